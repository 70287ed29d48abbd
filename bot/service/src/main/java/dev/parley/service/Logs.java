package dev.parley.service;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sets logging up: everything to standard error, libraries from WARN, Parley itself from {@code PARLEY_LOG}. In code,
 * since reading a configuration file would cost a tenth of a second at every start.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class Logs extends ContextAwareBase implements Configurator {

    private static final List<String> LEVELS = List.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE");

    @Override
    public ExecutionStatus configure(LoggerContext logs) {
        DiscreetLayout layout = new DiscreetLayout();
        layout.setContext(logs);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(logs);
        encoder.setLayout(layout);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(logs);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        Logger root = logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console);
        // They write whole requests and answers into their warnings, with what people typed.
        logs.getLogger("com.slack.api").setLevel(Level.OFF);
        logs.getLogger("com.microsoft").setLevel(Level.OFF);
        logs.getLogger("dev.parley")
                .setLevel(Optional.ofNullable(System.getenv(Settings.LOG))
                        .flatMap(Logs::level)
                        .orElse(Level.INFO));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** The level of that name, whatever its case; empty if there is none. */
    static Optional<Level> level(String name) {
        return Optional.of(name.strip().toUpperCase(Locale.ROOT))
                .filter(LEVELS::contains)
                .map(Level::toLevel);
    }
}
