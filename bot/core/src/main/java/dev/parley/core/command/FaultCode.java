package dev.parley.core.command;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What ties a fault that somebody saw to the log. */
final class FaultCode {

    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";

    private FaultCode() {}

    /** A fresh code of six letters and digits that cannot be misread aloud. */
    static String next() {
        return ThreadLocalRandom.current()
                .ints(6, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }

    /** Where it happened. Messages are left out: a database's may repeat what was to be saved. */
    static String traceWithoutMessages(Throwable fault) {
        return Stream.iterate(fault, each -> each != null, Throwable::getCause)
                .limit(8)
                .map(each -> each.getClass().getName()
                        + Arrays.stream(each.getStackTrace())
                                .limit(12)
                                .map(frame -> "\n    at " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n  caused by "));
    }
}
