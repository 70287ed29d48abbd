package dev.parley.storage;

import dev.parley.core.deal.DealId;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Organisation;
import java.time.Instant;
import java.util.Optional;

/** The codes with which a room can join a deal. */
final class JdbiDealLinks {
    private final ScopedHandle turn;

    JdbiDealLinks(ScopedHandle turn) {
        this.turn = turn;
    }

    void offer(DealId deal, String code, Instant expires) {
        turn.update(deal, """
                INSERT INTO deal_link (installation, code, deal, expires_at)
                VALUES (:installation, :code, :deal, :expires_at)""").bind("code", code).bind("expires_at", expires).execute();
    }

    Optional<DealId> take(Installation installation, Organisation organisation, String code, Instant now) {
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
}
