package dev.parley.storage;

import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Outbox;
import dev.parley.core.store.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JdbiOutbox implements Outbox {
    private final ScopedHandle turn;

    JdbiOutbox(ScopedHandle turn) {
        this.turn = turn;
    }

    @Override
    public void add(Post post, boolean forOutsiders) {
        turn.update(post.room(), """
                INSERT INTO outbox (installation, channel, number, platform, for_outsiders, attempts, due_at)
                VALUES (:installation, :channel, :number, :platform, :for_outsiders, 0, :due_at)""")
                .bind("number", post.number())
                .bind("platform", post.room().installation().platform())
                .bind("for_outsiders", forOutsiders)
                .bind("due_at", post.at())
                .execute();
    }

    /**
     * Looks across installations, as sending does; nothing but the keys of rooms comes of it.
     *
     * <p>A room whose first post is not to be had yet has no other one that is: order within it is kept.
     */
    @Override
    public List<RoomKey> due(String platform, Instant now, int size) {
        return turn.handle()
                .createQuery("""
                SELECT o.installation, o.channel FROM outbox o
                WHERE o.platform = :platform AND o.due_at <= :now
                  AND NOT EXISTS (
                    SELECT 1 FROM outbox e
                    WHERE e.installation = o.installation AND e.channel = o.channel AND e.number < o.number)
                ORDER BY o.due_at
                FETCH FIRST :size ROWS ONLY""")
                .bind("platform", platform)
                .bind("now", now)
                .bind("size", size)
                .map((row, context) -> Columns.room(row))
                .list();
    }

    @Override
    public Optional<Sending> take(RoomKey room, Instant now, Duration hold) {
        Optional<Sending> next = turn.query(room, """
                SELECT p.*, o.attempts, o.due_at, o.for_outsiders FROM outbox o
                JOIN post p ON p.installation = o.installation AND p.channel = o.channel AND p.number = o.number
                WHERE o.installation = :installation AND o.channel = :channel
                ORDER BY o.installation, o.channel, o.number
                FETCH FIRST 1 ROW ONLY""")
                .map((row, context) -> Columns.instant(row, "due_at").isAfter(now)
                        ? Optional.<Sending>empty()
                        : Optional.of(new Sending(
                                JdbiPosts.post(row), row.getInt("attempts") + 1, row.getBoolean("for_outsiders"))))
                .findOne()
                .flatMap(each -> each);
        return next.filter(sending -> turn.update(room, """
                UPDATE outbox SET attempts = attempts + 1, due_at = :until
                WHERE installation = :installation AND channel = :channel AND number = :number
                  AND attempts = :attempts""")
                        .bind("number", sending.post().number())
                        .bind("attempts", sending.attempt() - 1)
                        .bind("until", now.plus(hold))
                        .execute()
                == 1);
    }

    @Override
    public void done(Sending sending) {
        turn.update(sending.post().room(), """
                DELETE FROM outbox
                WHERE installation = :installation AND channel = :channel AND number = :number""")
                .bind("number", sending.post().number())
                .execute();
    }

    /** Does nothing where someone else has taken the post since. */
    @Override
    public void postpone(Sending sending, Instant next) {
        turn.update(sending.post().room(), """
                UPDATE outbox SET due_at = :next
                WHERE installation = :installation AND channel = :channel AND number = :number
                  AND attempts = :attempts""")
                .bind("number", sending.post().number())
                .bind("attempts", sending.attempt())
                .bind("next", next)
                .execute();
    }

    @Override
    public int waiting(String platform) {
        return turn.handle()
                .createQuery("SELECT COUNT(*) FROM outbox WHERE platform = :platform")
                .bind("platform", platform)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public int waiting(RoomKey room) {
        return turn.query(room, """
                SELECT COUNT(*) FROM outbox
                WHERE installation = :installation AND channel = :channel""").mapTo(Integer.class).one();
    }
}
