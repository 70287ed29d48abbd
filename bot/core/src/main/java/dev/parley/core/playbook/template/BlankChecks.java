package dev.parley.core.playbook.template;

import dev.parley.core.dates.Dates;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.saying.Deadlines;
import dev.parley.core.saying.Nothing;
import dev.parley.core.saying.Pilots;
import dev.parley.core.saying.Reasons;
import dev.parley.core.store.Draft;
import dev.parley.core.store.Transaction;
import dev.parley.templates.Blank;
import dev.parley.templates.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at what was filled into a template's blanks, as the template itself declares. */
final class BlankChecks {

    private BlankChecks() {}

    /** What has to be changed first, by blank name: a message that names one side's boss alone, or an answer that is none. */
    static Map<String, String> errors(Template template, Arguments arguments) {
        Map<String, String> errors = new LinkedHashMap<>(Sponsors.oneSided(template, arguments));
        template.blanks().stream()
                .filter(Blank::refusesNothing)
                .filter(blank ->
                        !arguments.text(blank.name()).isEmpty() && Nothing.isOrFillsIn(arguments.text(blank.name())))
                .forEach(blank -> errors.put(
                        blank.name(),
                        "“" + arguments.text(blank.name()) + "” isn't an answer they can rely on. Name one, such as “"
                                + blank.example() + "”."));
        return errors;
    }

    /** What to look at again before the message is posted. None of it stops the message. */
    static List<String> doubts(
            Transaction transaction, Template template, Arguments arguments, CommandContext context) {
        List<String> doubts = new ArrayList<>();
        for (Blank blank : template.blanks()) {
            if (!arguments.text(blank.name()).isEmpty()) {
                blank.check()
                        .ifPresent(check ->
                                doubts.addAll(doubts(transaction, template, blank, check, arguments, context)));
            }
        }
        return doubts;
    }

    private static List<String> doubts(
            Transaction transaction,
            Template template,
            Blank blank,
            Blank.Check check,
            Arguments arguments,
            CommandContext context) {
        String text = arguments.text(blank.name());
        return switch (check) {
            case REASON -> Reasons.doubt(text).stream().toList();
            case PILOT -> Pilots.doubt(text).stream().toList();
            case WORKING_DAY ->
                Deadlines.weekend(arguments.date(blank.name())).stream().toList();
            case DEADLINE -> {
                LocalDate day = arguments.date(blank.name());
                Optional<String> second = givenBefore(transaction, template, blank, context)
                        .flatMap(earlier -> Deadlines.second(earlier, day));
                yield Stream.concat(Deadlines.weekend(day).stream(), second.stream())
                        .toList();
            }
        };
    }

    /** The day that the same template gave when it was last posted in any room of this deal. */
    private static Optional<LocalDate> givenBefore(
            Transaction transaction, Template template, Blank blank, CommandContext context) {
        return CurrentDeal.id(transaction, context).stream()
                .flatMap(deal -> transaction.deals().roomsOf(deal).stream())
                .flatMap(room -> transaction.drafts().lastPosted(room.key(), template.id()).stream())
                .max(Comparator.comparing(Draft::filled))
                .flatMap(draft -> Dates.read(
                                draft.values().getOrDefault(blank.name(), ""),
                                LocalDate.ofInstant(draft.filled(), context.zone()))
                        .understood());
    }
}
