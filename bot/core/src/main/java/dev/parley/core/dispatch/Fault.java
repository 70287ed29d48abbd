package dev.parley.core.dispatch;

import dev.parley.core.chat.Interaction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.store.StoreFault;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong on our side: an answer for the one who asked, and a log line tied to it by a code. */
final class Fault {

    private static final Logger log = LoggerFactory.getLogger(Fault.class);
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";

    private Fault() {}

    /** Logs the fault without anything private, and says whether anything was saved; what was typed comes back. */
    static Reply answer(Interaction interaction, String command, RuntimeException fault) {
        String code = code();
        log.error("fault {} in {}: {}", code, command, traceWithoutMessages(fault));
        boolean unsure = fault instanceof StoreFault store && store.saved() == StoreFault.Saved.UNKNOWN;
        String saved = unsure
                ? "It may or may not have been saved. Check before you try again."
                : "Nothing was saved, so it's safe to try again.";
        PrivateMessage.Composer message = PrivateMessage.titled("Something went wrong")
                .say("That's our fault, not yours. " + saved + " If it happens again, give your admin the code " + code
                        + ".");
        String typed = typed(interaction);
        return Reply.answer((typed.isEmpty() ? message : message.quote(typed)).done());
    }

    /** Six letters and digits that cannot be misread aloud. */
    private static String code() {
        return ThreadLocalRandom.current()
                .ints(6, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }

    /** Where it happened. Messages are left out: a database's may repeat what was to be saved. */
    private static String traceWithoutMessages(Throwable fault) {
        return Stream.iterate(fault, each -> each != null, Throwable::getCause)
                .limit(8)
                .map(each -> each.getClass().getName()
                        + Arrays.stream(each.getStackTrace())
                                .limit(12)
                                .map(frame -> "\n    at " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n  caused by "));
    }

    /** What stood in a line or in the fields of a form; empty for a button. */
    static String typed(Interaction interaction) {
        return interaction.fold(
                line -> Cleaned.lines(line.text()),
                request -> "",
                form -> new TreeMap<>(form.fields())
                        .entrySet().stream()
                                .map(field ->
                                        field.getKey() + ": " + Cleaned.lines(String.join(", ", field.getValue())))
                                .collect(Collectors.joining("\n")),
                click -> "");
    }
}
