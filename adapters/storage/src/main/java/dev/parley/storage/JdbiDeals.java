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

    JdbiDeals(ScopedHandle turn) {
        this.turn = turn;
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
        keepSecrets(deal);
    }

    /** What is noted again is a secret again, whether or not it was disclosed before. */
    private void keepSecrets(Deal deal) {
        deal.secrets().forEach(secret -> {
            int known = turn.update(deal.id(), """
                    UPDATE deal_secret SET disclosed = FALSE
                    WHERE installation = :installation AND deal = :deal AND wording_match = :match""").bind("match", match(secret)).execute();
            if (known == 0) {
                turn.update(deal.id(), """
                        INSERT INTO deal_secret (installation, deal, wording_match, kind, issue, wording, disclosed)
                        VALUES (:installation, :deal, :match, :kind, :issue, :wording, FALSE)""")
                        .bind("match", match(secret))
                        .bind("kind", secret.kind().name())
                        .bind("issue", secret.issue())
                        .bind("wording", secret.value().forStorage())
                        .execute();
            }
        });
    }

    private static String match(DealSecret secret) {
        return Match.exact(
                secret.kind() + "\n" + secret.issue() + "\n" + secret.value().forStorage());
    }

    @Override
    public List<DealSecret> secretsEver(DealId deal) {
        return turn.query(deal, """
                SELECT kind, issue, wording FROM deal_secret
                WHERE installation = :installation AND deal = :deal AND NOT disclosed AND kind <> 'WORTH'
                ORDER BY kind, issue, wording_match""")
                .map((row, context) -> new DealSecret(
                        DealSecret.Kind.valueOf(row.getString("kind")),
                        row.getString("issue"),
                        new Confidential(row.getString("wording"))))
                .list();
    }

    @Override
    public void disclosed(DealId deal, List<DealSecret> secrets) {
        secrets.forEach(
                secret -> turn.update(deal, """
                UPDATE deal_secret SET disclosed = TRUE
                WHERE installation = :installation AND deal = :deal AND wording_match = :match""").bind("match", match(secret)).execute());
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
        turn.update(deal, """
                INSERT INTO deal_link (installation, code, deal, expires_at)
                VALUES (:installation, :code, :deal, :expires_at)""").bind("code", code).bind("expires_at", expires).execute();
    }

    @Override
    public Optional<DealId> takeLink(Installation installation, Organisation organisation, String code, Instant now) {
        turn.update(installation, """
                DELETE FROM deal_link
                WHERE installation = :installation AND expires_at <= :now""").bind("now", now).execute();
        Optional<DealId> deal =
                offered(installation, code).or(() -> offeredElsewhere(installation, organisation, code, now));
        deal.ifPresent(
                each -> turn.update(each.installation(), """
                DELETE FROM deal_link
                WHERE installation = :installation AND code = :code""").bind("code", code).execute());
        return deal;
    }

    private Optional<DealId> offered(Installation installation, String code) {
        return turn.query(installation, """
                SELECT installation, deal FROM deal_link
                WHERE installation = :installation AND code = :code
                FOR UPDATE""")
                .bind("code", code)
                .map((row, context) -> Columns.deal(row))
                .findOne();
    }

    /** Looks across installations, but only where this one is not the whole house, and finds nothing of another house. */
    private Optional<DealId> offeredElsewhere(
            Installation installation, Organisation organisation, String code, Instant now) {
        if (organisation.beside(installation).isEmpty()) {
            return Optional.empty();
        }
        return turn
                .handle()
                .createQuery("""
                SELECT installation, deal FROM deal_link
                WHERE code = :code AND expires_at > :now
                FOR UPDATE""")
                .bind("code", code)
                .bind("now", now)
                .map((row, context) -> Columns.deal(row))
                .list()
                .stream()
                .filter(deal -> organisation.sameOrganisation(installation, deal.installation()))
                .findFirst();
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
