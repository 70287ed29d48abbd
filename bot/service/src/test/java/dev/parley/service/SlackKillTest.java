package dev.parley.service;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real service while people post into Slack, which now and then does not take a post, and looks for every post
 * of which Slack was told that it was accepted. Run it again as it was with {@code -Dparley.seed=…}.
 */
@Timeout(120)
final class SlackKillTest {

    private static final int ROUNDS = 3;
    private static final int CHANNELS = 4;
    private static final int MOST_BEFORE_A_KILL = 25;
    private static final Pattern MARK = Pattern.compile("mark (\\d+) end");

    @TempDir
    Path folder;

    private final long seed = Long.getLong("parley.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final ExecutorService people = Executors.newFixedThreadPool(CHANNELS);

    /** By channel, what was pressed, in order; those that were answered, and those that a kill cut off. */
    private final List<List<Integer>> accepted = new ArrayList<>();

    private final List<List<Integer>> unanswered = new ArrayList<>();
    private final List<String> logs = new ArrayList<>();

    @Test
    void what_was_accepted_is_delivered_in_order_and_nothing_twice_that_slack_was_known_to_have() throws Exception {
        System.out.println("SlackKillTest: seed " + seed);
        try (SlackSide slack = new SlackSide()) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                accepted.add(new ArrayList<>());
                unanswered.add(new ArrayList<>());
                slack.room(id(channel), "room-" + channel, "U0ANA");
            }
            for (int round = 0; round < ROUNDS; round++) {
                try (ParleyProcess parley = ParleyProcess.start(folder, settings(slack))) {
                    killAmongPosts(parley, slack, round);
                }
            }
            try (ParleyProcess parley = ParleyProcess.start(folder, settings(slack))) {
                URI address = parley.ready();
                SlackUser ana = new SlackUser(address, slack, "U0ANA", id(0));
                slack.next("chat.postMessage", SlackSide.Trouble.limited(1));
                ana.presses(ana.types("/pause support | mark 9000 end | in 3 weeks"), "Post to #room-0");
                accepted.get(0).add(9_000);
                await().atMost(60, SECONDS).untilAsserted(() -> {
                    for (int channel = 0; channel < CHANNELS; channel++) {
                        assertThat(arrived(slack, channel)).containsAll(accepted.get(channel));
                    }
                });
                await().untilAsserted(() -> assertThat(measured(address))
                        .contains("parley_outbox_waiting 0.0", "command=\"pause\"", "kind=\"ratelimited\"")
                        .doesNotContain("mark", "xoxb", "room-"));
            }
            for (String log : logs) {
                assertThat(log).contains("waits after attempt").doesNotContain("mark ", "xoxb", SlackUser.SECRET);
            }
            int twice = 0;
            for (int channel = 0; channel < CHANNELS; channel++) {
                twice += looksRight(arrived(slack, channel), channel);
            }
            System.out.println("SlackKillTest: " + ROUNDS + " kills, "
                    + accepted.stream().mapToInt(List::size).sum() + " accepted, all delivered, " + twice
                    + " of them twice");
        }
        people.shutdown();
    }

    private Map<String, String> settings(SlackSide slack) {
        return Map.of(
                Settings.SLACK_BOT_TOKEN,
                "xoxb-0123456789-abcdef",
                Settings.SLACK_SIGNING_SECRET,
                SlackUser.SECRET,
                Settings.SLACK_API_URL,
                slack.api().toString());
    }

    private void killAmongPosts(ParleyProcess parley, SlackSide slack, int round) throws Exception {
        URI address = parley.ready();
        slack.next("chat.postMessage", SlackSide.Trouble.broken());
        slack.next("chat.postMessage", SlackSide.Trouble.limited(1));
        CountDownLatch untilTheKill = new CountDownLatch(1 + random.nextInt(MOST_BEFORE_A_KILL));
        List<Future<?>> all = new ArrayList<>();
        for (int channel = 0; channel < CHANNELS; channel++) {
            int where = channel;
            all.add(people.submit(() -> postUntilKilled(address, slack, where, round * 1_000, untilTheKill)));
        }
        assertThat(untilTheKill.await(60, SECONDS))
                .as("seed %d: nobody gets anything posted", seed)
                .isTrue();
        parley.kill();
        logs.add(parley.errors());
        for (Future<?> each : all) {
            each.get(30, SECONDS);
        }
    }

    private void postUntilKilled(URI address, SlackSide slack, int channel, int first, CountDownLatch untilTheKill) {
        SlackUser ana = new SlackUser(address, slack, "U0ANA", id(channel));
        for (int mark = first; ; mark++) {
            try {
                JsonNode preview = ana.types("/pause support | mark " + mark + " end | in 3 weeks");
                unanswered.get(channel).add(mark);
                if (ana.presses(preview, "Post to #room-" + channel).statusCode() != 200) {
                    throw new AssertionError("not accepted");
                }
                unanswered.get(channel).remove((Integer) mark);
                accepted.get(channel).add(mark);
                untilTheKill.countDown();
            } catch (IllegalStateException killed) {
                return;
            }
        }
    }

    private static String measured(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address.resolve("/metrics")).build(), BodyHandlers.ofString())
                .body();
    }

    /** In order, and twice only one right after the other, at a kill. */
    private int looksRight(List<Integer> arrived, int channel) {
        List<Integer> once = new ArrayList<>();
        for (Integer mark : arrived) {
            if (once.isEmpty() || !once.get(once.size() - 1).equals(mark)) {
                once.add(mark);
            }
        }
        assertThat(once).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
        LinkedHashSet<Integer> nobodyPressed = new LinkedHashSet<>(once);
        accepted.get(channel).forEach(nobodyPressed::remove);
        unanswered.get(channel).forEach(nobodyPressed::remove);
        assertThat(nobodyPressed).as("seed %d", seed).isEmpty();
        int twice = arrived.size() - once.size();
        assertThat(twice).as("seed %d", seed).isLessThanOrEqualTo(ROUNDS);
        return twice;
    }

    private static List<Integer> arrived(SlackSide slack, int channel) {
        return slack.posted(id(channel)).stream()
                .map(MARK::matcher)
                .filter(Matcher::find)
                .map(mark -> Integer.valueOf(mark.group(1)))
                .toList();
    }

    private static String id(int channel) {
        return "C0ROOM" + channel;
    }
}
