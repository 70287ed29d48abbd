package dev.parley.storage;

import dev.parley.core.chat.Reply;
import dev.parley.core.chat.ReplyJson;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Answered;
import dev.parley.core.store.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The deliveries that were answered by a change, with their answers. */
final class JdbiDeliveries {
    /** How long an answer is kept, counted back from the newest delivery: a store has no clock of its own. */
    static final Duration KEPT = Duration.ofDays(30);

    private final ScopedHandle turn;

    JdbiDeliveries(ScopedHandle turn) {
        this.turn = turn;
    }

    Optional<Reply> answerTo(RoomKey room, Person person, String id) {
        return turn.query(room, """
                SELECT reply FROM delivery
                WHERE installation = :installation AND channel = :channel
                  AND person = :person AND delivery = :delivery""")
                .bind("person", person.id())
                .bind("delivery", id)
                .map((row, context) -> ReplyJson.readReply(row.getString("reply")))
                .findOne();
    }

    void record(Delivery delivery, Reply reply) {
        turn.update(delivery.room(), """
                INSERT INTO delivery
                  (installation, channel, person, delivery, person_name, asked, origin, reply,
                   came_at)
                VALUES
                  (:installation, :channel, :person, :delivery, :person_name, :asked, :origin,
                   :reply, :came_at)""")
                .bind("person", delivery.person().id())
                .bind("delivery", delivery.id())
                .bind("person_name", delivery.person().name())
                .bind("asked", delivery.asked())
                .bind("origin", delivery.origin())
                .bind("reply", ReplyJson.write(reply))
                .bind("came_at", delivery.at())
                .execute();
    }

    /** Up to {@code size} of the latest answers to this person in this room, newest last. */
    List<Answered> latest(RoomKey room, Person person, int size) {
        List<Answered> answered = new ArrayList<>(turn.query(room, """
                SELECT * FROM delivery
                WHERE installation = :installation AND channel = :channel
                  AND person = :person
                ORDER BY installation DESC, channel DESC, person DESC, place DESC
                FETCH FIRST :size ROWS ONLY""")
                .bind("person", person.id())
                .bind("size", size)
                .map((row, context) -> new Answered(
                        new Delivery(
                                Columns.room(row),
                                new Person(row.getString("person"), row.getString("person_name")),
                                row.getString("delivery"),
                                row.getString("asked"),
                                Optional.ofNullable(row.getString("origin")),
                                Columns.instant(row, "came_at")),
                        ReplyJson.readReply(row.getString("reply"))))
                .list());
        Collections.reverse(answered);
        return answered;
    }

    /**
     * Deletes answers that are older than {@link #KEPT}, up to about {@code most} of them, so that no change has to wait
     * long for it.
     *
     * @return how many
     */
    int prune(int most) {
        Optional<Instant> newest = cameAt("SELECT came_at FROM delivery ORDER BY came_at DESC FETCH FIRST 1 ROW ONLY");
        Optional<Instant> last = cameAt(
                "SELECT came_at FROM delivery ORDER BY came_at OFFSET " + (most - 1) + " ROWS FETCH NEXT 1 ROW ONLY");
        if (newest.isEmpty()) {
            return 0;
        }
        return turn.handle()
                .createUpdate("DELETE FROM delivery WHERE came_at < :expired AND came_at <= :last")
                .bind("expired", newest.get().minus(KEPT))
                .bind("last", last.orElse(newest.get()))
                .execute();
    }

    private Optional<Instant> cameAt(String query) {
        return turn.handle()
                .createQuery(query)
                .map((row, context) ->
                        row.getObject("came_at", OffsetDateTime.class).toInstant())
                .findOne();
    }
}
