package dev.parley.storage;

import dev.parley.core.deal.DealId;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Draft;
import dev.parley.core.store.Drafts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class JdbiDrafts implements Drafts {
    private final ScopedHandle turn;

    JdbiDrafts(ScopedHandle turn) {
        this.turn = turn;
    }

    @Override
    public void keep(Draft draft) {
        turn.update(draft.room(), """
                INSERT INTO draft
                  (installation, draft, channel, owner_id, owner_name, template, blanks, wording,
                   step_impasse, step_rung, filled_at, posted_at)
                VALUES
                  (:installation, :draft, :channel, :owner, :owner_name, :template, :blanks,
                   :wording, :impasse, :rung, :filled_at, :posted_at)""")
                .bind("draft", draft.id())
                .bind("owner", draft.owner().id())
                .bind("owner_name", draft.owner().name())
                .bind("template", draft.template())
                .bind("blanks", JsonColumn.write(draft.values()))
                .bind("wording", draft.text())
                .bind("impasse", draft.step().map(Draft.Step::impasse))
                .bind("rung", draft.step().map(Draft.Step::rung))
                .bind("filled_at", draft.filled())
                .bind("posted_at", draft.posted())
                .execute();
    }

    @Override
    public Optional<Draft> find(RoomKey room, Person owner, UUID id) {
        return turn.query(room, """
                SELECT * FROM draft
                WHERE installation = :installation AND draft = :draft
                  AND channel = :channel AND owner_id = :owner""")
                .bind("draft", id)
                .bind("owner", owner.id())
                .map((row, context) -> draft(row))
                .findOne();
    }

    @Override
    public boolean anyBefore(Draft draft) {
        return !turn.query(draft.room(), """
                SELECT draft FROM draft
                WHERE installation = :installation AND channel = :channel AND draft <> :draft
                FETCH FIRST 1 ROWS ONLY""")
                .bind("draft", draft.id())
                .mapTo(UUID.class)
                .list()
                .isEmpty();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        int impasse = row.getInt("step_impasse");
        Optional<Draft.Step> step =
                row.wasNull() ? Optional.empty() : Optional.of(new Draft.Step(impasse, row.getInt("step_rung")));
        return new Draft(
                row.getObject("draft", UUID.class),
                Columns.room(row),
                new Person(row.getString("owner_id"), row.getString("owner_name")),
                row.getString("template"),
                JsonColumn.map(row.getString("blanks")),
                row.getString("wording"),
                step,
                Columns.instant(row, "filled_at"),
                Optional.ofNullable(row.getObject("posted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    @Override
    public void posted(Draft draft, Instant at) {
        int rows = turn.update(draft.room(), """
                UPDATE draft SET posted_at = :posted_at
                WHERE installation = :installation AND draft = :draft
                  AND channel = :channel AND owner_id = :owner AND posted_at IS NULL""")
                .bind("draft", draft.id())
                .bind("owner", draft.owner().id())
                .bind("posted_at", at)
                .execute();
        if (rows != 1) {
            throw new IllegalStateException("this draft was posted before, or never kept");
        }
    }

    @Override
    public Optional<Draft> lastPosted(RoomKey room, String template) {
        return turn.query(room, """
                SELECT * FROM draft
                WHERE installation = :installation AND channel = :channel
                  AND template = :template AND posted_at IS NOT NULL
                ORDER BY posted_at DESC
                FETCH FIRST 1 ROWS ONLY""")
                .bind("template", template)
                .map((row, context) -> draft(row))
                .findOne();
    }

    @Override
    public void usedStandard(DealId deal, String standard, Instant at) {
        new DealRow(turn).lock(deal);
        turn.update(deal, """
                DELETE FROM standard
                WHERE installation = :installation AND deal = :deal AND wording_match = :match""").bind("match", Match.loose(standard)).execute();
        turn.update(deal, """
                INSERT INTO standard (installation, deal, wording_match, wording, place, used_at)
                SELECT :installation, :deal, :match, :wording, COALESCE(MAX(place), 0) + 1, :used_at
                FROM standard
                WHERE installation = :installation AND deal = :deal""")
                .bind("match", Match.loose(standard))
                .bind("wording", standard)
                .bind("used_at", at)
                .execute();
    }

    @Override
    public List<String> standards(DealId deal, int size) {
        return turn.query(deal, """
                SELECT wording FROM standard
                WHERE installation = :installation AND deal = :deal
                ORDER BY installation DESC, deal DESC, place DESC
                FETCH FIRST :size ROWS ONLY""").bind("size", size).mapTo(String.class).list();
    }
}
