package dev.parley.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.room.Room;
import dev.parley.core.store.Outbox.Sending;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Posts that wait to be sent. */
abstract class OutboxContract extends StoreFixture {

    private static final String PLATFORM = HOME.platform();
    private static final Duration HOLD = Duration.ofSeconds(30);

    private Post queued(Room room, String text) {
        Post post = change().posts().append(room.key(), ANA, MessagesContract.message(text), NOW);
        change().outbox().add(post, room.equals(SHARED));
        return post;
    }

    @Test
    void posts_are_had_one_after_the_other_in_order_and_each_until_it_is_done() {
        Post first = queued(INSIDE, "1");
        Post second = queued(INSIDE, "2");
        reopen();

        assertThat(saved().outbox().due(PLATFORM, NOW, 9)).containsExactly(INSIDE.key());
        Sending sending = change().outbox().take(INSIDE.key(), NOW, HOLD).orElseThrow();
        assertThat(sending).isEqualTo(new Sending(first, 1, false));
        assertThat(change().outbox().take(INSIDE.key(), NOW, HOLD)).isEmpty();
        assertThat(saved().outbox().due(PLATFORM, NOW, 9)).isEmpty();

        change().outbox().done(sending);

        assertThat(change().outbox().take(INSIDE.key(), NOW, HOLD)).contains(new Sending(second, 1, false));
        assertThat(saved().outbox().waiting(INSIDE.key())).isEqualTo(1);
        assertThat(saved().outbox().waiting(PLATFORM)).isEqualTo(1);
        assertThat(saved().outbox().waiting("elsewhere")).isZero();
        assertThat(saved().outbox().waiting(SHARED.key())).isZero();
    }

    @Test
    void a_post_whose_sender_died_is_had_again_once_it_was_held_long_enough() {
        Post post = queued(INSIDE, "1");
        change().outbox().take(INSIDE.key(), NOW, HOLD);

        assertThat(change().outbox().take(INSIDE.key(), NOW.plusSeconds(29), HOLD))
                .isEmpty();
        assertThat(change().outbox().take(INSIDE.key(), NOW.plusSeconds(30), HOLD))
                .contains(new Sending(post, 2, false));
    }

    @Test
    void a_postponed_post_holds_up_its_own_room_and_no_other() {
        queued(INSIDE, "1");
        queued(INSIDE, "2");
        queued(SHARED, "elsewhere");
        Sending sending = change().outbox().take(INSIDE.key(), NOW, HOLD).orElseThrow();

        change().outbox().postpone(sending, NOW.plusSeconds(60));

        assertThat(saved().outbox().due(PLATFORM, NOW.plusSeconds(59), 9)).containsExactly(SHARED.key());
        assertThat(change().outbox().take(INSIDE.key(), NOW.plusSeconds(59), HOLD))
                .isEmpty();
        assertThat(saved().outbox().due(PLATFORM, NOW.plusSeconds(60), 9)).contains(INSIDE.key());
    }

    @Test
    void whoever_lost_a_post_to_somebody_else_cannot_postpone_it() {
        queued(INSIDE, "1");
        Sending lost = change().outbox().take(INSIDE.key(), NOW, HOLD).orElseThrow();
        Optional<Sending> theirs = change().outbox().take(INSIDE.key(), NOW.plus(HOLD), HOLD);

        change().outbox().postpone(lost, NOW);

        assertThat(theirs).isPresent();
        assertThat(saved().outbox().due(PLATFORM, NOW.plus(HOLD), 9)).isEmpty();
    }

    @Test
    void a_post_remembers_whether_it_was_meant_for_outsiders_too() {
        queued(SHARED, "1");
        assertThat(change().outbox().take(SHARED.key(), NOW, HOLD))
                .map(Sending::forOutsiders)
                .contains(true);
    }

    @Test
    void another_platform_has_an_outbox_of_its_own() {
        queued(INSIDE, "1");

        assertThat(saved().outbox().due("slack", NOW, 9)).isEmpty();
    }
}
