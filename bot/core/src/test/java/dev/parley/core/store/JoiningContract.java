package dev.parley.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.concession.Act;
import dev.parley.core.concession.Balance;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Settlement;
import dev.parley.core.concession.Worth;
import dev.parley.core.deal.Batna;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealId;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.deal.Deals.Moved;
import dev.parley.core.deal.Deals.NamedRoom;
import dev.parley.core.deal.Mandate;
import dev.parley.core.deal.ReservationPoint;
import dev.parley.core.deal.Terms;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.Rung;
import dev.parley.core.room.Organisation;
import dev.parley.core.room.Room;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class JoiningContract extends StoreFixture {
    private static final Terms STARTED = new Terms("Renewal", "Acme", "", "Dana Wu", "", Optional.empty());

    private DealId started() {
        DealId deal = dealAt(INSIDE);
        change().deals().keep(Deal.unnamed(deal).with(STARTED));
        return deal;
    }

    private Optional<Moved> join(Room room, DealId deal) {
        return change().deals().join(room, deal, NOW.plusSeconds(9));
    }

    @Test
    void a_room_without_a_deal_just_joins() {
        DealId deal = started();

        assertThat(join(SHARED, deal)).isEmpty();
        reopen();

        assertThat(saved().deals().idOf(SHARED.key())).contains(deal);
        assertThat(saved().deals().roomsOf(deal))
                .extracting(NamedRoom::name)
                .containsExactly("#acme-inside", "#acme-shared");
    }

    @Test
    void joining_the_deal_that_the_room_carries_changes_nothing() {
        DealId deal = started();
        log(deal, move("Price", "2%", ""));

        assertThat(join(INSIDE, deal)).isEmpty();

        assertThat(saved().concessions().balance(deal)).isEqualTo(new Balance(1, 1));
    }

    @Test
    void the_log_moves_along_under_new_numbers() {
        DealId inside = started();
        log(inside, move("Price", "1%", ""));
        log(inside, move("Term", "x", "y"));
        DealId shared = dealAt(SHARED);
        Concession oneWay = logBy(ANA, SHARED, shared, move("price", "2%", ""));
        Concession edited = reviseBy(
                BO,
                SHARED,
                logBy(ANA, SHARED, shared, new Move("IP", "licence", "", new Worth("much"), "")),
                new Move("IP", "licence", "24 months", new Worth("more"), ""),
                Settlement.NONE,
                false,
                Act.EDITED);

        assertThat(join(SHARED, inside)).contains(new Moved(2, 3));

        assertThat(saved().concessions().before(inside, Integer.MAX_VALUE, 20))
                .extracting(entry -> entry.number() + " " + entry.move().item())
                .containsExactly("1 Price", "2 Term", "3 price", "4 IP");
        assertThat(saved().concessions().owed(inside, 20))
                .extracting(Concession::number)
                .containsExactly(1, 3);
        assertThat(saved().concessions().history(inside, 4))
                .extracting(Concession::revision, entry -> entry.move().worth())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, new Worth("much")),
                        org.assertj.core.groups.Tuple.tuple(2, new Worth("more")));
        assertThat(saved().concessions().balance(inside)).isEqualTo(new Balance(4, 2));
        assertThat(saved().concessions().worths(inside))
                .containsExactlyInAnyOrder(new Worth("much"), new Worth("more"));
        assertThat(saved().concessions().lastActOf(inside, SHARED.key(), BO))
                .map(Concession::number)
                .contains(4);
        assertThat(saved().concessions().lastActOf(inside, SHARED.key(), ANA))
                .map(Concession::number)
                .contains(4);
        assertThat(oneWay.number()).isEqualTo(1);
        assertThat(edited.number()).isEqualTo(2);
    }

    @Test
    void the_log_goes_on_after_the_moved_entries() {
        DealId inside = started();
        log(inside, move("Price", "1%", "x"));
        DealId shared = dealAt(SHARED);
        Concession moved = logBy(ANA, SHARED, shared, move("IP", "licence", ""));
        join(SHARED, inside);

        assertThat(log(inside, move("Audit", "yearly", "x")).number()).isEqualTo(3);
        Concession here = saved().concessions().entry(inside, 2).orElseThrow();
        Concession undone = withdraw(here);

        assertThat(here.move()).isEqualTo(moved.move());
        assertThat(saved().concessions().history(inside, 2)).containsExactly(here, undone);
        assertThat(saved().concessions().balance(inside)).isEqualTo(new Balance(2, 0));
        assertThat(saved().concessions().lastActOf(inside, INSIDE.key(), ANA))
                .map(Concession::number)
                .contains(3);
    }

    @Test
    void an_empty_log_leaves_nothing_to_renumber() {
        DealId inside = started();
        dealAt(SHARED);

        assertThat(join(SHARED, inside)).isEmpty();
        assertThat(saved().deals().idOf(SHARED.key())).contains(inside);
    }

    @Test
    void impasses_and_the_drafts_for_their_steps_get_new_numbers() {
        DealId inside = started();
        ImpassesContract.report(this, inside, "Dana Wu");
        DealId shared = dealAt(SHARED);
        Impasse moved = ImpassesContract.report(this, shared, "Kim Ro");
        ImpasseEvent named = ImpassesContract.took(Rung.NAME_IT);
        change().impasses().add(shared, 1, named);
        Draft draft = draft(SHARED, Optional.of(new Draft.Step(1, 3)));
        Draft other = draft(INSIDE, Optional.of(new Draft.Step(1, 3)));
        act(transaction -> {
            transaction.drafts().keep(draft);
            transaction.drafts().keep(other);
        });

        assertThat(join(SHARED, inside)).isEmpty();

        assertThat(saved().impasses().find(inside, 2))
                .contains(new Impasse(
                        inside, 2, moved.report(), List.of(moved.events().get(0), named)));
        assertThat(saved().drafts().find(SHARED.key(), ANA, draft.id()))
                .flatMap(Draft::step)
                .contains(new Draft.Step(2, 3));
        assertThat(saved().drafts().find(INSIDE.key(), ANA, other.id())).contains(other);
        assertThat(ImpassesContract.report(this, inside, "Dana Wu").number()).isEqualTo(3);
    }

    private static Draft draft(Room room, Optional<Draft.Step> step) {
        return new Draft(UUID.randomUUID(), room.key(), ANA, "upstairs", Map.of(), "Text", step, NOW, Optional.empty());
    }

    @Test
    void the_joined_deal_keeps_what_it_says_and_learns_what_only_the_other_knew() {
        DealId inside = dealAt(INSIDE);
        change().deals()
                .keep(Deal.unnamed(inside)
                        .with(STARTED)
                        .with(new Batna("ours"))
                        .with(new DealIssue("Price", Optional.of(new ReservationPoint("118k"))))
                        .with(new DealIssue("Term", Optional.empty())));
        DealId shared = dealAt(SHARED);
        change().deals()
                .keep(Deal.unnamed(shared)
                        .with(new Terms("", "Other", "EUR", "", "Kim Ro", Optional.empty()))
                        .with(new Batna("theirs"))
                        .with(new Mandate("112k"))
                        .with(new DealIssue("IP", Optional.empty()))
                        .with(new DealIssue("price", Optional.of(new ReservationPoint("1k"))))
                        .with(new DealIssue("TERM", Optional.of(new ReservationPoint("12 months")))));

        join(SHARED, inside);

        assertThat(saved().deals().of(SHARED.key()))
                .contains(Deal.unnamed(inside)
                        .with(new Terms("Renewal", "Acme", "EUR", "Dana Wu", "Kim Ro", Optional.empty()))
                        .with(new Batna("ours"))
                        .with(new Mandate("112k"))
                        .with(new DealIssue("Price", Optional.of(new ReservationPoint("118k"))))
                        .with(new DealIssue("TERM", Optional.of(new ReservationPoint("12 months"))))
                        .with(new DealIssue("IP", Optional.empty())));
    }

    @Test
    void standards_disclosures_and_links_move_along() {
        DealId inside = started();
        DealId shared = dealAt(SHARED);
        act(transaction -> {
            transaction.drafts().usedStandard(inside, "ICIS index", NOW);
            transaction.drafts().usedStandard(shared, "icis index", NOW);
            transaction.drafts().usedStandard(shared, "FY25 benchmark", NOW);
            transaction.disclosures().record(disclosure(inside, INSIDE, "first"));
            transaction.disclosures().record(disclosure(shared, SHARED, "second"));
            transaction.deals().offerLink(shared, "ABC", NOW.plusSeconds(60));
        });

        join(SHARED, inside);

        assertThat(saved().drafts().standards(inside, 9)).containsExactlyInAnyOrder("ICIS index", "FY25 benchmark");
        assertThat(saved().disclosures().of(inside, 9))
                .extracting(Disclosure::text)
                .containsExactly("second", "first");
        assertThat(change().deals().takeLink(HOME, Organisation.NONE, "ABC", NOW))
                .contains(inside);
    }

    private static Disclosure disclosure(DealId deal, Room room, String text) {
        return new Disclosure(deal, room.key(), ANA, List.of("mandate"), text, NOW);
    }

    @Test
    void a_started_deal_does_not_move_into_another() {
        DealId inside = started();
        DealId shared = dealAt(SHARED);
        change().deals().keep(Deal.unnamed(shared).with(STARTED));

        assertThatThrownBy(() -> join(SHARED, inside))
                .isInstanceOf(StoreFault.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(saved().deals().idOf(SHARED.key())).contains(shared);
    }

    @Test
    void a_deal_with_another_room_does_not_move_into_another() {
        DealId inside = started();
        DealId shared = dealAt(SHARED);
        Room third = room(HOME, "C-third", "#third");
        join(third, shared);

        assertThatThrownBy(() -> join(third, inside))
                .isInstanceOf(StoreFault.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(saved().deals().idOf(third.key())).contains(shared);
    }

    @Test
    void no_room_joins_a_deal_of_another_installation() {
        DealId inside = started();
        Room foreign = room(ACME, "C-inside", "#theirs");

        assertThatThrownBy(() -> join(foreign, inside))
                .isInstanceOf(StoreFault.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(saved().deals().idOf(foreign.key())).isEmpty();
    }
}
