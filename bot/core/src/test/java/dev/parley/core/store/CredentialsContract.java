package dev.parley.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What installations give, and take back. */
abstract class CredentialsContract extends StoreFixture {

    private static final String PLATFORM = HOME.platform();

    @Test
    void what_was_begun_comes_back_once_and_in_time() {
        change().credentials().begin(PLATFORM, "one", NOW.plusSeconds(600));
        change().credentials().begin(PLATFORM, "other", NOW.plusSeconds(600));
        reopen();

        assertThat(change().credentials().comesBack("elsewhere", "one", NOW)).isFalse();
        assertThat(change().credentials().comesBack(PLATFORM, "one", NOW)).isTrue();
        assertThat(change().credentials().comesBack(PLATFORM, "one", NOW)).isFalse();
        assertThat(change().credentials().comesBack(PLATFORM, "other", NOW.plusSeconds(600)))
                .isFalse();
    }

    @Test
    void what_an_installation_gives_holds_until_it_is_replaced_or_taken_back() {
        assertThat(change().credentials().admit(HOME, "first", NOW)).isTrue();
        assertThat(change().credentials().admit(HOME, "second", NOW.plusSeconds(5)))
                .isFalse();
        reopen();

        assertThat(saved().credentials().of(HOME)).contains("second");
        assertThat(saved().credentials().of(ACME)).isEmpty();

        change().credentials().takeBack(ACME, NOW.plus(Duration.ofDays(1)));
        assertThat(saved().credentials().of(HOME)).contains("second");

        change().credentials().takeBack(HOME, NOW.plusSeconds(6));
        assertThat(saved().credentials().of(HOME)).isEmpty();
    }

    @Test
    void what_was_taken_back_late_does_not_touch_what_was_given_since() {
        change().credentials().admit(HOME, "before", NOW);
        change().credentials().admit(HOME, "after", NOW.plusSeconds(60));

        change().credentials().takeBack(HOME, NOW.plusSeconds(30));

        assertThat(saved().credentials().of(HOME)).contains("after");
        change().credentials().takeBack(HOME, NOW.plusSeconds(90));
        assertThat(change().credentials().admit(HOME, "again", NOW.plusSeconds(95)))
                .isFalse();
    }
}
