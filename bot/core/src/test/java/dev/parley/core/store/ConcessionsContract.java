package dev.parley.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.concession.Act;
import dev.parley.core.concession.Balance;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Settlement;
import dev.parley.core.concession.Worth;
import dev.parley.core.deal.DealId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class ConcessionsContract extends StoreFixture {
    private static final String ODD = "“odd” 'quotes' \\ ; -- $1,200 عربي \u202e 🤝 <!channel> =cmd()\n\t%_";

    private DealId deal = new DealId(HOME, new UUID(0, 0));

    @BeforeEach
    void begin() {
        deal = dealAt(INSIDE);
    }

    private Balance balance() {
        return saved().concessions().balance(deal);
    }

    private List<Integer> owed() {
        return saved().concessions().owed(deal, 100).stream()
                .map(Concession::number)
                .toList();
    }

    private List<Integer> page(int before, int size) {
        return saved().concessions().before(deal, before, size).stream()
                .map(Concession::number)
                .toList();
    }

    @Test
    void an_entry_reads_back_as_it_was_logged() {
        Move move = new Move("Price " + ODD, ODD, "24 months", new Worth("40k to us"), ODD);

        Concession logged = log(deal, move);
        reopen();

        assertThat(logged)
                .isEqualTo(new Concession(
                        deal, 1, move, Settlement.NONE, false, NOW, 1, Act.LOGGED, ANA, INSIDE.key(), NOW));
        assertThat(saved().concessions().entry(deal, 1)).contains(logged);
        assertThat(saved().concessions().history(deal, 1)).containsExactly(logged);
        assertThat(saved().concessions().entry(deal, 2)).isEmpty();
    }

    @Test
    void a_time_is_the_same_on_the_way_in_and_on_the_way_out() {
        Instant fine = Instant.parse("2026-03-29T01:30:00.123456789Z");

        Concession logged = change().concessions().log(deal, move("Price", "2%", "term"), ANA, INSIDE.key(), fine);

        assertThat(logged.loggedAt()).isEqualTo("2026-03-29T01:30:00.123456Z");
        assertThat(saved().concessions().entry(deal, 1)).contains(logged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b"})
    void no_character_makes_an_entry_unreadable(String item) {
        log(deal, move(item, "\u0000", ""));

        assertThat(page(Integer.MAX_VALUE, 20)).containsExactly(1);
    }

    @Test
    void very_long_texts_are_kept_whole() {
        String item = "ﷺ🤝".repeat(700);
        String text = "x🤝".repeat(30_000);

        log(deal, move(item, text, ""));

        assertThat(saved().concessions().entry(deal, 1).orElseThrow().move()).isEqualTo(move(item, text, ""));
    }

    @Test
    void pages_are_full_and_skip_what_was_undone() {
        List<Concession> entries = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> log(deal, move("Item " + i, "give", "get")))
                .toList();
        entries.stream().filter(entry -> entry.number() % 5 == 0).forEach(this::withdraw);

        List<Integer> last = page(Integer.MAX_VALUE, 20);
        List<Integer> middle = page(last.get(0), 20);

        assertThat(last).hasSize(20).isSorted().startsWith(26).endsWith(49).doesNotContain(30, 35, 40, 45, 50);
        assertThat(middle).hasSize(20).isSorted().startsWith(1).endsWith(24);
        assertThat(page(1, 20)).isEmpty();
    }

    @Test
    void a_one_way_entry_is_owed_until_something_is_decided_about_it() {
        Concession named = log(deal, move("Price", "2%", ""));
        Concession goodwill = log(deal, move("Term", "30 days", ""));
        Concession parked = log(deal, move("IP", "licence", ""));
        Concession undone = log(deal, move("Audit", "yearly", ""));
        log(deal, move("Support", "", "gold"));
        log(deal, move("Credits", "5%", ""));
        assertThat(owed()).containsExactly(1, 2, 3, 4, 6);
        assertThat(balance()).isEqualTo(new Balance(6, 5));

        edit(named, move("Price", "2%", "24 months"));
        settle(goodwill, Settlement.GOODWILL);
        Concession afterParking = settle(parked, Settlement.PARKED);
        withdraw(undone);

        assertThat(owed()).containsExactly(6);
        assertThat(balance()).isEqualTo(new Balance(5, 1));

        settle(afterParking, Settlement.NONE);

        assertThat(owed()).containsExactly(3, 6);
        assertThat(saved().concessions().owed(deal, 1))
                .extracting(Concession::number)
                .containsExactly(3);
    }

    @Test
    void every_revision_stays_in_the_history() {
        Concession logged = log(deal, move("Price", "2%", ""));
        Concession edited = reviseBy(BO, SHARED, logged, move("Price", "3%", ""), Settlement.NONE, false, Act.EDITED);
        Concession settled = settle(edited, Settlement.GOODWILL);
        Concession undone = withdraw(settled);
        reopen();

        assertThat(saved().concessions().history(deal, 1)).containsExactly(logged, edited, settled, undone);
        assertThat(saved().concessions().entry(deal, 1)).contains(undone);
        assertThat(saved().concessions().history(deal, 2)).isEmpty();
    }

    @Test
    void a_revision_of_what_was_revised_since_is_refused() {
        Concession logged = log(deal, move("Price", "2%", ""));
        Concession edited = edit(logged, move("Price", "3%", ""));

        assertThatThrownBy(() -> edit(logged, move("Price", "4%", "")))
                .isInstanceOf(StoreFault.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
        act(transaction -> assertThatThrownBy(() -> transaction.concessions().revise(edited))
                .isInstanceOf(IllegalStateException.class));

        assertThat(saved().concessions().history(deal, 1)).containsExactly(logged, edited);
        assertThat(balance()).isEqualTo(new Balance(1, 1));
    }

    @Test
    void each_entry_that_counts_is_visited_once_and_in_order() {
        act(transaction -> IntStream.rangeClosed(1, 1_203)
                .forEach(i ->
                        transaction.concessions().log(deal, move("Item " + i, "give", "get"), ANA, INSIDE.key(), NOW)));
        withdraw(saved().concessions().entry(deal, 500).orElseThrow());

        List<Integer> visited = new ArrayList<>();
        store.read(transaction -> {
            transaction.concessions().each(deal, entry -> visited.add(entry.number()));
            return true;
        });

        assertThat(visited)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 1_203)
                        .filter(i -> i != 500)
                        .boxed()
                        .toList());
    }

    @Test
    void every_worth_that_was_ever_noted_is_remembered_once() {
        Worth first = new Worth("40k to us");
        Concession entry = log(deal, new Move("A", "x", "y", first, ""));
        log(deal, new Move("B", "x", "y", first, ""));
        log(deal, move("C", "x", "y"));
        Concession edited = edit(entry, new Move("A", "x", "y", new Worth("45k to us"), ""));
        withdraw(edited);

        assertThat(saved().concessions().worths(deal)).containsExactlyInAnyOrder(first, new Worth("45k to us"));
    }

    @Test
    void nothing_can_be_logged_under_a_deal_that_never_was() {
        DealId unknown = new DealId(HOME, new UUID(1, 2));

        assertThatThrownBy(() -> log(unknown, move("Price", "2%", "")))
                .isInstanceOf(StoreFault.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(saved().concessions().balance(unknown)).isEqualTo(Balance.NOTHING);
    }
}
