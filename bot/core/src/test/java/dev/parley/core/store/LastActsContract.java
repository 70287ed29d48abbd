package dev.parley.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.concession.Act;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Settlement;
import dev.parley.core.deal.DealId;
import dev.parley.core.room.Person;
import dev.parley.core.room.Room;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class LastActsContract extends StoreFixture {
    private static final Move TWO_OFF = move("Price", "2%", "");
    private static final Move THREE_OFF = move("Price", "3%", "");

    private DealId deal = new DealId(HOME, new UUID(0, 0));

    @BeforeEach
    void begin() {
        deal = dealAt(INSIDE);
    }

    private Optional<Concession> lastActOf(Person person, Room room) {
        return saved().concessions().lastActOf(deal, room.key(), person);
    }

    /** Back to how the entry was, as an undo does it. */
    private Concession undo(Concession current, Concession to) {
        return reviseBy(ANA, INSIDE, current, to.move(), to.settlement(), to.withdrawn(), Act.UNDONE);
    }

    @Test
    void who_did_nothing_has_no_last_act() {
        logBy(BO, INSIDE, deal, TWO_OFF);
        logBy(ANA, SHARED, deal, TWO_OFF);

        assertThat(lastActOf(ANA, INSIDE)).isEmpty();
    }

    @Test
    void the_last_act_is_the_latest_of_all_entries() {
        Concession first = log(deal, TWO_OFF);
        Concession second = log(deal, TWO_OFF);
        logBy(BO, INSIDE, deal, TWO_OFF);
        logBy(ANA, SHARED, deal, TWO_OFF);
        assertThat(lastActOf(ANA, INSIDE)).contains(second);

        Concession edited = edit(first, THREE_OFF);
        assertThat(lastActOf(ANA, INSIDE)).contains(edited);

        Concession settled = settle(second, Settlement.PARKED);
        assertThat(lastActOf(ANA, INSIDE)).contains(settled);
    }

    @Test
    void a_person_is_known_by_id_and_not_by_name() {
        Concession logged = log(deal, TWO_OFF);

        assertThat(lastActOf(new Person("U-ana", "Ana R."), INSIDE)).contains(logged);
        assertThat(lastActOf(new Person("U-other", "Ana Ruiz"), INSIDE)).isEmpty();
    }

    @Test
    void undoing_step_by_step_leads_back_through_every_act() {
        Concession other = log(deal, TWO_OFF);
        Concession logged = log(deal, TWO_OFF);
        Concession edited = edit(logged, THREE_OFF);
        Concession settled = settle(edited, Settlement.GOODWILL);

        Concession once = undo(settled, edited);
        assertThat(lastActOf(ANA, INSIDE)).contains(edited);

        Concession twice = undo(once, logged);
        assertThat(lastActOf(ANA, INSIDE)).contains(logged);

        withdraw(twice);
        assertThat(lastActOf(ANA, INSIDE)).contains(other);

        withdraw(other);
        assertThat(lastActOf(ANA, INSIDE)).isEmpty();
    }

    @Test
    void an_act_after_an_undo_comes_before_what_was_done_before_it() {
        Concession logged = log(deal, TWO_OFF);
        Concession undone = undo(edit(logged, THREE_OFF), logged);
        Concession again = edit(undone, THREE_OFF);
        assertThat(lastActOf(ANA, INSIDE)).contains(again);

        undo(again, logged);

        assertThat(lastActOf(ANA, INSIDE)).contains(logged);
    }

    @Test
    void what_was_restored_can_be_undone_again() {
        Concession logged = log(deal, TWO_OFF);
        Concession undone = withdraw(logged);
        Concession restored = reviseBy(ANA, INSIDE, undone, TWO_OFF, Settlement.NONE, false, Act.RESTORED);
        assertThat(lastActOf(ANA, INSIDE)).contains(restored);

        withdraw(restored);

        assertThat(lastActOf(ANA, INSIDE)).isEmpty();
    }

    @Test
    void an_act_stays_the_last_one_when_somebody_else_acted_on_its_entry() {
        log(deal, TWO_OFF);
        Concession mine = log(deal, TWO_OFF);
        Concession theirs = reviseBy(BO, INSIDE, mine, THREE_OFF, Settlement.NONE, false, Act.EDITED);

        assertThat(lastActOf(ANA, INSIDE)).contains(mine);
        assertThat(lastActOf(BO, INSIDE)).contains(theirs);
        assertThat(saved().concessions().entry(deal, 2)).contains(theirs);
    }

    @Test
    void somebody_elses_undo_undoes_an_act_for_everybody() {
        Concession first = log(deal, TWO_OFF);
        Concession mine = log(deal, TWO_OFF);

        reviseBy(BO, SHARED, mine, TWO_OFF, Settlement.NONE, true, Act.UNDONE);

        assertThat(lastActOf(ANA, INSIDE)).contains(first);
        assertThat(lastActOf(BO, SHARED)).isEmpty();
    }
}
