package dev.parley.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.chat.Confidential;
import dev.parley.core.deal.Batna;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealId;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.deal.DealSecret;
import dev.parley.core.deal.Deals.NamedRoom;
import dev.parley.core.deal.Direction;
import dev.parley.core.deal.Mandate;
import dev.parley.core.deal.ReservationPoint;
import dev.parley.core.deal.Style;
import dev.parley.core.deal.Terms;
import dev.parley.core.room.Organisation;
import dev.parley.core.room.Room;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class DealsContract extends StoreFixture {
    private static final Terms TERMS =
            new Terms("Acme renewal", "Acme 🤝 GmbH", "EUR", "Dana Wu", "Kim Ro", Optional.of(Style.INDIRECT));

    @Test
    void a_room_has_no_deal_until_one_is_opened() {
        assertThat(saved().deals().of(INSIDE.key())).isEmpty();
        assertThat(saved().deals().idOf(INSIDE.key())).isEmpty();

        Deal deal = change().deals().openAt(INSIDE, NOW);

        assertThat(deal).isEqualTo(Deal.unnamed(deal.id()));
        assertThat(saved().deals().of(INSIDE.key())).contains(deal);
        assertThat(saved().deals().idOf(INSIDE.key())).contains(deal.id());
        assertThat(saved().deals().idOf(SHARED.key())).isEmpty();
    }

    @Test
    void opening_again_finds_the_same_deal() {
        DealId deal = dealAt(INSIDE);

        assertThat(dealAt(INSIDE)).isEqualTo(deal);
        assertThat(change().deals().openAt(INSIDE, NOW).id()).isEqualTo(deal);
        assertThat(dealAt(SHARED)).isNotEqualTo(deal);
    }

    @Test
    void everything_about_a_deal_reads_back_as_it_was_kept() {
        Deal deal = Deal.unnamed(dealAt(INSIDE))
                .with(TERMS)
                .with(new Batna("Contoso, or build it in-house by May", List.of("Contoso", "Globodyne Systems")))
                .with(new Mandate("Down to 112k for 24 months"))
                .with(new DealIssue("price", Optional.of(new ReservationPoint("118k"))))
                .with(new DealIssue("Term", Optional.empty()).with(Direction.CEILING))
                .with(new DealIssue("a third", Optional.of(new ReservationPoint(""))));
        change().deals().keep(deal);
        reopen();
        assertThat(saved().deals().of(INSIDE.key())).contains(deal);
        assertThat(saved().deals().of(INSIDE.key()).flatMap(Deal::batna).map(Batna::names))
                .contains(List.of(new Confidential("Contoso"), new Confidential("Globodyne Systems")));

        Deal changed = new Deal(
                deal.id(),
                Terms.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                deal.issues().subList(1, 2));
        change().deals().keep(changed);

        assertThat(saved().deals().of(INSIDE.key())).contains(changed);
    }

    @Test
    void what_was_private_is_remembered_after_it_was_changed_until_it_is_disclosed() {
        Deal before = Deal.unnamed(dealAt(INSIDE))
                .with(new Batna("Contoso at 91k", List.of("Contoso")))
                .with(new DealIssue("price", Optional.of(new ReservationPoint("95k"))));
        Deal after = before.with(new Batna("Fabrikam at 92k", List.of()))
                .with(new DealIssue("price", Optional.of(new ReservationPoint("97k"))));
        change().deals().keep(before);
        change().deals().keep(after);
        DealSecret point = new DealSecret(DealSecret.Kind.RESERVATION_POINT, "price", new Confidential("95k"));

        assertThat(saved().deals().secretsEver(before.id()))
                .containsExactlyInAnyOrder(
                        point,
                        new DealSecret(DealSecret.Kind.RESERVATION_POINT, "price", new Confidential("97k")),
                        new DealSecret(DealSecret.Kind.BATNA, "", new Confidential("Contoso at 91k")),
                        new DealSecret(DealSecret.Kind.BATNA, "", new Confidential("Fabrikam at 92k")),
                        new DealSecret(DealSecret.Kind.NAME, "", new Confidential("Contoso")));

        change().deals().disclosed(before.id(), List.of(point));

        assertThat(saved().deals().secretsEver(before.id())).hasSize(4).doesNotContain(point);
        assertThat(saved().deals().secretsEver(dealAt(SHARED))).isEmpty();
    }

    @Test
    void a_deal_that_was_never_opened_cannot_be_kept() {
        Deal unknown = Deal.unnamed(new DealId(HOME, new UUID(1, 2)));

        assertThatThrownBy(() -> change().deals().keep(unknown))
                .isInstanceOf(StoreFault.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_rooms_of_a_deal_are_named_as_they_were_last_seen_oldest_first() {
        DealId deal = dealAt(SHARED);
        change().deals().join(INSIDE, deal, NOW.plusSeconds(1));
        change().deals().openIdAt(room(HOME, "C-shared", "#renamed"), NOW.plusSeconds(2));

        assertThat(saved().deals().roomsOf(deal))
                .containsExactly(new NamedRoom(SHARED.key(), "#renamed"), new NamedRoom(INSIDE.key(), "#acme-inside"));
    }

    @Test
    void of_each_deal_one_room_is_found_among_some_channels() {
        DealId deal = dealAt(SHARED);
        change().deals().join(INSIDE, deal, NOW.plusSeconds(1));
        Room other = room(HOME, "C-other", "#other");
        change().deals().openIdAt(other, NOW.plusSeconds(2));

        assertThat(saved().deals().carriedIn(HOME, List.of("C-shared", "C-inside", "C-other", "C-nowhere")))
                .containsExactly(other.key(), INSIDE.key());
        assertThat(saved().deals().carriedIn(HOME, List.of("C-shared"))).containsExactly(SHARED.key());
        assertThat(saved().deals().carriedIn(ACME, List.of("C-shared"))).isEmpty();
        assertThat(saved().deals().carriedIn(HOME, List.of())).isEmpty();
    }

    @Test
    void a_link_works_once() {
        DealId deal = dealAt(INSIDE);
        change().deals().offerLink(deal, "ABC", NOW.plusSeconds(60));
        change().deals().offerLink(deal, "DEF", NOW.plusSeconds(60));

        assertThat(change().deals().takeLink(HOME, Organisation.NONE, "XYZ", NOW))
                .isEmpty();
        assertThat(change().deals().takeLink(HOME, Organisation.NONE, "ABC", NOW.plusSeconds(59)))
                .contains(deal);
        assertThat(change().deals().takeLink(HOME, Organisation.NONE, "ABC", NOW))
                .isEmpty();
        assertThat(change().deals().takeLink(HOME, Organisation.NONE, "DEF", NOW))
                .contains(deal);
    }

    @Test
    void a_link_works_until_it_expires() {
        DealId deal = dealAt(INSIDE);
        change().deals().offerLink(deal, "ABC", NOW.plusSeconds(60));

        assertThat(change().deals().takeLink(HOME, Organisation.NONE, "ABC", NOW.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void a_link_that_was_taken_in_vain_still_works() {
        DealId deal = dealAt(INSIDE);
        change().deals().offerLink(deal, "ABC", NOW.plusSeconds(60));
        assertThatThrownBy(() -> act(transaction -> {
                    transaction.deals().takeLink(HOME, Organisation.NONE, "ABC", NOW);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(StoreFault.class);

        assertThat(change().deals().takeLink(HOME, Organisation.NONE, "ABC", NOW))
                .contains(deal);
    }
}
