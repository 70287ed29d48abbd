package dev.parley.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.concession.Act;
import dev.parley.core.concession.Balance;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import dev.parley.core.concession.Settlement;
import dev.parley.core.concession.Worth;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealId;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.deal.Deals.Moved;
import dev.parley.core.deal.Deals.NamedRoom;
import dev.parley.core.deal.Mandate;
import dev.parley.core.deal.Terms;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.ImpasseEvent;
import dev.parley.core.impasse.Rung;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Organisation;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A room carries the deal of another installation of its house, and nothing else crosses. The room on the other platform
 * and the person in it have the very ids of the room and the person here, as two platforms may give them out.
 */
abstract class OrganisationContract extends StoreFixture {
    private static final Organisation HOUSE = new Organisation(Set.of("playground", "teams"));
    private static final Installation TENANT = new Installation("teams", "home");
    private static final Room THERE = room(TENANT, "C-inside", "#there");

    private DealId started() {
        DealId deal = dealAt(INSIDE);
        change().deals()
                .keep(Deal.unnamed(deal)
                        .with(new Terms("Renewal", "Acme", "", "Dana Wu", "", Optional.empty()))
                        .with(new DealIssue("price", Optional.empty())));
        return deal;
    }

    private Optional<Moved> join(Room room, DealId deal) {
        return change().deals().join(room, deal, HOUSE, NOW.plusSeconds(9));
    }

    private DealId linked() {
        DealId deal = started();
        join(THERE, deal);
        return deal;
    }

    private Optional<DealId> take(Installation installation, Organisation organisation, String code) {
        return change().deals().takeLink(installation, organisation, code, NOW);
    }

    @Test
    void a_room_on_the_other_platform_joins_and_carries_the_very_deal() {
        DealId deal = linked();
        reopen();

        assertThat(saved().deals().idOf(THERE.key())).contains(deal);
        assertThat(saved().deals().of(THERE.key())).isEqualTo(saved().deals().of(INSIDE.key()));
        assertThat(change().deals().openIdAt(THERE, NOW)).isEqualTo(deal);
        assertThat(saved().deals().roomsOf(deal))
                .containsExactly(new NamedRoom(INSIDE.key(), "#acme-inside"), new NamedRoom(THERE.key(), "#there"));
    }

    @Test
    void it_is_found_among_the_channels_of_either_installation_and_of_no_third() {
        DealId deal = linked();
        join(room(TENANT, "C-also", "#also"), deal);

        assertThat(saved().deals().carriedIn(HOME, List.of("C-inside", "C-also")))
                .containsExactly(INSIDE.key());
        assertThat(saved().deals().carriedIn(TENANT, List.of("C-inside", "C-also")))
                .containsExactly(new RoomKey(TENANT, "C-also"));
        assertThat(saved().deals().carriedIn(ACME, List.of("C-inside", "C-also")))
                .isEmpty();
    }

    @Test
    void everything_that_the_room_kept_moves_along_into_the_other_installation() {
        DealId deal = started();
        log(deal, move("Price", "1%", ""));
        ImpassesContract.report(this, deal, "Dana Wu");
        change().drafts().usedStandard(deal, "ICIS index", NOW);
        change().disclosures().record(new Disclosure(deal, INSIDE.key(), ANA, List.of(), "first", NOW));
        DealId left = dealAt(THERE);
        change().deals().keep(Deal.unnamed(left).with(new Mandate("112k")).with(new DealIssue("IP", Optional.empty())));
        Concession logged = logBy(ANA, THERE, left, move("Term", "x", ""));
        Concession edited = reviseBy(
                ANA,
                THERE,
                logBy(ANA, THERE, left, move("IP", "licence", "")),
                new Move("IP", "licence", "24 months", new Worth("much"), ""),
                Settlement.NONE,
                false,
                Act.EDITED);
        Impasse moved = ImpassesContract.report(this, left, "Kim Ro");
        ImpasseEvent named = ImpassesContract.took(Rung.NAME_IT);
        Draft draft = new Draft(
                UUID.randomUUID(),
                THERE.key(),
                ANA,
                "upstairs",
                Map.of(),
                "Text",
                Optional.of(new Draft.Step(1, 3)),
                NOW,
                Optional.empty());
        act(transaction -> {
            transaction.impasses().add(left, 1, named);
            transaction.drafts().keep(draft);
            transaction.drafts().usedStandard(left, "FY25 benchmark", NOW);
            transaction.disclosures().record(new Disclosure(left, THERE.key(), ANA, List.of(), "second", NOW));
            transaction.deals().offerLink(left, "ABC", NOW.plusSeconds(60));
        });

        assertThat(join(THERE, deal)).contains(new Moved(2, 2));
        reopen();

        assertThat(saved().concessions().before(deal, 99, 9))
                .extracting(entry -> entry.number() + " " + entry.move().item() + " " + entry.room())
                .containsExactly(
                        "1 Price " + INSIDE.key(),
                        logged.number() + 1 + " Term " + THERE.key(),
                        edited.number() + 1 + " IP " + THERE.key());
        assertThat(saved().concessions().history(deal, 3)).hasSize(2);
        assertThat(saved().concessions().owed(deal, 9))
                .extracting(Concession::number)
                .containsExactly(1, 2);
        assertThat(saved().concessions().worths(deal)).containsExactly(new Worth("much"));
        assertThat(saved().concessions().balance(deal)).isEqualTo(new Balance(3, 2));
        assertThat(saved().impasses().find(deal, 2))
                .contains(new Impasse(
                        deal, 2, moved.report(), List.of(moved.events().get(0), named)));
        assertThat(saved().drafts().find(THERE.key(), ANA, draft.id()))
                .flatMap(Draft::step)
                .contains(new Draft.Step(2, 3));
        assertThat(saved().drafts().standards(deal, 9)).containsExactlyInAnyOrder("ICIS index", "FY25 benchmark");
        assertThat(saved().disclosures().of(deal, 9))
                .extracting(Disclosure::room)
                .containsExactly(THERE.key(), INSIDE.key());
        assertThat(saved().deals().of(THERE.key()).orElseThrow())
                .satisfies(each -> assertThat(each.mandate()).contains(new Mandate("112k")))
                .satisfies(each -> assertThat(each.issues()).hasSize(2));
        assertThat(take(HOME, Organisation.NONE, "ABC")).contains(deal);
        assertThatNothingIsKeptUnder(left);
    }

    private void assertThatNothingIsKeptUnder(DealId deal) {
        assertThat(saved().deals().roomsOf(deal)).isEmpty();
        assertThat(saved().concessions().before(deal, 99, 9)).isEmpty();
        assertThat(saved().concessions().history(deal, 1)).isEmpty();
        assertThat(saved().concessions().owed(deal, 9)).isEmpty();
        assertThat(saved().concessions().balance(deal)).isEqualTo(Balance.NOTHING);
        assertThat(saved().concessions().worths(deal)).isEmpty();
        assertThat(saved().impasses().of(deal, 9)).isEmpty();
        assertThat(saved().drafts().standards(deal, 9)).isEmpty();
        assertThat(saved().disclosures().of(deal, 9)).isEmpty();
        assertThatThrownBy(() -> change().deals().keep(Deal.unnamed(deal))).isInstanceOf(StoreFault.class);
    }

    @Test
    void a_last_act_is_of_its_own_room_even_where_room_and_person_share_their_ids() {
        DealId deal = linked();
        Concession here = log(deal, move("Price", "2%", ""));
        Concession there = logBy(ANA, THERE, deal, move("Term", "x", ""));

        assertThat(saved().concessions().lastActOf(deal, INSIDE.key(), ANA)).contains(here);
        assertThat(saved().concessions().lastActOf(deal, THERE.key(), ANA)).contains(there);

        Concession edited = reviseBy(ANA, THERE, here, move("Price", "3%", ""), Settlement.NONE, false, Act.EDITED);

        assertThat(saved().concessions().lastActOf(deal, INSIDE.key(), ANA)).contains(here);
        assertThat(saved().concessions().lastActOf(deal, THERE.key(), ANA)).contains(edited);
        assertThat(saved().concessions().history(deal, 1)).containsExactly(here, edited);
    }

    @Test
    void what_was_done_in_a_room_goes_along_when_its_channel_is_renamed_and_the_other_room_keeps_its_own() {
        DealId deal = linked();
        Concession here = log(deal, move("Price", "2%", ""));
        logBy(ANA, THERE, deal, move("Term", "x", ""));
        Concession there = reviseBy(
                ANA,
                THERE,
                saved().concessions().entry(deal, 2).orElseThrow(),
                move("Term", "y", ""),
                Settlement.NONE,
                false,
                Act.EDITED);
        change().disclosures().record(new Disclosure(deal, INSIDE.key(), ANA, List.of(), "here", NOW));
        change().disclosures().record(new Disclosure(deal, THERE.key(), ANA, List.of(), "there", NOW));
        RoomKey renamed = new RoomKey(TENANT, "C-renamed");

        act(transaction -> transaction.rename(THERE.key(), renamed.channel()));

        assertThat(saved().deals().idOf(renamed)).contains(deal);
        assertThat(saved().deals().idOf(THERE.key())).isEmpty();
        assertThat(saved().deals().idOf(INSIDE.key())).contains(deal);
        assertThat(saved().concessions().lastActOf(deal, renamed, ANA))
                .map(Concession::revision)
                .contains(there.revision());
        assertThat(saved().concessions().history(deal, 2))
                .extracting(Concession::room)
                .containsOnly(renamed);
        assertThat(saved().concessions().lastActOf(deal, INSIDE.key(), ANA)).contains(here);
        assertThat(saved().disclosures().of(deal, 9))
                .extracting(Disclosure::room)
                .containsExactly(renamed, INSIDE.key());
    }

    @Test
    void a_code_works_on_the_other_platform_once() {
        DealId deal = started();
        change().deals().offerLink(deal, "ABC", NOW.plusSeconds(60));

        assertThat(change().deals().takeLink(TENANT, HOUSE, "ABC", NOW.plusSeconds(59)))
                .contains(deal);
        assertThat(take(TENANT, HOUSE, "ABC")).isEmpty();
        assertThat(take(HOME, HOUSE, "ABC")).isEmpty();
    }

    @Test
    void a_code_works_on_the_other_platform_until_it_expires() {
        change().deals().offerLink(started(), "ABC", NOW.plusSeconds(60));

        assertThat(change().deals().takeLink(TENANT, HOUSE, "ABC", NOW.plusSeconds(60)))
                .isEmpty();
    }

    static List<Stranger> strangers() {
        return List.of(
                new Stranger("every installation on its own", TENANT, Organisation.NONE),
                new Stranger("a house that has only that platform", TENANT, new Organisation(Set.of("teams"))),
                new Stranger("a house that has only this platform", TENANT, new Organisation(Set.of("playground"))),
                new Stranger("another platform", new Installation("slack", "home"), HOUSE),
                new Stranger("another installation on this platform", ACME, HOUSE));
    }

    /** An installation that is not of the house. */
    record Stranger(String why, Installation installation, Organisation organisation) {
        @Override
        public String toString() {
            return why;
        }
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void a_code_of_another_house_is_as_good_as_none_and_is_not_used_up(Stranger stranger) {
        DealId deal = started();
        change().deals().offerLink(deal, "ABC", NOW.plusSeconds(60));

        assertThat(take(stranger.installation(), stranger.organisation(), "ABC"))
                .isEmpty();
        assertThat(take(TENANT, HOUSE, "ABC")).contains(deal);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void no_room_of_another_house_joins(Stranger stranger) {
        DealId deal = started();
        Room room = room(stranger.installation(), "C-inside", "#strange");

        assertThatThrownBy(() -> change().deals().join(room, deal, stranger.organisation(), NOW))
                .isInstanceOf(StoreFault.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(saved().deals().idOf(room.key())).isEmpty();
        assertThat(saved().deals().roomsOf(deal)).hasSize(1);
    }

    @Test
    void another_room_joins_what_a_room_of_its_installation_carries_whatever_the_house() {
        DealId deal = linked();
        Room also = room(TENANT, "C-also", "#also");
        logBy(ANA, also, dealAt(also), move("Term", "x", ""));

        assertThat(change().deals().join(also, deal, NOW)).contains(new Moved(1, 1));

        assertThat(saved().deals().idOf(also.key())).contains(deal);
    }

    @Test
    void two_houses_may_have_given_out_the_same_code() {
        DealId deal = started();
        DealId strange = dealAt(room(ACME, "C-inside", "#strange"));
        change().deals().offerLink(strange, "ABC", NOW.plusSeconds(60));
        change().deals().offerLink(deal, "ABC", NOW.plusSeconds(60));

        assertThat(take(HOME, HOUSE, "ABC")).contains(deal);
        assertThat(take(HOME, HOUSE, "ABC")).isEmpty();
        assertThat(take(ACME, Organisation.NONE, "ABC")).contains(strange);
    }

    @Test
    void a_room_of_another_installation_carries_no_deal_once_that_was_forgotten_with_its_own() {
        UUID draft = UUID.randomUUID();
        DealId deal = linked();
        Room own = room(TENANT, "C-own", "#own");
        DealId kept = dealAt(own);
        logBy(ANA, own, kept, move("Term", "x", ""));
        log(deal, move("Price", "2%", ""));
        change().drafts()
                .keep(new Draft(
                        draft, THERE.key(), ANA, "pause", Map.of(), "Text", Optional.empty(), NOW, Optional.empty()));
        store.change(delivery(THERE.key(), ANA, "told"), transaction -> DONE);
        store.change(delivery(own.key(), ANA, "told"), transaction -> DONE);

        act(transaction -> transaction.forget(HOME));
        reopen();

        assertThat(saved().deals().of(THERE.key())).isEmpty();
        assertThat(saved().deals().roomsOf(deal)).isEmpty();
        assertThat(saved().drafts().find(THERE.key(), ANA, draft)).isEmpty();
        assertThat(store.answerTo(THERE.key(), ANA, "told")).isEmpty();
        assertThatNothingIsKeptUnder(deal);
        DealId begun = dealAt(THERE);
        assertThat(begun.installation()).isEqualTo(TENANT);
        assertThat(saved().concessions().balance(begun)).isEqualTo(Balance.NOTHING);
        assertThat(saved().deals().idOf(own.key())).contains(kept);
        assertThat(saved().concessions().balance(kept).entries()).isEqualTo(1);
        assertThat(store.answerTo(own.key(), ANA, "told")).contains(DONE);
    }

    @Test
    void a_deal_outlives_the_installation_of_a_room_that_joined_it() {
        DealId deal = linked();
        log(deal, move("Price", "2%", ""));
        logBy(ANA, THERE, deal, move("Term", "x", ""));

        act(transaction -> transaction.forget(TENANT));

        assertThat(saved().deals().idOf(THERE.key())).isEmpty();
        assertThat(saved().deals().idOf(INSIDE.key())).contains(deal);
        assertThat(saved().deals().roomsOf(deal)).extracting(NamedRoom::key).containsExactly(INSIDE.key());
        assertThat(saved().concessions().before(deal, 99, 9)).hasSize(2);
    }

    @Test
    void what_a_room_on_the_other_platform_told_is_on_record_with_it() {
        DealId deal = linked();
        Disclosure told = new Disclosure(deal, THERE.key(), ANA, List.of("mandate"), "Text", NOW);

        change().disclosures().record(told);

        assertThat(saved().disclosures().of(deal, 9)).containsExactly(told);
    }
}
