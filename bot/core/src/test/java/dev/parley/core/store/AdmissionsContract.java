package dev.parley.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What installations give, and take back. */
abstract class AdmissionsContract extends StoreFixture {

    private static final String PLATFORM = HOME.platform();

    @Test
    void what_was_begun_comes_back_once_and_in_time() {
        change().admissions().begin(PLATFORM, "one", NOW.plusSeconds(600));
        change().admissions().begin(PLATFORM, "other", NOW.plusSeconds(600));
        reopen();

        assertThat(change().admissions().comesBack("elsewhere", "one", NOW)).isFalse();
        assertThat(change().admissions().comesBack(PLATFORM, "one", NOW)).isTrue();
        assertThat(change().admissions().comesBack(PLATFORM, "one", NOW)).isFalse();
        assertThat(change().admissions().comesBack(PLATFORM, "other", NOW.plusSeconds(600)))
                .isFalse();
    }

    @Test
    void what_an_installation_gives_holds_until_it_is_replaced_or_taken_back() {
        assertThat(change().admissions().admit(HOME, "first", NOW)).isTrue();
        assertThat(change().admissions().admit(HOME, "second", NOW.plusSeconds(5)))
                .isFalse();
        reopen();

        assertThat(saved().admissions().of(HOME)).contains("second");
        assertThat(saved().admissions().of(ACME)).isEmpty();

        change().admissions().takeBack(ACME, NOW.plus(Duration.ofDays(1)));
        assertThat(saved().admissions().of(HOME)).contains("second");

        change().admissions().takeBack(HOME, NOW.plusSeconds(6));
        assertThat(saved().admissions().of(HOME)).isEmpty();
    }

    @Test
    void what_was_taken_back_late_does_not_touch_what_was_given_since() {
        change().admissions().admit(HOME, "before", NOW);
        change().admissions().admit(HOME, "after", NOW.plusSeconds(60));

        change().admissions().takeBack(HOME, NOW.plusSeconds(30));

        assertThat(saved().admissions().of(HOME)).contains("after");
        change().admissions().takeBack(HOME, NOW.plusSeconds(90));
        assertThat(change().admissions().admit(HOME, "again", NOW.plusSeconds(95)))
                .isFalse();
    }
}
