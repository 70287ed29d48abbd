package dev.parley.service;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.parley.core.concession.Balance;
import dev.parley.core.concession.Concession;
import dev.parley.core.deal.Deal;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Store;
import dev.parley.playground.world.PlaygroundWorld;
import dev.parley.storage.JdbiStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real service again and again while eight people log concessions through its page, and looks for everything
 * that was acknowledged. Run it again as it was with {@code -Dparley.seed=…}.
 */
@Timeout(400)
final class KillTortureTest {

    private static final int ROUNDS = Integer.getInteger("kills", 15);
    private static final int WRITERS = 8;
    private static final int MOST_BEFORE_A_KILL = 150;
    private static final RoomKey ROOM = new RoomKey(PlaygroundWorld.INSTALLATION, "inside");

    @TempDir
    Path folder;

    private final long seed = Long.getLong("parley.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

    /** What was acknowledged, by delivery id, under which number. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    /** Those of the latest round, whose answers the page still shows. */
    private final Queue<String> latest = new ConcurrentLinkedQueue<>();

    /** What was sent and never answered: it may be there or not, but once and whole. */
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

    @Test
    void whatever_was_acknowledged_survives_every_kill_once_and_whole() throws Exception {
        System.out.println("KillTortureTest: seed " + seed);
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 5 == 4) {
                killWhileStarting();
            }
            try (ParleyProcess parley = ParleyProcess.start(folder, Map.of())) {
                URI page = parley.ready();
                if (round > 0) {
                    everythingAcknowledgedIsThere(page, round);
                    repeatedDeliveriesGetTheirFirstAnswer(page);
                }
                killAmongWriters(parley, page, round);
            }
        }
        try (ParleyProcess parley = ParleyProcess.start(folder, Map.of())) {
            URI page = parley.ready();
            repeatedDeliveriesGetTheirFirstAnswer(page);
            everythingAcknowledgedIsThere(page, ROUNDS);
            parley.terminate();
            assertThat(parley.exitCode()).isEqualTo(128 + 15);
        }
        theBooksBalance();
        writers.shutdown();
        System.out.println(
                "KillTortureTest: " + ROUNDS + " kills, " + acknowledged.size() + " acknowledged, all there");
    }

    private void killWhileStarting() throws Exception {
        try (ParleyProcess parley = ParleyProcess.start(folder, Map.of())) {
            parley.outlives(random.nextInt(2_000), MILLISECONDS);
            parley.kill();
        }
    }

    private void killAmongWriters(ParleyProcess parley, URI page, int round) throws Exception {
        CountDownLatch untilTheKill = new CountDownLatch(1 + random.nextInt(MOST_BEFORE_A_KILL));
        List<Future<?>> all = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String prefix = "r" + round + "-w" + writer + "-";
            all.add(writers.submit(() -> logUntilKilled(page, prefix, untilTheKill)));
        }
        assertThat(untilTheKill.await(60, SECONDS))
                .as("seed %d: the writers are stuck", seed)
                .isTrue();
        parley.kill();
        for (Future<?> each : all) {
            each.get(30, SECONDS);
        }
    }

    private void logUntilKilled(URI page, String prefix, CountDownLatch untilTheKill) {
        for (int i = 0; ; i++) {
            Sent sent = new Sent(prefix + "%05d".formatted(i));
            try {
                acknowledged.put(sent.delivery(), sent.through(http, page));
                latest.add(sent.delivery());
                untilTheKill.countDown();
            } catch (IOException killed) {
                unanswered.add(sent.delivery());
                return;
            }
        }
    }

    private void repeatedDeliveriesGetTheirFirstAnswer(URI page) throws IOException {
        List<String> again = new ArrayList<>(latest);
        latest.clear();
        for (int i = 0; i < 5; i++) {
            Sent sent = new Sent(again.get(random.nextInt(again.size())));
            assertThat(sent.through(http, page))
                    .as("seed %d: the answer to %s", seed, sent.delivery())
                    .isEqualTo(acknowledged.get(sent.delivery()));
        }
        for (String delivery : Set.copyOf(unanswered)) {
            acknowledged.put(delivery, new Sent(delivery).through(http, page));
            unanswered.remove(delivery);
        }
    }

    private void everythingAcknowledgedIsThere(URI page, int round) throws IOException {
        List<CsvRecord> rows = new PlaygroundClient(http, page, "ana").export("export-" + round);
        assertThat(rows)
                .as("seed %d: the numbers", seed)
                .extracting(row -> row.getField(0))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, rows.size())
                        .mapToObj(String::valueOf)
                        .toList());
        Set<String> found = new HashSet<>();
        for (CsvRecord row : rows.stream().filter(Sent::isOurs).toList()) {
            Sent sent = Sent.behind(row.getField(1));
            assertThat(row.getFields().subList(1, 6))
                    .as("seed %d: a torn entry", seed)
                    .isEqualTo(sent.columns());
            assertThat(found.add(sent.delivery()))
                    .as("seed %d: %s is there twice", seed, sent.delivery())
                    .isTrue();
            Integer number = acknowledged.get(sent.delivery());
            if (number == null) {
                assertThat(unanswered).as("seed %d: nobody sent it", seed).contains(sent.delivery());
            } else {
                assertThat(row.getField(0))
                        .as("seed %d: the number of %s", seed, sent.delivery())
                        .isEqualTo("" + number);
            }
        }
        assertThat(found).as("seed %d: acknowledged and lost", seed).containsAll(acknowledged.keySet());
    }

    private void theBooksBalance() {
        try (Store store = JdbiStore.open(JdbiStore.fileUrl(folder.resolve("home")))) {
            Deal deal = store.read(transaction -> transaction.deals().of(ROOM)).orElseThrow();
            List<Concession> entries = store.read(transaction -> {
                List<Concession> all = new ArrayList<>();
                transaction.concessions().each(deal.id(), all::add);
                return all;
            });
            assertThat(entries).hasSizeGreaterThanOrEqualTo(acknowledged.size());
            Balance balance =
                    store.read(transaction -> transaction.concessions().balance(deal.id()));
            assertThat(balance.entries()).isEqualTo(entries.size());
            assertThat(balance.owed())
                    .isEqualTo((int) entries.stream().filter(Concession::isOwed).count());
            for (Concession entry : entries) {
                List<Concession> history =
                        store.read(transaction -> transaction.concessions().history(deal.id(), entry.number()));
                assertThat(history).as("no. %d", entry.number()).hasSize(1);
            }
        }
    }

    /** What a delivery says: every column tells which one it was. */
    private record Sent(String delivery) {

        /** Whether it is one of these, and not the demo's. */
        static boolean isOurs(CsvRecord row) {
            return row.getField(1).startsWith("item ");
        }

        static Sent behind(String item) {
            return new Sent(item.substring("item ".length()));
        }

        List<String> columns() {
            String got = delivery.endsWith("7") ? "" : "get " + delivery;
            return List.of("item " + delivery, "give " + delivery, got, "us EUR 5", "trigger " + delivery);
        }

        String line() {
            return "/concede " + String.join(" | ", columns());
        }

        /** Who sent it: a delivery is known by its room, its person and its id. */
        String person() {
            int writer = delivery.charAt(delivery.indexOf("-w") + 2) - '0';
            return writer % 2 == 0 ? "ana" : "maria";
        }

        /** Sends it, and returns the number under which it was logged. */
        int through(HttpClient http, URI page) throws IOException {
            return PlaygroundClient.numberIn(new PlaygroundClient(http, page, person()).say(delivery, line()));
        }
    }
}
