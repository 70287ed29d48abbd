package dev.parley.storage;

import static dev.parley.storage.Columns.by;

import dev.parley.core.chat.ReplyJson;
import dev.parley.core.chat.RoomMessage;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Post;
import dev.parley.core.store.Posts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class JdbiPosts implements Posts {
    private final ScopedHandle turn;

    JdbiPosts(ScopedHandle turn) {
        this.turn = turn;
    }

    /** Two replicas may pick one number; the key lets only one of them have it, and the other's change is done again. */
    @Override
    public Post append(RoomKey room, Person by, RoomMessage message, Instant at) {
        long number = latest(room, 1).stream().mapToLong(Post::number).sum() + 1;
        by(turn.update(room, """
                INSERT INTO post
                  (installation, channel, number, made_by, made_by_name, message, made_at)
                VALUES
                  (:installation, :channel, :number, :made_by, :made_by_name, :message,
                   :made_at)"""), by)
                .bind("number", number)
                .bind("message", ReplyJson.write(message))
                .bind("made_at", at)
                .execute();
        return new Post(room, number, by, message, Columns.kept(at));
    }

    @Override
    public List<Post> latest(RoomKey room, int size) {
        List<Post> posts = new ArrayList<>(turn.query(room, """
                SELECT * FROM post
                WHERE installation = :installation AND channel = :channel
                ORDER BY installation DESC, channel DESC, number DESC
                FETCH FIRST :size ROWS ONLY""")
                .bind("size", size)
                .map((row, context) -> post(row))
                .list());
        Collections.reverse(posts);
        return posts;
    }

    static Post post(ResultSet row) throws SQLException {
        return new Post(
                Columns.room(row),
                row.getLong("number"),
                Columns.madeBy(row),
                ReplyJson.readRoomMessage(row.getString("message")),
                Columns.instant(row, "made_at"));
    }
}
