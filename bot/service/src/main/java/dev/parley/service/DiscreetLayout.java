package dev.parley.service;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.MessageFormatter;

/**
 * One line an event, and of an exception only its type and where it came from: a driver or parser puts what it was
 * given into its messages, and that may be what someone keeps from the counterparty.
 */
final class DiscreetLayout extends LayoutBase<ILoggingEvent> {

    private static final int FRAMES = 40;

    /** Libraries put an exception's own words into theirs; they begin after its type. */
    private static final Pattern EXCEPTION_MESSAGE = Pattern.compile("((?:\\w+\\.)+\\w+(?:Exception|Error)): .*");

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160)
                .append(Instant.ofEpochMilli(event.getTimeStamp()))
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(event.getLoggerName())
                .append(": ")
                .append(EXCEPTION_MESSAGE
                        .matcher(message(event).replaceAll("\n", "\n    ").replaceAll("[\\p{Cntrl}&&[^\n]]", " "))
                        .replaceAll("$1"))
                .append('\n');
        trace(line, event.getThrowableProxy());
        return line.toString();
    }

    private static String message(ILoggingEvent event) {
        @Nullable Object @Nullable [] arguments = event.getArgumentArray();
        if (arguments == null) {
            return event.getFormattedMessage();
        }
        Object[] discreet = Arrays.stream(arguments)
                .map(each ->
                        each instanceof Throwable thrown ? thrown.getClass().getName() : String.valueOf(each))
                .toArray();
        return MessageFormatter.basicArrayFormat(event.getMessage(), discreet);
    }

    private static void trace(StringBuilder line, @Nullable IThrowableProxy thrown) {
        for (IThrowableProxy each = thrown; each != null; each = each.isCyclic() ? null : each.getCause()) {
            line.append(each == thrown ? "  " : "  caused by ")
                    .append(each.getClassName())
                    .append('\n');
            StackTraceElementProxy[] frames = each.getStackTraceElementProxyArray();
            for (int i = 0; i < Math.min(FRAMES, frames.length - each.getCommonFrames()); i++) {
                line.append("    ").append(frames[i].getSTEAsString()).append('\n');
            }
        }
    }
}
