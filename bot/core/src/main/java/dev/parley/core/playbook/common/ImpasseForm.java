package dev.parley.core.playbook.common;

import dev.parley.core.chat.Option;
import dev.parley.core.deal.Style;
import dev.parley.core.deal.Terms;
import dev.parley.core.dispatch.Argument;
import dev.parley.core.dispatch.Argument.Kind;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.impasse.Report;
import dev.parley.core.impasse.Tried;
import dev.parley.core.reading.People;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a report of an impasse can hold. Only the issue is ever needed. */
public final class ImpasseForm {

    public static final String ISSUE = "issue";
    static final String OURS = "our position";
    public static final String THEIRS = "their position";
    static final String TRIED = "tried";
    static final String OUR_SPONSOR = "our sponsor";
    public static final String THEIR_SPONSOR = "their sponsor";
    static final String BY = "by";
    public static final String STYLE = "style";
    public static final String PROPOSAL = "proposal";
    public static final String DECISION = "decision";

    /** What may be said of an impasse beside its issue; what only our own boss needs comes last. */
    public static final List<Argument> DETAILS = List.of(
            Argument.optional(OURS, "Our last position", Kind.PARAGRAPH, "Where we are.", "120k for 24 months"),
            Argument.optional(THEIRS, "Their last position", Kind.PARAGRAPH, "Where they are.", "95k, term open"),
            Argument.choice(
                    TRIED,
                    "What you've tried",
                    Kind.CHOICES,
                    false,
                    Arrays.stream(Tried.values())
                            .map(each -> new Option(id(each.name()), each.label()))
                            .toList(),
                    "Everything you've tried."),
            Argument.optional(
                    OUR_SPONSOR, "Our sponsor", Kind.COLLEAGUE, "Who backs the deal on our side.", "Maria Chen"),
            Argument.optional(
                    THEIR_SPONSOR,
                    "Their sponsor",
                    Kind.PEOPLE,
                    "That person's counterpart. Leave empty if you don't know.",
                    "Jo Park"),
            Argument.optional(
                    BY, "By when", Kind.DATE, "When it should be solved. Left empty: in two weeks.", "in 2 weeks"),
            Argument.choice(
                    STYLE,
                    "Counterpart's style",
                    Kind.CHOICE,
                    false,
                    Arrays.stream(Style.values())
                            .map(each -> new Option(id(each.name()), each.label()))
                            .toList(),
                    "How they prefer to hear hard things."),
            Argument.optional(
                    PROPOSAL,
                    "Your own proposal",
                    Kind.PARAGRAPH,
                    "For your own boss: your way out of it.",
                    "Hold the price, add a named engineer for the first year"),
            Argument.optional(
                    DECISION,
                    "The decision you ask for",
                    Kind.PARAGRAPH,
                    "For your own boss: what latitude would unlock the deal.",
                    "Allow one engineer at no charge for 12 months"));

    private ImpasseForm() {}

    /** The report that stands by default, from what the deal knows. */
    public static Report started(String issue, Terms terms, LocalDate by) {
        return new Report(
                issue,
                "",
                "",
                List.of(),
                "",
                "",
                terms.ourSponsor(),
                terms.theirSponsor(),
                by,
                terms.style().orElse(Style.DIRECT));
    }

    /** The report with everything that the entry mentions; a date or a style that was emptied stays as it was. */
    public static Report merged(Report before, Arguments arguments) {
        return new Report(
                before.issue(),
                text(arguments, OURS, before.ourPosition()),
                text(arguments, THEIRS, before.theirPosition()),
                tried(before, arguments),
                text(arguments, PROPOSAL, before.proposal()),
                text(arguments, DECISION, before.decision()),
                text(arguments, OUR_SPONSOR, before.ourSponsor()),
                text(arguments, THEIR_SPONSOR, before.theirSponsor()),
                arguments.dates().getOrDefault(BY, before.by()),
                arguments.choices().getOrDefault(STYLE, List.of()).stream()
                        .map(id -> Style.valueOf(name(id)))
                        .findFirst()
                        .orElse(before.style()));
    }

    private static String text(Arguments arguments, String name, String before) {
        return arguments.mentions(name) ? arguments.text(name) : before;
    }

    /** Where the form had the boxes, none ticked means none tried: some platforms then send nothing for them. */
    private static List<Tried> tried(Report before, Arguments arguments) {
        boolean inForm = !arguments.subject().isEmpty() && arguments.mentions(OURS);
        return inForm || arguments.mentions(TRIED)
                ? arguments.choices().getOrDefault(TRIED, List.of()).stream()
                        .map(id -> Tried.valueOf(name(id)))
                        .toList()
                : before.tried();
    }

    /** What is wrong where both sponsors are the same person. */
    public static Map<String, String> errors(Report report) {
        return People.same(report.theirSponsor(), report.ourSponsor())
                ? Map.of(
                        THEIR_SPONSOR,
                        "This is the same person as on our side. Leave it empty if you don't know who it is.")
                : Map.of();
    }

    /** What a report says, by argument name, as it would be typed. */
    public static Map<String, String> values(Report report, Predicate<String> wanted) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(OURS, report.ourPosition());
        values.put(THEIRS, report.theirPosition());
        values.put(TRIED, report.tried().stream().map(each -> id(each.name())).collect(Collectors.joining(",")));
        values.put(OUR_SPONSOR, report.ourSponsor());
        values.put(THEIR_SPONSOR, report.theirSponsor());
        values.put(BY, report.by().toString());
        values.put(STYLE, id(report.style().name()));
        values.put(PROPOSAL, report.proposal());
        values.put(DECISION, report.decision());
        values.keySet().removeIf(wanted.negate());
        return values;
    }

    public static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The inverse of {@link #id(String)}. */
    public static String name(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
