package dev.parley.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.concession.Concession;
import dev.parley.core.deal.DealId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
abstract class ChangesContract extends StoreFixture {
    private static final Reply FIRST = Reply.answer(new PrivateMessage("First", List.of()));
    private static final Reply SECOND = Reply.answer(new PrivateMessage("Second", List.of()));

    private static Delivery delivery(String id) {
        return delivery(INSIDE.key(), ANA, id);
    }

    private static Reply logAnd(Reply reply, Transaction transaction) {
        DealId deal = transaction.deals().openIdAt(INSIDE, NOW);
        transaction.concessions().log(deal, move("Price", "2% off", "24 months"), ANA, INSIDE.key(), NOW);
        return reply;
    }

    private int entries() {
        return saved().deals()
                .idOf(INSIDE.key())
                .map(deal -> saved().concessions().balance(deal).entries())
                .orElse(0);
    }

    @Test
    void what_was_answered_is_there_after_the_store_was_opened_again() {
        store.change(delivery("d1"), transaction -> logAnd(FIRST, transaction));

        reopen();

        assertThat(entries()).isEqualTo(1);
        assertThat(store.answerTo(INSIDE.key(), ANA, "d1")).contains(FIRST);
    }

    @Test
    void a_repeated_delivery_gets_the_first_answer_and_changes_nothing() {
        store.change(delivery("d1"), transaction -> logAnd(FIRST, transaction));

        assertThat(store.change(delivery("d1"), transaction -> logAnd(SECOND, transaction)))
                .isEqualTo(FIRST);
        reopen();
        assertThat(store.change(delivery("d1"), transaction -> logAnd(SECOND, transaction)))
                .isEqualTo(FIRST);

        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void one_delivery_that_comes_in_many_times_at_once_changes_something_once() throws Exception {
        List<Reply> replies = atOnce(
                16,
                i -> store.change(
                        delivery("d1"),
                        transaction ->
                                logAnd(Reply.answer(new PrivateMessage("Answer " + i, List.of())), transaction)));

        assertThat(replies).hasSize(16).containsOnly(replies.get(0));
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void the_same_id_of_another_person_or_room_is_another_delivery() {
        store.change(delivery(INSIDE.key(), ANA, "d1"), transaction -> FIRST);

        assertThat(store.change(delivery(INSIDE.key(), BO, "d1"), transaction -> SECOND))
                .isEqualTo(SECOND);
        assertThat(store.change(delivery(SHARED.key(), ANA, "d1"), transaction -> SECOND))
                .isEqualTo(SECOND);
    }

    @Test
    void a_refusal_keeps_nothing_but_itself() {
        Reply refusal = Reply.refused("Nothing was given.", "/concede price | 2% | 24 months");

        assertThat(store.change(delivery("d1"), transaction -> logAnd(refusal, transaction)))
                .isEqualTo(refusal);

        assertThat(entries()).isZero();
        assertThat(saved().deals().idOf(INSIDE.key())).isEmpty();
        assertThat(store.change(delivery("d1"), transaction -> logAnd(SECOND, transaction)))
                .isEqualTo(refusal);
    }

    @Test
    void work_that_throws_keeps_nothing_and_may_be_tried_again() {
        assertThatThrownBy(() -> store.change(delivery("d1"), transaction -> {
                    logAnd(FIRST, transaction);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOfSatisfying(
                        StoreFault.class, fault -> assertThat(fault.saved()).isEqualTo(StoreFault.Saved.NO))
                .hasRootCauseMessage("no");

        assertThat(entries()).isZero();
        assertThat(store.answerTo(INSIDE.key(), ANA, "d1")).isEmpty();
        assertThat(store.change(delivery("d1"), transaction -> logAnd(SECOND, transaction)))
                .isEqualTo(SECOND);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void changes_that_fail_or_refuse_take_none_of_their_neighbours_with_them() throws Exception {
        DealId deal = dealAt(INSIDE);

        List<String> outcomes = atOnce(60, i -> {
            try {
                return store.change(delivery("d" + i), transaction -> {
                            logAnd(FIRST, transaction);
                            if (i % 3 == 1) {
                                throw new IllegalStateException("number " + i);
                            }
                            return i % 3 == 2 ? Reply.refused("No.") : FIRST;
                        })
                        .fold(answer -> "kept", ask -> "?", refused -> "refused", () -> "?");
            } catch (StoreFault e) {
                assertThat(e).hasRootCauseMessage("number " + i);
                return "failed";
            }
        });

        assertThat(outcomes.stream().filter("kept"::equals)).hasSize(20);
        assertThat(outcomes.stream().filter("refused"::equals)).hasSize(20);
        assertThat(outcomes.stream().filter("failed"::equals)).hasSize(20);
        assertThat(saved().concessions().before(deal, Integer.MAX_VALUE, 100))
                .extracting(Concession::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void many_at_once_get_numbers_without_gaps_or_doubles() throws Exception {
        DealId deal = dealAt(INSIDE);
        int each = 40;

        List<List<Integer>> numbers = atOnce(8, writer -> {
            List<Integer> mine = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                store.change(delivery("w" + writer + "-" + i), transaction -> {
                    mine.add(transaction
                            .concessions()
                            .log(deal, move("Item " + writer, "give", ""), ANA, INSIDE.key(), NOW)
                            .number());
                    return DONE;
                });
            }
            return mine;
        });

        assertThat(numbers).allSatisfy(mine -> assertThat(mine).isSorted());
        assertThat(numbers.stream().flatMap(List::stream).sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 8 * each).boxed().toList());
        assertThat(saved().concessions().balance(deal).owed()).isEqualTo(8 * each);
    }

    @Test
    void an_interrupted_caller_still_gets_its_answer_and_stays_interrupted() throws Exception {
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            boolean interrupted = caller.submit(() -> {
                        Thread.currentThread().interrupt();
                        Reply reply = store.change(delivery("d1"), transaction -> logAnd(FIRST, transaction));
                        return Thread.interrupted() && reply.equals(FIRST);
                    })
                    .get();

            assertThat(interrupted).isTrue();
            assertThat(entries()).isEqualTo(1);
            assertThat(store.change(delivery("d2"), transaction -> logAnd(SECOND, transaction)))
                    .isEqualTo(SECOND);
        } finally {
            caller.shutdownNow();
        }
    }

    @Test
    void an_interrupted_reader_breaks_nothing_for_others() throws Exception {
        store.change(delivery("d1"), transaction -> logAnd(FIRST, transaction));
        reopen();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> read = reader.submit(() -> {
                Thread.currentThread().interrupt();
                return entries();
            });
            assertThat(read).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(1);

            assertThat(entries()).isEqualTo(1);
            assertThat(store.change(delivery("d2"), transaction -> logAnd(SECOND, transaction)))
                    .isEqualTo(SECOND);
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    void a_read_sees_one_state_throughout() {
        DealId deal = dealAt(INSIDE);

        int seen = store.read(transaction -> {
            int before = transaction.concessions().balance(deal).entries();
            log(deal, move("Price", "2%", "term"));
            return transaction.concessions().balance(deal).entries() - before;
        });

        assertThat(seen).isZero();
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void work_that_throws_while_reading_is_a_fault_that_saved_nothing() {
        assertThatThrownBy(() -> store.read(transaction -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOfSatisfying(
                        StoreFault.class, fault -> assertThat(fault.saved()).isEqualTo(StoreFault.Saved.NO))
                .hasRootCauseMessage("no");
    }

    @Test
    void a_transaction_is_of_no_use_after_its_work() {
        List<Transaction> kept = new ArrayList<>();
        act(kept::add);
        store.read(kept::add);

        assertThat(kept)
                .hasSize(2)
                .allSatisfy(transaction -> assertThatThrownBy(
                                () -> transaction.deals().idOf(INSIDE.key()))
                        .isInstanceOf(IllegalStateException.class));
    }

    @Test
    void a_change_within_a_change_fails_instead_of_waiting_for_itself() {
        assertThatThrownBy(
                        () -> store.change(delivery("d1"), transaction -> store.change(delivery("d2"), inner -> FIRST)))
                .isInstanceOf(StoreFault.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void answers_are_listed_newest_last_with_what_was_asked() {
        for (int i = 1; i <= 5; i++) {
            Reply reply = Reply.answer(new PrivateMessage("Answer " + i, List.of()));
            Delivery delivery =
                    new Delivery(INSIDE.key(), ANA, "d" + i, "/asked " + i, Optional.of("d" + (i - 1)), NOW);
            store.change(delivery, transaction -> reply);
        }
        store.change(delivery(INSIDE.key(), BO, "b1"), transaction -> FIRST);
        store.change(delivery(SHARED.key(), ANA, "s1"), transaction -> FIRST);

        List<Answered> answered = store.answered(INSIDE.key(), ANA, 3);

        assertThat(answered)
                .extracting(each -> each.delivery().asked())
                .containsExactly("/asked 3", "/asked 4", "/asked 5");
        assertThat(answered.get(2))
                .isEqualTo(new Answered(
                        new Delivery(INSIDE.key(), ANA, "d5", "/asked 5", Optional.of("d4"), NOW),
                        Reply.answer(new PrivateMessage("Answer 5", List.of()))));
    }

    @Test
    void a_closed_store_refuses_everything_and_says_that_nothing_was_saved() {
        store.close();
        store.close();

        assertThatThrownBy(() -> store.change(delivery("d1"), transaction -> FIRST))
                .isInstanceOfSatisfying(
                        StoreFault.class, fault -> assertThat(fault.saved()).isEqualTo(StoreFault.Saved.NO));
        assertThatThrownBy(() -> store.read(transaction -> 1)).isInstanceOf(StoreFault.class);
    }

    @Test
    void closing_finishes_what_was_accepted() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        ExecutorService callers = Executors.newFixedThreadPool(1);
        try {
            Future<Reply> slow = callers.submit(() -> store.change(delivery("d1"), transaction -> {
                begun.countDown();
                return logAnd(FIRST, transaction);
            }));
            begun.await();
            reopen();

            assertThat(slow.get()).isEqualTo(FIRST);
            assertThat(entries()).isEqualTo(1);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void a_delivery_without_a_reply_is_a_fault() {
        assertThatThrownBy(() -> store.change(delivery("d1"), ChangesContract::nothing))
                .isInstanceOf(StoreFault.class);
        assertThat(store.answerTo(INSIDE.key(), ANA, "d1")).isEmpty();
    }

    @SuppressWarnings("NullAway") // what a caller outside of null-marked code could do
    private static Reply nothing(Transaction transaction) {
        return null;
    }

    interface Numbered<T> {
        T call(int number) throws Exception;
    }

    /** Starts so many calls together and waits for them all. */
    private static <T> List<T> atOnce(int count, Numbered<T> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(count);
        try {
            CountDownLatch ready = new CountDownLatch(count);
            List<Callable<T>> calls = IntStream.range(0, count)
                    .<Callable<T>>mapToObj(number -> () -> {
                        ready.countDown();
                        ready.await();
                        return call.call(number);
                    })
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : callers.invokeAll(calls)) {
                results.add(each.get());
            }
            return results;
        } finally {
            callers.shutdownNow();
        }
    }
}
