package dev.parley.teams.out;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class RetryingSenderTest {

    private static final Duration SOON = Duration.ofMillis(1);

    private final RetryingSender sender = new RetryingSender(Duration.ofMillis(50));
    private final AtomicInteger attempts = new AtomicInteger();
    private final CountDownLatch sixth = new CountDownLatch(6);
    private final CountDownLatch out = new CountDownLatch(1);

    @AfterEach
    void close() {
        sender.close();
    }

    /** Something that goes out after so many troubles. */
    private Runnable after(int troubles, int status, String kind) {
        return () -> {
            sixth.countDown();
            if (attempts.incrementAndGet() <= troubles) {
                throw new TeamsException(status, kind, Optional.of(SOON));
            }
            out.countDown();
        };
    }

    @Test
    void what_was_kept_back_for_the_pace_goes_out_however_often_that_was() throws Exception {
        assertThat(sender.now(after(50, 429, RateLimiter.KIND))).isTrue();

        assertThat(out.await(10, SECONDS)).isTrue();
        assertThat(attempts).hasValue(51);
    }

    @Test
    void what_teams_does_not_take_for_a_moment_is_tried_six_times() throws Exception {
        assertThat(sender.now(after(100, 503, "http_503"))).isTrue();

        assertThat(sixth.await(10, SECONDS)).isTrue();
        sender.close();
        assertThat(attempts).hasValue(6);
    }

    @Test
    void what_teams_will_never_take_is_tried_once() {
        assertThat(sender.now(after(100, 403, "bot_disabled_by_admin"))).isFalse();

        sender.close();
        assertThat(attempts).hasValue(1);
    }
}
