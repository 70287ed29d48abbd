package dev.parley.core.commands;

import dev.parley.core.command.Entry;
import dev.parley.core.command.Situation;
import dev.parley.core.dates.Dates;
import dev.parley.core.saying.Deadlines;
import dev.parley.core.saying.Nothing;
import dev.parley.core.saying.Pilots;
import dev.parley.core.saying.Reasons;
import dev.parley.core.store.Draft;
import dev.parley.core.store.Ledger;
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
    static Map<String, String> errors(Template template, Entry entry) {
        Map<String, String> errors = new LinkedHashMap<>(Sponsors.oneSided(template, entry));
        template.blanks().stream()
                .filter(Blank::refusesNothing)
                .filter(blank -> !entry.text(blank.name()).isEmpty() && Nothing.isOrFillsIn(entry.text(blank.name())))
                .forEach(blank -> errors.put(
                        blank.name(),
                        "“" + entry.text(blank.name()) + "” isn't an answer they can rely on. Name one, such as “"
                                + blank.example() + "”."));
        return errors;
    }

    /** What to look at again before the message is posted. None of it stops the message. */
    static List<String> doubts(Ledger ledger, Template template, Entry entry, Situation situation) {
        List<String> doubts = new ArrayList<>();
        for (Blank blank : template.blanks()) {
            if (!entry.text(blank.name()).isEmpty()) {
                blank.check()
                        .ifPresent(check -> doubts.addAll(doubts(ledger, template, blank, check, entry, situation)));
            }
        }
        return doubts;
    }

    private static List<String> doubts(
            Ledger ledger, Template template, Blank blank, Blank.Check check, Entry entry, Situation situation) {
        String text = entry.text(blank.name());
        return switch (check) {
            case REASON -> Reasons.doubt(text).stream().toList();
            case PILOT -> Pilots.doubt(text).stream().toList();
            case WORKING_DAY ->
                Deadlines.weekend(entry.date(blank.name())).stream().toList();
            case DEADLINE -> {
                LocalDate day = entry.date(blank.name());
                Optional<String> second = givenBefore(ledger, template, blank, situation)
                        .flatMap(earlier -> Deadlines.second(earlier, day));
                yield Stream.concat(Deadlines.weekend(day).stream(), second.stream())
                        .toList();
            }
        };
    }

    /** The day that the same template gave when it was last posted in any room of this deal. */
    private static Optional<LocalDate> givenBefore(Ledger ledger, Template template, Blank blank, Situation situation) {
        return Cases.id(ledger, situation).stream()
                .flatMap(deal -> ledger.deals().roomsOf(deal).stream())
                .flatMap(room -> ledger.drafts().lastPosted(room.key(), template.id()).stream())
                .max(Comparator.comparing(Draft::filled))
                .flatMap(draft -> Dates.read(
                                draft.values().getOrDefault(blank.name(), ""),
                                LocalDate.ofInstant(draft.filled(), situation.zone()))
                        .understood());
    }
}
