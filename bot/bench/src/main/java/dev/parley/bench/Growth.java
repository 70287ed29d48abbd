package dev.parley.bench;

import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Worth;
import dev.parley.core.deal.DealId;
import dev.parley.core.room.Exposure;
import dev.parley.core.room.Room;
import dev.parley.core.store.Delivery;
import dev.parley.core.store.Store;
import dev.parley.core.store.Transaction;
import dev.parley.storage.JdbiStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What logging and looking cost in a room with a thousand entries and in one with a million, turn about. */
final class Growth {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int AT_ONCE = 5_000;
    private static final int WARM_UP = 1_000;
    private static final int MEASURED = 3_000;
    private static final int ROOM = 1;
    private static final int PERSON = 1;

    private final Path folder;

    Growth(Path folder) {
        this.folder = folder;
    }

    void run() throws Exception {
        System.out.printf(
                "%nOne room with %,d and with %,d stored entries (median of %,d each)%n", FEW, MANY, MEASURED);
        try (Store small = JdbiStore.open(url("few"));
                Store large = JdbiStore.open(url("many"))) {
            fill(small, FEW);
            fill(large, MANY);
            Negotiators few = new Negotiators(small);
            Negotiators many = new Negotiators(large);
            System.out.println("                    few, ms   many, ms   ratio");
            compare("concessions", few, many, each -> each.type(ROOM, PERSON, "/concessions"));
            compare("concede", few, many, each -> each.concede(ROOM, PERSON));
        }
        System.out.println("  (aim: 1.10 or less)");
    }

    private static void compare(String name, Negotiators few, Negotiators many, Consumer<Negotiators> work) {
        long[] small = new long[MEASURED];
        long[] large = new long[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            boolean smallFirst = i % 2 == 0;
            long first = nanos(work, smallFirst ? few : many);
            long second = nanos(work, smallFirst ? many : few);
            if (i >= 0) {
                small[i] = smallFirst ? first : second;
                large[i] = smallFirst ? second : first;
            }
        }
        Durations took = new Durations(small);
        Durations tookMore = new Durations(large);
        System.out.printf(
                "  %-16s %8.3f   %8.3f   %5.2f   (p99 %.3f and %.3f)%n",
                name,
                took.median(),
                tookMore.median(),
                tookMore.median() / took.median(),
                took.quantile(0.99),
                tookMore.quantile(0.99));
    }

    private static long nanos(Consumer<Negotiators> work, Negotiators who) {
        long begun = System.nanoTime();
        work.accept(who);
        return System.nanoTime() - begun;
    }

    /** Straight into the store, thousands to a change: a million commands would take a good while. */
    private static void fill(Store store, int entries) {
        Instant now = Instant.now();
        Room room = new Room(Negotiators.room(ROOM), "#bench", new Exposure.Internal());
        for (int logged = 0; logged < entries; logged += AT_ONCE) {
            int upTo = Math.min(entries, logged + AT_ONCE);
            int from = logged;
            Delivery delivery =
                    new Delivery(room.key(), Negotiators.person(PERSON), "fill-" + logged, "", Optional.empty(), now);
            store.change(delivery, transaction -> log(transaction, room, from, upTo, now));
        }
    }

    private static Reply log(Transaction transaction, Room room, int from, int upTo, Instant now) {
        DealId deal = transaction.deals().openIdAt(room, now);
        for (int i = from; i < upTo; i++) {
            // As many debts in the one as in the other: it is the log that grows.
            String get = i < 200 && i % 10 == 0 ? "" : "24-month term";
            Move move = new Move(
                    "item " + i % 50, "5% off", get, new Worth("us 40k EUR, note " + i % 500), "signed by 30 June");
            transaction.concessions().log(deal, move, Negotiators.person(2), room.key(), now);
        }
        return Reply.answer(new PrivateMessage("Filled", List.of()));
    }

    private String url(String name) throws Exception {
        return JdbiStore.fileUrl(Files.createDirectories(folder.resolve(name)));
    }
}
