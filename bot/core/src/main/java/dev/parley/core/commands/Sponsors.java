package dev.parley.core.commands;

import dev.parley.core.command.Entry;
import dev.parley.templates.Blank;
import dev.parley.templates.Template;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names sponsors, always on both sides: bringing in only one's own boss signals limits to one's authority and invites
 * the counterpart to go over one's head ({@code boss}).
 */
final class Sponsors {

    private Sponsors() {}

    /** Their sponsor, or words for the person across from ours. */
    static String theirs(String ourSponsor, String theirSponsor) {
        return theirSponsor.isEmpty() ? "your counterpart to " + ourSponsor : theirSponsor;
    }

    /** Both sponsors in a sentence; empty where ours is not known. */
    static String both(String ourSponsor, String theirSponsor) {
        return ourSponsor.isEmpty() ? "" : ourSponsor + " and " + theirs(ourSponsor, theirSponsor);
    }

    /** What is wrong where a message would name the people of one side only. */
    static Map<String, String> oneSided(Template template, Entry entry) {
        Map<String, String> errors = new LinkedHashMap<>();
        List<Blank> people = template.blanks().stream()
                .filter(blank -> blank.kind() == Blank.Kind.PEOPLE)
                .toList();
        for (Blank blank : people) {
            String text = entry.text(blank.name());
            if (!text.isEmpty() && names(text) < blank.atLeast()) {
                errors.put(
                        blank.name(),
                        "Name both sides: bringing in one boss alone weakens you. Such as “" + text
                                + " and your counterpart to " + text + "”.");
            }
        }
        long different = people.stream()
                .map(blank -> entry.text(blank.name()).toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .distinct()
                .count();
        long given = people.stream()
                .filter(blank -> !entry.text(blank.name()).isEmpty())
                .count();
        if (different < given) {
            errors.put(
                    people.get(people.size() - 1).name(),
                    "This is the same person as on our side. Leave it empty to say “your counterpart to …”.");
        }
        return errors;
    }

    private static long names(String text) {
        return Arrays.stream(text.split("(?i)\\s+(?:and|with)\\s+|[,;/&+]"))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
    }
}
