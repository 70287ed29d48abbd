package dev.parley.core.concession;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.room.Person;
import dev.parley.core.room.Signature;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntryHistoryTest {

    private static final Concession LOGGED = Entries.entry(1, "Price", "2%", "");
    private static final Signature ANA = LOGGED.signature();
    private static final Signature BO = new Signature(new Person("U-bo", "Bo Larsen"), ANA.room(), ANA.at());
    private static final Concession EDITED = LOGGED.edited(new Move("Price", "3%", "", new Worth(""), ""), ANA);
    private static final Concession SETTLED = EDITED.settled(Settlement.GOODWILL, BO);

    private static EntryHistory history(Concession... revisions) {
        return new EntryHistory(List.of(revisions));
    }

    @Test
    void undoing_step_by_step_leads_back_to_an_entry_that_counts_nowhere() {
        Concession once = history(LOGGED, EDITED, SETTLED).undoing(SETTLED, BO).orElseThrow();
        assertThat(once.move()).isEqualTo(EDITED.move());
        assertThat(once.isOwed()).isTrue();
        assertThat(once.revision()).isEqualTo(4);
        assertThat(once.signature()).isEqualTo(BO);

        Concession twice =
                history(LOGGED, EDITED, SETTLED, once).undoing(EDITED, ANA).orElseThrow();
        assertThat(twice.move()).isEqualTo(LOGGED.move());
        assertThat(twice.withdrawn()).isFalse();

        EntryHistory last = history(LOGGED, EDITED, SETTLED, once, twice);
        Concession thrice = last.undoing(LOGGED, ANA).orElseThrow();
        assertThat(thrice.withdrawn()).isTrue();
        assertThat(history(LOGGED, EDITED, SETTLED, once, twice, thrice).undoable())
                .isEmpty();
    }

    @Test
    void an_act_below_another_cannot_be_undone() {
        assertThat(history(LOGGED, EDITED, SETTLED).undoing(EDITED, ANA)).isEmpty();
        assertThat(history(LOGGED, EDITED, SETTLED).undoable()).contains(SETTLED);
    }

    @Test
    void what_was_undone_can_be_put_back_and_undone_again() {
        Concession undone = history(LOGGED, EDITED).undoing(EDITED, ANA).orElseThrow();
        Concession restored = history(LOGGED, EDITED, undone).restoring(ANA).orElseThrow();

        assertThat(restored.move()).isEqualTo(EDITED.move());
        assertThat(restored.act()).isEqualTo(Act.RESTORED);
        assertThat(history(LOGGED, EDITED, undone, restored).undoing(restored, ANA))
                .map(Concession::move)
                .contains(LOGGED.move());
        assertThat(history(LOGGED, EDITED).restoring(ANA)).isEmpty();
    }

    @Test
    void a_return_settles_what_was_owed_and_what_was_decided_without_one() {
        Move paid = new Move("Price", "3%", "24-month term", new Worth(""), "");

        assertThat(SETTLED.edited(paid, ANA).settlement()).isEqualTo(Settlement.NONE);
        assertThat(SETTLED.edited(EDITED.move(), ANA).settlement()).isEqualTo(Settlement.GOODWILL);
        assertThat(SETTLED.canSettle(Settlement.GOODWILL)).isFalse();
        assertThat(SETTLED.canSettle(Settlement.NONE)).isTrue();
        assertThat(EDITED.edited(paid, ANA).canSettle(Settlement.PARKED)).isFalse();
    }

    @Test
    void the_balance_changes_as_an_entry_is_paid_settled_and_withdrawn() {
        Concession withdrawn = history(LOGGED).undoing(LOGGED, ANA).orElseThrow();

        assertThat(Stream.of(LOGGED, SETTLED, withdrawn).map(Balance::of))
                .containsExactly(new Balance(1, 1), new Balance(1, 0), new Balance(0, 0));
        assertThat(Balance.change(EDITED, SETTLED)).isEqualTo(new Balance(0, -1));
        assertThat(Balance.change(LOGGED, withdrawn)).isEqualTo(new Balance(-1, -1));
    }
}
