package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DiscreetLayoutTest {

    @Test
    void of_an_exception_the_log_keeps_where_it_came_from_and_nothing_of_what_it_says() {
        Exception thrown = new IllegalStateException(
                "walk away at 90k", new SQLException("Value too long: 'walk away at 90k'", "22001", 22001));
        assertThat(line("code {} {}", thrown, "p7", new IllegalArgumentException("90k")))
                .contains("code p7 java.lang.IllegalArgumentException")
                .contains("java.lang.IllegalStateException\n", "caused by java.sql.SQLException [22001/22001]")
                .contains("DiscreetLayoutTest.of_an_exception")
                .doesNotContain("90k");
    }

    @Test
    void an_event_cannot_pass_for_two() {
        assertThat(line("one\n2026-01-01 ERROR two\u001b[2J", null))
                .hasLineCount(1)
                .doesNotContain("\u001b");
    }

    private static String line(String message, @Nullable Throwable thrown, Object... arguments) {
        LoggerContext logs = new LoggerContext();
        return new DiscreetLayout()
                .doLayout(
                        new LoggingEvent("test", logs.getLogger("dev.parley"), Level.WARN, message, thrown, arguments));
    }
}
