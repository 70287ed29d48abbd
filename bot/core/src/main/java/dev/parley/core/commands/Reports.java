package dev.parley.core.commands;

import dev.parley.core.chat.Option;
import dev.parley.core.command.Argument;
import dev.parley.core.command.Argument.Kind;
import dev.parley.core.deal.Style;
import dev.parley.core.impasse.Tried;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a report of an impasse asks for. */
final class Reports {

    static final String ISSUE = "issue";
    static final String OURS = "our position";
    static final String THEIRS = "their position";
    static final String TRIED = "tried";
    static final String PROPOSAL = "proposal";
    static final String DECISION = "decision";
    static final String OUR_SPONSOR = "our sponsor";
    static final String THEIR_SPONSOR = "their sponsor";
    static final String BY = "by";
    static final String STYLE = "style";

    static final List<Argument> ARGUMENTS = List.of(
            Argument.required(ISSUE, "Issue", Kind.TEXT, "On what you are stuck.", "price"),
            Argument.optional(OURS, "Our last position", Kind.PARAGRAPH, "Where we stand.", "120k for 24 months"),
            Argument.optional(THEIRS, "Their last position", Kind.PARAGRAPH, "Where they stand.", "95k, term open"),
            Argument.choice(
                    TRIED,
                    "What was tried",
                    Kind.CHOICES,
                    false,
                    Arrays.stream(Tried.values())
                            .map(each -> new Option(id(each.name()), each.label()))
                            .toList(),
                    "All that you tried so far."),
            Argument.required(
                    PROPOSAL,
                    "Your own proposal",
                    Kind.PARAGRAPH,
                    "Your way out of it.",
                    "Hold the price, add a named engineer for the first year"),
            Argument.required(
                    DECISION,
                    "The decision you ask for",
                    Kind.PARAGRAPH,
                    "What latitude would unlock the deal.",
                    "Allow one engineer at no charge for 12 months"),
            Argument.required(
                    OUR_SPONSOR, "Our sponsor", Kind.COLLEAGUE, "Who backs the deal on our side.", "Maria Chen"),
            Argument.optional(
                    THEIR_SPONSOR,
                    "Their sponsor",
                    Kind.PEOPLE,
                    "That person's counterpart. Empty if you don't know.",
                    "Jo Park"),
            Argument.required(BY, "By when", Kind.DATE, "When it should be solved.", "in 2 weeks"),
            Argument.choice(
                    STYLE,
                    "Counterpart's style",
                    Kind.CHOICE,
                    true,
                    Arrays.stream(Style.values())
                            .map(each -> new Option(id(each.name()), each.label()))
                            .toList(),
                    "How they prefer to hear hard things."));

    private Reports() {}

    static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The inverse of {@link #id(String)}. */
    static String name(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
