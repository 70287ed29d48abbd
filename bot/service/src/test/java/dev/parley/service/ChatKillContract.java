package dev.parley.service;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real service while people post into a chat platform, which now and then does not take a post, and looks for
 * every post of which the platform was told that it was accepted. Run it again as it was with {@code -Dparley.seed=…}.
 */
@Timeout(120)
abstract class ChatKillContract {

    static final int CHANNELS = 4;
    private static final int ROUNDS = Integer.getInteger("kills", 3);
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
    private volatile boolean killed;

    abstract Map<String, String> settings();

    /** Ana types a line in a channel and is shown its preview; fails with an {@link IllegalStateException} after a kill. */
    abstract Previewed types(URI address, int channel, String line);

    /** Whether what is waited for can't come any more. */
    final boolean killed() {
        return killed;
    }

    /** A preview whose message can be posted. */
    interface Previewed {

        /** Has it posted, and says whether that was accepted. */
        boolean posts();
    }

    /** The next posts are not taken. */
    abstract void refuse(boolean badly);

    /** What stands in a channel for everybody, in order. */
    abstract List<String> posted(int channel);

    /** What must be in no log. */
    abstract List<String> secrets();

    @AfterEach
    void stop() {
        people.shutdown();
    }

    @Test
    void what_was_accepted_is_delivered_in_order_and_nothing_twice_that_was_known_to_be_there() throws Exception {
        String name = getClass().getSimpleName();
        System.out.println(name + ": seed " + seed);
        for (int channel = 0; channel < CHANNELS; channel++) {
            accepted.add(new ArrayList<>());
            unanswered.add(new ArrayList<>());
        }
        for (int round = 0; round < ROUNDS; round++) {
            try (ParleyProcess parley = ParleyProcess.start(folder, settings())) {
                killAmongPosts(parley, round);
            }
        }
        try (ParleyProcess parley = ParleyProcess.start(folder, settings())) {
            URI address = parley.ready();
            killed = false;
            refuse(false);
            assertThat(types(address, 0, "/pause support | mark 9000 end | in 3 weeks")
                            .posts())
                    .isTrue();
            accepted.get(0).add(9_000);
            await().atMost(60, SECONDS).untilAsserted(() -> {
                for (int channel = 0; channel < CHANNELS; channel++) {
                    assertThat(arrived(channel)).containsAll(accepted.get(channel));
                }
            });
            await().untilAsserted(() -> assertThat(measured(address))
                    .contains("parley_outbox_waiting 0.0", "command=\"pause\"", "parley_platform_troubles")
                    .doesNotContain("mark", "room-")
                    .doesNotContain(secrets()));
        }
        // A kill may come before anything was tried, but not each time.
        assertThat(String.join("\n", logs))
                .contains("waits after attempt")
                .doesNotContain("mark ")
                .doesNotContain(secrets());
        int twice = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
            twice += looksRight(arrived(channel), channel);
        }
        System.out.println(name + ": " + ROUNDS + " kills, "
                + accepted.stream().mapToInt(List::size).sum() + " accepted, all delivered, " + twice
                + " of them twice");
    }

    private void killAmongPosts(ParleyProcess parley, int round) throws Exception {
        URI address = parley.ready();
        killed = false;
        refuse(true);
        refuse(false);
        CountDownLatch untilTheKill = new CountDownLatch(1 + random.nextInt(MOST_BEFORE_A_KILL));
        List<Future<?>> all = new ArrayList<>();
        for (int channel = 0; channel < CHANNELS; channel++) {
            int where = channel;
            all.add(people.submit(() -> postUntilKilled(address, where, round * 1_000, untilTheKill)));
        }
        await().atMost(60, SECONDS)
                .until(() -> untilTheKill.getCount() == 0 || all.stream().anyMatch(Future::isDone));
        parley.kill();
        killed = true;
        logs.add(parley.errors());
        for (Future<?> each : all) {
            each.get(30, SECONDS);
        }
    }

    private void postUntilKilled(URI address, int channel, int first, CountDownLatch untilTheKill) {
        for (int mark = first; ; mark++) {
            try {
                Previewed preview = types(address, channel, "/pause support | mark " + mark + " end | in 3 weeks");
                unanswered.get(channel).add(mark);
                if (!preview.posts()) {
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

    private List<Integer> arrived(int channel) {
        return posted(channel).stream()
                .map(MARK::matcher)
                .filter(Matcher::find)
                .map(mark -> Integer.valueOf(mark.group(1)))
                .toList();
    }
}
