package dev.parley.templates;

import dev.parley.templates.Blank.Check;
import dev.parley.templates.Blank.Kind;
import dev.parley.templates.Blank.Prefill;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads one entry of a header's list of blanks. */
final class BlankReader {

    private static final Set<String> KEYS = Set.of(
            "name",
            "kind",
            "label",
            "help",
            "example",
            "confidential",
            "offers",
            "if-empty",
            "at-least",
            "refuses",
            "checks");
    private static final Map<String, Kind> KINDS =
            Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::key, Function.identity()));
    private static final Map<String, Prefill> OFFERS =
            Arrays.stream(Prefill.values()).collect(Collectors.toMap(Prefill::key, Function.identity()));
    private static final Map<String, Check> CHECKS =
            Arrays.stream(Check.values()).collect(Collectors.toMap(Check::key, Function.identity()));
    private static final Map<String, Boolean> REFUSED = Map.of("nothing", true);
    private static final Map<String, Boolean> TRUTHS = Map.of("true", true, "false", false);
    private static final Map<String, Integer> COUNTS =
            IntStream.rangeClosed(1, 9).boxed().collect(Collectors.toMap(String::valueOf, Function.identity()));
    /** Quick entry gives these a meaning, so a name cannot have them. */
    private static final Pattern RESERVED = Pattern.compile("[\\[\\]|=]");

    private BlankReader() {}

    /** The blank; of no use if anything was added to {@code problems}. */
    static Blank read(Yaml.Mapping entry, Problems problems) {
        Fields fields = new Fields(entry, "a blank", KEYS, problems);
        String name = fields.text("name", 48);
        if (RESERVED.matcher(name).find()) {
            problems.add(fields.line("name"), "The name " + name + " has one of [ ] | = in it. Leave those out.");
        }
        Kind kind = fields.choice("kind", KINDS).orElse(Kind.TEXT);
        String label = fields.text("label", 48);
        String help = fields.text("help", 150);
        String example = fields.text("example", 150);
        boolean confidential = fields.choiceIfAny("confidential", TRUTHS).orElse(false);
        Optional<Prefill> prefill = fields.choiceIfAny("offers", OFFERS);
        if (prefill.isPresent() && (kind == Kind.AMOUNT || kind == Kind.DATE)) {
            problems.add(fields.line("offers"), "Nothing is offered for " + kind.key() + ". Remove offers.");
        }
        Optional<Integer> atLeast = fields.choiceIfAny("at-least", COUNTS);
        if (atLeast.isPresent() && kind != Kind.PEOPLE) {
            problems.add(fields.line("at-least"), "Only people are counted. Remove at-least, or set kind to people.");
        }
        boolean refusesNothing = fields.choiceIfAny("refuses", REFUSED).orElse(false);
        Optional<Check> check = fields.choiceIfAny("checks", CHECKS);
        if (check.isPresent() && isOfDays(check.get()) != (kind == Kind.DATE)) {
            problems.add(
                    fields.line("checks"),
                    "The check " + check.get().key() + " isn't one for a " + kind.key() + ". Remove it.");
        }
        return new Blank(
                name,
                kind,
                label,
                help,
                example,
                confidential,
                prefill,
                ifEmpty(fields, problems),
                atLeast.orElse(1),
                refusesNothing,
                check);
    }

    private static boolean isOfDays(Check check) {
        return check == Check.WORKING_DAY || check == Check.DEADLINE;
    }

    private static List<Prose> ifEmpty(Fields fields, Problems problems) {
        List<Prose> read = new ArrayList<>();
        fields.textsIfAny("if-empty", 300)
                .forEach(text -> prose(text, fields.line("if-empty"), problems).ifPresent(read::add));
        return read;
    }

    /** Prose that begins on {@code line} of the file; empty if it cannot be read, which is then collected. */
    static Optional<Prose> prose(String text, int line, Problems problems) {
        try {
            return Optional.of(Prose.read(text));
        } catch (Misread e) {
            problems.add(line + e.line(), e.change());
            return Optional.empty();
        }
    }
}
