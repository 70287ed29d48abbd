package dev.parley.storage;

import dev.parley.core.chat.Confidential;
import dev.parley.core.deal.Batna;
import dev.parley.core.deal.CarriedDeal;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealId;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.deal.DealSecret;
import dev.parley.core.deal.Deals;
import dev.parley.core.deal.Direction;
import dev.parley.core.deal.Mandate;
import dev.parley.core.deal.ReservationPoint;
import dev.parley.core.deal.Style;
import dev.parley.core.deal.Terms;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Organisation;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

final class JdbiDeals implements Deals {
    private final ScopedHandle turn;
    private final JdbiSecrets secrets;
    private final JdbiDealLinks links;

    JdbiDeals(ScopedHandle turn) {
        this.turn = turn;
        secrets = new JdbiSecrets(turn);
        links = new JdbiDealLinks(turn);
    }

    @Override
    public Optional<Deal> of(RoomKey room) {
        return idOf(room).map(this::deal);
    }

    @Override
    public Optional<DealId> idOf(RoomKey room) {
        return carried(room).map(Carried::deal);
    }

    @Override
    public Deal openAt(Room room, Instant now) {
        return deal(openIdAt(room, now));
    }

    @Override
    public DealId openIdAt(Room room, Instant now) {
        Optional<Carried> carried = carried(room.key());
        if (carried.isEmpty()) {
            DealId begun = new DealId(room.key().installation(), UUID.randomUUID());
            begin(begun);
            carry(room, begun, now);
            return begun;
        }
        if (!carried.get().roomName().equals(room.name())) {
            rename(room);
        }
        return carried.get().deal();
    }

    /** A room's deal, and the name under which the room is known. */
    private record Carried(DealId deal, String roomName) {}

    private Optional<Carried> carried(RoomKey room) {
        return turn.query(room, """
                SELECT deal_installation AS installation, deal, name FROM room
                WHERE installation = :installation AND channel = :channel""")
                .map((row, context) -> new Carried(Columns.deal(row), row.getString("name")))
                .findOne();
    }

    private void begin(DealId deal) {
        turn.update(deal, """
                INSERT INTO deal
                  (installation, deal, name, counterparty, counterparty_match, currency,
                   our_sponsor, their_sponsor)
                VALUES (:installation, :deal, '', '', :match, '', '', '')""").bind("match", Match.loose("")).execute();
    }

    void carry(Room room, DealId deal, Instant now) {
        turn.update(room.key(), """
                INSERT INTO room (installation, channel, name, deal_installation, deal, carries_since)
                VALUES (:installation, :channel, :name, :deal_installation, :deal, :now)""")
                .bind("name", room.name())
                .bind("deal_installation", deal.installation().key())
                .bind("deal", deal.id())
                .bind("now", now)
                .execute();
    }

    private void rename(Room room) {
        turn.update(room.key(), """
                UPDATE room SET name = :name
                WHERE installation = :installation AND channel = :channel""").bind("name", room.name()).execute();
    }

    /** The deal; there must be one. */
    Deal deal(DealId id) {
        List<DealIssue> issues = turn.query(id, """
                SELECT name, reservation_point, direction FROM deal_issue
                WHERE installation = :installation AND deal = :deal
                ORDER BY installation, deal, place""")
                .map((row, context) -> new DealIssue(
                        row.getString("name"),
                        Optional.ofNullable(row.getString("reservation_point")).map(ReservationPoint::new),
                        Optional.ofNullable(row.getString("direction")).map(Direction::valueOf)))
                .list();
        return turn.query(id, """
                SELECT * FROM deal
                WHERE installation = :installation AND deal = :deal""")
                .map((row, context) -> new Deal(
                        id,
                        terms(row),
                        batna(row),
                        Optional.ofNullable(row.getString("mandate")).map(Mandate::new),
                        issues))
                .findOne()
                .orElseThrow(() -> new IllegalStateException("no such deal"));
    }

    private static Optional<Batna> batna(ResultSet row) throws SQLException {
        List<String> names = row.getString("batna_names").lines().toList();
        return Optional.ofNullable(row.getString("batna")).map(text -> new Batna(text, names));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getString("name"),
                row.getString("counterparty"),
                row.getString("currency"),
                row.getString("our_sponsor"),
                row.getString("their_sponsor"),
                Optional.ofNullable(row.getString("style")).map(Style::valueOf));
    }

    @Override
    public void keep(Deal deal) {
        Terms terms = deal.terms();
        int rows = turn.update(deal.id(), """
                UPDATE deal
                SET name = :name, counterparty = :counterparty, counterparty_match = :match,
                  currency = :currency, our_sponsor = :our_sponsor,
                  their_sponsor = :their_sponsor, style = :style, batna = :batna,
                  batna_names = :batna_names, mandate = :mandate
                WHERE installation = :installation AND deal = :deal""")
                .bind("name", terms.name())
                .bind("counterparty", terms.counterparty())
                .bind("match", Match.loose(terms.counterparty()))
                .bind("currency", terms.currency())
                .bind("our_sponsor", terms.ourSponsor())
                .bind("their_sponsor", terms.theirSponsor())
                .bind("style", terms.style().map(Style::name))
                .bind("batna", deal.batna().map(Confidential::forStorage))
                .bind(
                        "batna_names",
                        deal.batna().stream()
                                .flatMap(each -> each.names().stream())
                                .map(Confidential::forStorage)
                                .collect(Collectors.joining("\n")))
                .bind("mandate", deal.mandate().map(Confidential::forStorage))
                .execute();
        if (rows != 1) {
            throw new IllegalStateException("no such deal");
        }
        keepIssues(deal);
        secrets.keep(deal);
    }

    @Override
    public List<DealSecret> secretsEver(DealId deal) {
        return secrets.ever(deal);
    }

    @Override
    public void disclosed(DealId deal, List<DealSecret> disclosed) {
        secrets.disclosed(deal, disclosed);
    }

    private void keepIssues(Deal deal) {
        turn.update(deal.id(), """
                DELETE FROM deal_issue
                WHERE installation = :installation AND deal = :deal""").execute();
        for (int place = 0; place < deal.issues().size(); place++) {
            DealIssue issue = deal.issues().get(place);
            turn.update(deal.id(), """
                    INSERT INTO deal_issue (installation, deal, place, name, reservation_point, direction)
                    VALUES (:installation, :deal, :place, :name, :reservation_point, :direction)""")
                    .bind("place", place)
                    .bind("name", issue.name())
                    .bind("reservation_point", issue.reservationPoint().map(Confidential::forStorage))
                    .bind("direction", issue.chosen().map(Direction::name))
                    .execute();
        }
    }

    @Override
    public List<NamedRoom> roomsOf(DealId deal) {
        return turn.query(deal, """
                SELECT installation, channel, name FROM room
                WHERE deal_installation = :installation AND deal = :deal
                ORDER BY carries_since, installation, channel""")
                .map((row, context) -> new NamedRoom(Columns.room(row), row.getString("name")))
                .list();
    }

    @Override
    public List<RoomKey> carriedIn(Installation installation, Collection<String> channels) {
        if (channels.isEmpty()) {
            return List.of();
        }
        return turn.query(installation, """
                SELECT installation, channel FROM (
                  SELECT installation, channel, carries_since,
                    ROW_NUMBER() OVER (PARTITION BY deal_installation, deal ORDER BY carries_since DESC, channel) AS place
                  FROM room WHERE installation = :installation AND channel IN (<channels>)) carried
                WHERE place = 1
                ORDER BY carries_since DESC, channel""")
                .bindList("channels", List.copyOf(channels))
                .map((row, context) -> Columns.room(row))
                .list();
    }

    @Override
    public void offerLink(DealId deal, String code, Instant expires) {
        links.offer(deal, code, expires);
    }

    @Override
    public Optional<DealId> takeLink(Installation installation, Organisation organisation, String code, Instant now) {
        return links.take(installation, organisation, code, now);
    }

    @Override
    public Optional<Moved> join(Room room, DealId deal, Organisation organisation, Instant now) {
        // Against forgetting it meanwhile, which would leave the room without a deal.
        new DealRow(turn).lock(deal);
        CarriedDeal joined = carriedDeal(deal);
        if (!joined.admits(room.key().installation(), organisation)) {
            throw new IllegalStateException("a room and a deal of two houses");
        }
        Optional<DealId> left = idOf(room.key());
        if (left.isEmpty()) {
            carry(room, deal, now);
            return Optional.empty();
        }
        if (left.get().equals(deal)) {
            return Optional.empty();
        }
        CarriedDeal leaving = carriedDeal(left.get());
        if (!leaving.canMove()) {
            throw new IllegalStateException("the room's own deal has a name or another room");
        }
        keep(joined.deal().merging(leaving.deal()));
        return new DealMerge(turn, left.get(), deal).move(room, now);
    }

    private CarriedDeal carriedDeal(DealId id) {
        return new CarriedDeal(
                deal(id), roomsOf(id).stream().map(NamedRoom::key).toList());
    }
}
