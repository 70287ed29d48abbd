package dev.parley.core.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.room.Installation;
import dev.parley.core.room.Organisation;
import dev.parley.core.room.RoomKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CarriedDealTest {

    private static final Installation SLACK = new Installation("slack", "ours");
    private static final Installation TEAMS = new Installation("teams", "ours");
    private static final RoomKey ROOM = new RoomKey(SLACK, "C1");
    private static final Deal UNNAMED = Deal.unnamed(new DealId(SLACK, new UUID(0, 1)));
    private static final Deal OTHER = Deal.unnamed(new DealId(SLACK, new UUID(0, 2)));

    private static Terms terms(String name, String counterparty, String currency) {
        return new Terms(name, counterparty, currency, "", "", Optional.empty());
    }

    private static DealIssue issue(String name, String limit) {
        return new DealIssue(name, Optional.of(new ReservationPoint(limit)));
    }

    @Test
    void a_deal_that_takes_in_another_keeps_what_it_says_and_learns_the_rest() {
        Deal deal = UNNAMED.with(terms("Renewal", "Acme", ""))
                .with(new Batna("Contoso"))
                .with(issue("Price", "118k"))
                .with(new DealIssue("Term", Optional.empty()));
        Deal other = OTHER.with(terms("", "Other", "EUR"))
                .with(new Batna("Fabrikam"))
                .with(new Mandate("112k"))
                .with(issue("price", "1k"))
                .with(issue("TERM", "12 months"))
                .with(issue("Caps", "2m"));

        assertThat(deal.merging(other))
                .isEqualTo(UNNAMED.with(terms("Renewal", "Acme", "EUR"))
                        .with(new Batna("Contoso"))
                        .with(new Mandate("112k"))
                        .with(issue("Price", "118k"))
                        .with(issue("TERM", "12 months"))
                        .with(issue("Caps", "2m")));
    }

    @Test
    void only_an_unnamed_deal_of_one_room_becomes_part_of_another() {
        assertThat(new CarriedDeal(UNNAMED, List.of(ROOM)).canMove()).isTrue();
        assertThat(new CarriedDeal(UNNAMED, List.of(ROOM, new RoomKey(SLACK, "C2"))).canMove())
                .isFalse();
        assertThat(new CarriedDeal(UNNAMED.with(terms("Renewal", "", "")), List.of(ROOM)).canMove())
                .isFalse();
    }

    @Test
    void a_deal_admits_rooms_of_its_organisation_and_of_where_it_is_carried() {
        CarriedDeal deal = new CarriedDeal(UNNAMED, List.of(ROOM));

        assertThat(deal.admits(SLACK, Organisation.NONE)).isTrue();
        assertThat(deal.admits(TEAMS, Organisation.NONE)).isFalse();
        assertThat(deal.admits(TEAMS, new Organisation(Set.of("slack", "teams"))))
                .isTrue();
        assertThat(new CarriedDeal(UNNAMED, List.of(ROOM, new RoomKey(TEAMS, "19:x"))).admits(TEAMS, Organisation.NONE))
                .isTrue();
    }

    @Test
    void a_channel_that_gets_a_new_id_takes_its_deal_along_unless_another_is_there() {
        assertThat(RenamedRoom.of(UNNAMED.id(), Optional.empty())).isEqualTo(RenamedRoom.MOVES);
        assertThat(RenamedRoom.of(UNNAMED.id(), Optional.of(UNNAMED.id()))).isEqualTo(RenamedRoom.MERGES);
        assertThat(RenamedRoom.of(UNNAMED.id(), Optional.of(OTHER.id()))).isEqualTo(RenamedRoom.STAYS);
    }
}
