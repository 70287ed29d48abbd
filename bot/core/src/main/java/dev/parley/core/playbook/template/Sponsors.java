package dev.parley.core.playbook.template;

import dev.parley.core.dispatch.Arguments;
import dev.parley.core.reading.People;
import dev.parley.templates.Blank;
import dev.parley.templates.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names sponsors, always on both sides: bringing in only one's own boss signals limits to one's authority and invites
 * the counterpart to go over one's head ({@code boss}).
 */
final class Sponsors {

    static final String SAME_PERSON =
            "This is the same person as on our side. Leave it empty to say “your counterpart to …”.";

    private Sponsors() {}

    /** Their sponsor, or words for the person across from ours. */
    static String theirs(String ourSponsor, String theirSponsor) {
        return theirSponsor.isEmpty() ? "your counterpart to " + ourSponsor : theirSponsor;
    }

    /** Both sponsors in a sentence; empty where ours is not known. */
    static String both(String ourSponsor, String theirSponsor) {
        return ourSponsor.isEmpty() ? "" : ourSponsor + " and " + theirs(ourSponsor, theirSponsor);
    }

    /** What is wrong where a message would name the people of one side only, or may do so. */
    static Map<String, String> oneSided(Template template, Arguments arguments) {
        Map<String, String> errors = new LinkedHashMap<>();
        List<Blank> people = template.blanks().stream()
                .filter(blank -> blank.kind() == Blank.Kind.PEOPLE
                        && !arguments.text(blank.name()).isEmpty())
                .toList();
        people.forEach(blank -> problem(arguments.text(blank.name()), blank.atLeast())
                .ifPresent(problem -> errors.put(blank.name(), problem)));
        for (int i = 1; i < people.size(); i++) {
            String text = arguments.text(people.get(i).name());
            if (people.subList(0, i).stream().anyMatch(before -> People.same(arguments.text(before.name()), text))) {
                errors.put(people.get(i).name(), SAME_PERSON);
            }
        }
        return errors;
    }

    private static Optional<String> problem(String text, int atLeast) {
        return People.read(text)
                .fold(
                        clear -> clear.value().size() >= atLeast
                                ? Optional.empty()
                                : Optional.of(clear.value().stream()
                                        .findFirst()
                                        .map(one -> "Name both sides: bringing in one boss alone weakens you. Type “"
                                                + withCounterpart(one) + "”.")
                                        .orElse("I can't find a name here. Type one such as “Maria Chen”.")),
                        unclear -> atLeast < 2
                                ? Optional.empty()
                                : Optional.of(unclear.problem() + " Type “"
                                        + withCounterpart(unclear.works().get(0)) + "”, or “"
                                        + unclear.works().get(1) + "”."));
    }

    private static String withCounterpart(String name) {
        String ours = name.replaceFirst("(?i)^your counterpart to ", "");
        return both(ours, "");
    }
}
