package dev.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Worth;
import dev.parley.core.deal.DealId;
import dev.parley.core.room.Exposure;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Person;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Delivery;
import dev.parley.core.store.StoreFault;
import dev.parley.core.store.StoreFault.Saved;
import dev.parley.core.store.Transaction;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the changes when the database fails under them. */
@Timeout(60)
final class GroupCommitTest {
    private static final String CHECKPOINT = "CHECKPOINT SYNC";
    private static final Room ROOM = new Room(
            new RoomKey(new Installation("playground", "home"), "C-inside"), "#inside", new Exposure.Internal());
    private static final Person ANA = new Person("U-ana", "Ana Ruiz");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Reply LOGGED = Reply.answer(new PrivateMessage("Logged", List.of()));
    private static final String BROKEN = "08006";

    private final Database database = Database.of("jdbc:h2:mem:" + UUID.randomUUID());
    private final FailingConnections connections = new FailingConnections(database);
    private final Connection other = connect(database);
    private final GroupCommit writer = writer();

    private static Connection connect(Database database) {
        try {
            return database.connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private GroupCommit writer() {
        Schema.migrate(database);
        GroupCommit begun = new GroupCommit(1, 64, connections);
        // So that what the writer does first, on its own account, is behind it.
        begun.change(new Delivery(ROOM.key(), ANA, "begin", "", Optional.empty(), NOW), transaction -> LOGGED);
        return begun;
    }

    @AfterEach
    void close() throws SQLException {
        writer.close();
        other.close();
    }

    private static Reply log(Transaction transaction) {
        DealId deal = transaction.deals().openIdAt(ROOM, NOW);
        Move move = new Move("Price", "2%", "", new Worth(""), "");
        transaction.concessions().log(deal, move, ANA, ROOM.key(), NOW);
        return LOGGED;
    }

    private Reply change(String delivery) {
        return change(delivery, GroupCommitTest::log);
    }

    private Reply change(String delivery, Function<Transaction, Reply> work) {
        return writer.change(new Delivery(ROOM.key(), ANA, delivery, "/concede", Optional.empty(), NOW), work);
    }

    private int entries() {
        try (Connection connection = database.connect();
                Handle handle = Jdbi.create(connection).open()) {
            return handle.createQuery("SELECT COUNT(*) FROM concession")
                    .mapTo(Integer.class)
                    .one();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertFault(Saved saved, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StoreFault.class, fault -> assertThat(fault.saved()).isEqualTo(saved));
    }

    @Test
    void when_the_checkpoint_fails_nobody_knows_and_trying_again_is_safe() {
        connections.failAt(CHECKPOINT, "HY000");

        assertFault(Saved.UNKNOWN, () -> change("d1"));

        assertThat(change("d1")).isEqualTo(LOGGED);
        assertThat(change("d2")).isEqualTo(LOGGED);
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void when_the_commit_fails_nobody_knows_and_trying_again_is_safe() {
        connections.failAt("commit", BROKEN);
        assertFault(Saved.UNKNOWN, () -> change("d1"));
        connections.failAfter("commit", BROKEN);
        assertFault(Saved.UNKNOWN, () -> change("d2"));

        assertThat(change("d1")).isEqualTo(LOGGED);
        assertThat(change("d2")).isEqualTo(LOGGED);

        assertThat(entries()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"setSavepoint", "releaseSavepoint", "rollback", "prepareStatement"})
    void when_the_connection_breaks_before_the_commit_nothing_was_saved(String call) {
        connections.failAt(call, BROKEN);
        if (call.equals("prepareStatement")) {
            connections.failAt("rollback", BROKEN);
        }
        assertFault(
                Saved.NO,
                () -> change("d1", transaction -> {
                    log(transaction);
                    return call.equals("rollback") ? Reply.refused("No.") : LOGGED;
                }));
        assertThat(entries()).isZero();

        assertThat(change("d1")).isEqualTo(LOGGED);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void while_no_connection_can_be_had_every_change_fails_at_once_and_the_first_after_it_works() {
        connections.failAt("commit", BROKEN);
        connections.failAt("connect", BROKEN);
        connections.failAt("connect", BROKEN);

        assertFault(Saved.UNKNOWN, () -> change("d1"));
        assertFault(Saved.NO, () -> change("d1"));
        assertFault(Saved.NO, () -> change("d1"));

        assertThat(change("d1")).isEqualTo(LOGGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"commit", "releaseSavepoint"})
    void a_conflict_with_another_transaction_is_tried_again_unseen(String call) {
        connections.failAt(call, "40001");
        connections.failAt(call, "40P01");

        assertThat(change("d1")).isEqualTo(LOGGED);

        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void a_conflict_without_end_is_given_up() {
        for (int i = 0; i < 20; i++) {
            connections.failAt("releaseSavepoint", "40001");
        }

        assertFault(Saved.NO, () -> change("d1"));

        assertThat(entries()).isZero();
    }

    @Test
    void no_error_in_the_work_stops_the_writer() {
        assertFault(
                Saved.NO,
                () -> change("d1", transaction -> {
                    log(transaction);
                    throw new StackOverflowError();
                }));
        assertFault(
                Saved.NO,
                () -> change("d2", transaction -> {
                    throw new AssertionError("no");
                }));

        assertThat(change("d3")).isEqualTo(LOGGED);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void the_words_of_a_database_do_not_get_out() {
        assertThatThrownBy(() -> change("d1", transaction -> {
                    DealId deal = transaction.deals().openIdAt(ROOM, NOW);
                    transaction.deals().offerLink(deal, "my secret floor".repeat(50), NOW);
                    return LOGGED;
                }))
                .isInstanceOf(StoreFault.class)
                .hasStackTraceContaining("22001")
                .satisfies(fault -> assertThat(stackTrace(fault)).doesNotContain("secret"));
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void whoever_waits_meanwhile_shares_one_commit_and_one_checkpoint() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        ExecutorService callers = Executors.newCachedThreadPool();
        try {
            CountDownLatch begun = new CountDownLatch(1);
            List<Future<Reply>> others = new ArrayList<>();
            others.add(callers.submit(() -> change("d0", transaction -> held(begun, hold, transaction))));
            begun.await();
            for (int i = 1; i <= 20; i++) {
                String delivery = "d" + i;
                others.add(callers.submit(() -> change(delivery)));
            }
            awaitWaiting(20);
            long commits = connections.count("commit");
            long checkpoints = connections.count(CHECKPOINT);
            hold.countDown();
            for (Future<Reply> each : others) {
                assertThat(each.get()).isEqualTo(LOGGED);
            }

            assertThat(entries()).isEqualTo(21);
            assertThat(connections.count("commit") - commits).isEqualTo(2);
            assertThat(connections.count(CHECKPOINT) - checkpoints).isEqualTo(2);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void closing_answers_everybody_who_waits_and_refuses_the_next() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        ExecutorService callers = Executors.newCachedThreadPool();
        try {
            List<Future<Reply>> others = new ArrayList<>();
            CountDownLatch begun = new CountDownLatch(1);
            others.add(callers.submit(() -> change("d0", transaction -> held(begun, hold, transaction))));
            begun.await();
            for (int i = 1; i <= 5; i++) {
                String delivery = "d" + i;
                others.add(callers.submit(() -> change(delivery)));
            }
            awaitWaiting(5);
            Future<?> closing = callers.submit(writer::close);
            hold.countDown();
            closing.get();

            for (Future<Reply> each : others) {
                assertThat(each.get()).isEqualTo(LOGGED);
            }
            assertThat(entries()).isEqualTo(6);
            assertFault(Saved.NO, () -> change("d6"));
        } finally {
            callers.shutdownNow();
        }
    }

    private static Reply held(CountDownLatch begun, CountDownLatch hold, Transaction transaction) {
        try {
            begun.countDown();
            hold.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return log(transaction);
    }

    private void awaitWaiting(int changes) throws InterruptedException {
        while (writer.waiting() < changes) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Thread.onSpinWait();
        }
    }
}
