package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DiscreetLayoutTest {

    @Test
    void of_an_exception_the_log_keeps_where_it_came_from_and_nothing_of_what_it_says() {
        Exception thrown =
                new IllegalStateException("walk away at 90k", new IOException("Value too long: 'walk away at 90k'"));
        assertThat(line("code {} {}", thrown, "p7", new IllegalArgumentException("90k")))
                .contains("code p7 java.lang.IllegalArgumentException")
                .contains("java.lang.IllegalStateException\n", "caused by java.io.IOException\n")
                .contains("DiscreetLayoutTest.of_an_exception")
                .doesNotContain("90k");
    }

    @Test
    void what_a_library_repeats_of_an_exception_is_cut_after_its_type() {
        assertThat(line("failed {}", null, "java.io.IOException: walk away at 90k"))
                .endsWith("failed java.io.IOException\n");
    }

    @Test
    void an_event_cannot_pass_for_two() {
        String event = line("one\n2026-01-01 ERROR two\u001b[2J", null);

        assertThat(event).doesNotContain("\u001b");
        assertThat(event.lines().skip(1)).isNotEmpty().allMatch(each -> each.startsWith("    "));
    }

    private static String line(String message, @Nullable Throwable thrown, Object... arguments) {
        LoggerContext logs = new LoggerContext();
        return new DiscreetLayout()
                .doLayout(
                        new LoggingEvent("test", logs.getLogger("dev.parley"), Level.WARN, message, thrown, arguments));
    }
}
