package dev.parley.teams.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RateLimiterTest {

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private final RateLimiter limiter = new RateLimiter(() -> now);

    /** Goes on as fast as it may. */
    private List<Instant> sends(int count) {
        List<Instant> sends = new ArrayList<>();
        while (sends.size() < count) {
            Optional<Duration> wait = limiter.step("room");
            if (wait.isPresent()) {
                now = now.plus(wait.get());
            } else {
                sends.add(now);
            }
        }
        return sends;
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 7", "PT2S, 8", "PT30S, 60", "PT1H, 1800"})
    void never_more_are_sent_to_a_conversation_than_teams_takes(Duration within, int most) {
        List<Instant> sends = sends(2_500);

        for (int i = most; i < sends.size(); i++) {
            assertThat(Duration.between(sends.get(i - most), sends.get(i))).isGreaterThanOrEqualTo(within);
        }
    }

    @Test
    void as_many_are_sent_as_teams_takes_and_other_conversations_wait_for_none() {
        assertThat(sends(7)).containsOnly(now);
        assertThat(limiter.step("room")).contains(Duration.ofSeconds(1));
        assertThat(limiter.step("another")).isEmpty();
    }

    @Test
    void conversations_that_are_over_are_forgotten_and_those_that_are_not_keep_their_pace() {
        for (int i = 0; i < 10_000; i++) {
            limiter.step("room-" + i);
        }
        now = now.plusSeconds(31);
        sends(7);

        assertThat(limiter.step("room-0")).isEmpty();
        assertThat(limiter.step("room")).isPresent();
    }
}
