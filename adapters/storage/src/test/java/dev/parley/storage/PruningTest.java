package dev.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.chat.Reply;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Answered;
import dev.parley.core.store.Delivery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PruningTest {
    private static final RoomKey ROOM = new RoomKey(new Installation("playground", "home"), "C-inside");
    private static final Person ANA = new Person("U-ana", "Ana Ruiz");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private static void answer(JdbiStore store, String id, Duration ago) {
        store.change(
                new Delivery(ROOM, ANA, id, "/concede", Optional.empty(), NOW.minus(ago)),
                transaction -> new Reply.Silent());
    }

    @Test
    void answers_are_forgotten_thirty_days_before_the_newest_one() {
        try (JdbiStore store = JdbiStore.open(JdbiStore.fileUrl(folder))) {
            answer(store, "very old", Duration.ofDays(300));
            answer(store, "old", JdbiDeliveries.KEPT.plusMillis(1));
            answer(store, "not old", JdbiDeliveries.KEPT);
            answer(store, "new", Duration.ZERO);
        }

        try (JdbiStore store = JdbiStore.open(JdbiStore.fileUrl(folder))) {
            answer(store, "after pruning", Duration.ofDays(1));

            assertThat(store.answered(ROOM, ANA, 9))
                    .extracting(Answered::delivery)
                    .extracting(Delivery::id)
                    .containsExactly("not old", "new", "after pruning");
        }
    }

    @Test
    void a_store_that_runs_on_prunes_now_and_then() {
        try (JdbiStore store = JdbiStore.inMemory()) {
            answer(store, "old", Duration.ofDays(31));
            for (int i = 0; i < Writer.CHANGES_BETWEEN_PRUNINGS; i++) {
                answer(store, "new" + i, Duration.ZERO);
            }
            answer(store, "after pruning", Duration.ZERO);

            assertThat(store.answerTo(ROOM, ANA, "old")).isEmpty();
            assertThat(store.answerTo(ROOM, ANA, "new0")).isPresent();
        }
    }
}
