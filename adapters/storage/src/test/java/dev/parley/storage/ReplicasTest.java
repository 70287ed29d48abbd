package dev.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.concession.Balance;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Worth;
import dev.parley.core.deal.DealId;
import dev.parley.core.room.Exposure;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Organisation;
import dev.parley.core.room.Person;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Delivery;
import dev.parley.core.store.StoreFault;
import dev.parley.core.store.SystemTransaction;
import dev.parley.core.store.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Two replicas of Parley on one PostgreSQL database. */
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
final class ReplicasTest {
    private static final Installation HOME = new Installation("playground", "home");
    private static final Room FIRST = room("C-first");
    private static final Room SECOND = room("C-second");
    private static final Person ANA = new Person("U-ana", "Ana Ruiz");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static Room room(String channel) {
        return new Room(new RoomKey(HOME, channel), "#" + channel, new Exposure.Internal());
    }

    private static Reply change(JdbiStore store, String delivery, Function<SystemTransaction, Reply> work) {
        return store.change(new Delivery(FIRST.key(), ANA, delivery, "/concede", Optional.empty(), NOW), work);
    }

    private static Reply logged(Transaction transaction, Room room) {
        DealId deal = transaction.deals().openIdAt(room, NOW);
        Move move = new Move("Price", "2%", "", new Worth(""), "");
        transaction.concessions().log(deal, move, ANA, room.key(), NOW);
        return new Reply.Silent();
    }

    private static <T> void atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());
        try {
            for (Future<T> each : callers.invokeAll(calls)) {
                each.get();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void both_number_one_log_without_gaps_or_doubles() throws Exception {
        String url = Postgres.emptied();
        int each = 25;
        try (JdbiStore one = JdbiStore.open(url);
                JdbiStore two = JdbiStore.open(url)) {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int caller = 0; caller < 8; caller++) {
                JdbiStore store = caller % 2 == 0 ? one : two;
                String name = "caller " + caller + " ";
                calls.add(() -> {
                    for (int i = 0; i < each; i++) {
                        change(store, name + i, transaction -> logged(transaction, FIRST));
                    }
                    return true;
                });
            }
            atOnce(calls);

            assertThat(numbers(two, FIRST))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 8 * each).boxed().toList());
            assertThat(balance(one, FIRST)).isEqualTo(new Balance(8 * each, 8 * each));
        }
    }

    @Test
    void changes_that_lock_each_other_out_are_done_again() throws Exception {
        String url = Postgres.emptied();
        int each = 20;
        try (JdbiStore one = JdbiStore.open(url);
                JdbiStore two = JdbiStore.open(url)) {
            atOnce(List.of(() -> logInBoth(one, each, FIRST, SECOND), () -> logInBoth(two, each, SECOND, FIRST)));

            for (Room room : List.of(FIRST, SECOND)) {
                assertThat(balance(one, room)).isEqualTo(new Balance(2 * each, 2 * each));
                assertThat(numbers(two, room)).hasSize(2 * each).startsWith(1).endsWith(2 * each);
            }
        }
    }

    private static boolean logInBoth(JdbiStore store, int times, Room before, Room after) {
        for (int i = 0; i < times; i++) {
            change(store, before.name() + i, transaction -> {
                logged(transaction, before);
                return logged(transaction, after);
            });
        }
        return true;
    }

    private static Balance balance(JdbiStore store, Room room) {
        return store.read(transaction -> transaction
                .concessions()
                .balance(transaction.deals().idOf(room.key()).orElseThrow()));
    }

    private static List<Integer> numbers(JdbiStore store, Room room) {
        List<Integer> numbers = new ArrayList<>();
        return store.read(transaction -> {
            transaction
                    .concessions()
                    .each(transaction.deals().idOf(room.key()).orElseThrow(), entry -> numbers.add(entry.number()));
            return numbers;
        });
    }

    @Test
    void a_room_that_joins_a_deal_while_it_is_being_forgotten_is_left_without_one() throws Exception {
        String url = Postgres.emptied();
        Organisation organisation = new Organisation(Set.of("playground", "teams"));
        Room there =
                new Room(new RoomKey(new Installation("teams", "home"), "C-there"), "#there", new Exposure.Internal());
        try (JdbiStore one = JdbiStore.open(url);
                JdbiStore two = JdbiStore.open(url)) {
            for (int round = 0; round < 20; round++) {
                String name = "round " + round;
                change(one, name + " begin", transaction -> logged(transaction, FIRST));
                DealId deal = one.<DealId>read(
                        transaction -> transaction.deals().idOf(FIRST.key()).orElseThrow());
                atOnce(List.of(
                        () -> change(one, name + " forget", transaction -> {
                            transaction.forget(HOME);
                            return new Reply.Silent();
                        }),
                        () -> joined(two, name + " join", there, deal, organisation)));

                assertThat(two.<Boolean>read(transaction ->
                                transaction.deals().of(there.key()).isPresent()))
                        .isFalse();
            }
        }
    }

    /** Joins, unless the deal is gone already. */
    private static Reply joined(JdbiStore store, String delivery, Room room, DealId deal, Organisation organisation) {
        try {
            return change(store, delivery, transaction -> {
                transaction.deals().join(room, deal, organisation, NOW);
                return new Reply.Silent();
            });
        } catch (StoreFault e) {
            assertThat(e).hasRootCauseInstanceOf(IllegalStateException.class);
            return new Reply.Silent();
        }
    }

    @Test
    void one_delivery_that_comes_to_both_at_once_is_done_once() throws Exception {
        String url = Postgres.emptied();
        try (JdbiStore one = JdbiStore.open(url);
                JdbiStore two = JdbiStore.open(url)) {
            for (int round = 0; round < 20; round++) {
                String delivery = "d" + round;
                List<Reply> replies = Collections.synchronizedList(new ArrayList<>());
                List<Callable<Boolean>> calls = new ArrayList<>();
                for (JdbiStore store : List.of(one, two, one, two)) {
                    calls.add(() -> replies.add(change(store, delivery, transaction -> {
                        logged(transaction, FIRST);
                        return Reply.answer(new PrivateMessage("Said by " + UUID.randomUUID(), List.of()));
                    })));
                }
                atOnce(calls);
                assertThat(replies).hasSize(4).containsOnly(replies.get(0));
            }

            assertThat(balance(one, FIRST).entries()).isEqualTo(20);
        }
    }
}
