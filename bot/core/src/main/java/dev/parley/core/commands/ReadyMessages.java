package dev.parley.core.commands;

import dev.parley.core.dates.Dates;
import dev.parley.core.deal.Deal;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.Report;
import dev.parley.core.impasse.Rung;
import dev.parley.core.impasse.Tried;
import dev.parley.templates.Blank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The words for each rung of the ladder. None of them ever names our side's boss alone to the counterpart. */
public final class ReadyMessages {

    private final Map<String, TemplateCommand> templates = new LinkedHashMap<>();

    public ReadyMessages(List<TemplateCommand> templates) {
        templates.forEach(each -> this.templates.put(each.spec().words(), each));
    }

    /** The template whose message takes a rung; none for the rungs that are walked in private. */
    Optional<TemplateCommand> template(Rung rung) {
        return Optional.ofNullable(
                switch (rung) {
                    case PAUSE -> templates.get("pause");
                    case NAME_IT -> templates.get("upstairs");
                    case SPONSORS -> templates.get("escalate");
                    case GUIDANCE, BOSS_AT_THE_TABLE -> null;
                });
    }

    /** What the impasse knows of a template's blanks; dates as {@code date} writes them. */
    Map<String, String> values(Impasse impasse, TemplateCommand template, Function<LocalDate, String> date) {
        Report report = impasse.report();
        Map<String, String> values = new LinkedHashMap<>();
        for (Blank blank : template.template().blanks()) {
            String value = switch (blank.name()) {
                case "issue" -> report.issue();
                case "pilot" -> "a small pilot with what we already agree on";
                case "date" -> date.apply(report.by());
                case "our sponsor" -> report.ourSponsor();
                case "their sponsor" -> Sponsors.theirs(report.ourSponsor(), report.theirSponsor());
                case "sponsor-to-sponsor" -> Sponsors.both(report.ourSponsor(), report.theirSponsor());
                default -> "";
            };
            values.put(blank.name(), value);
        }
        values.values().removeIf(String::isEmpty);
        return values;
    }

    /** The message for a rung, as it would be sent; empty if its template asks for more than an impasse knows. */
    Optional<String> text(Deal deal, Impasse impasse, Rung rung) {
        return switch (rung) {
            case GUIDANCE -> Optional.of(guidance(impasse));
            case BOSS_AT_THE_TABLE -> Optional.of(joining(impasse));
            case PAUSE, NAME_IT, SPONSORS ->
                template(rung).flatMap(template -> {
                    Map<String, String> values = values(impasse, template, Dates::show);
                    return template.template().blanks().stream().allMatch(blank -> values.containsKey(blank.name()))
                            ? Optional.of(template.template().fill(values))
                            : Optional.empty();
                });
        };
    }

    /** To our own boss: one point, our proposal, the decision asked for ({@code boss}, {@code internal}). */
    String guidance(Impasse impasse) {
        Report report = impasse.report();
        List<String> lines = new ArrayList<>();
        lines.add(report.ourSponsor() + ", I need your guidance on one point: " + report.issue() + ".");
        add(lines, "We stand at: ", report.ourPosition());
        add(lines, "They stand at: ", report.theirPosition());
        add(
                lines,
                "Tried so far: ",
                String.join("; ", report.tried().stream().map(Tried::label).toList()));
        lines.add("I propose: " + report.proposal());
        lines.add("What I ask you to decide: " + report.decision());
        lines.add("I'd need to know well before " + Dates.show(report.by()) + ". I'll stay the one who talks to them.");
        return String.join("\n", lines);
    }

    /** From our sponsor to theirs, before anything firm is said; face-saving for both teams ({@code power}). */
    String privatePreview(Impasse impasse) {
        Report report = impasse.report();
        String greeting = report.theirSponsor().isEmpty() ? "" : report.theirSponsor() + ", ";
        return greeting + "before our teams take " + report.issue()
                + " any further, I would like you to hear it from me, between us. Both teams have worked hard on it and"
                + " neither is at fault. Could we find a quiet quarter of an hour before " + Dates.show(report.by())
                + "? Nothing will be said in the room until we have spoken.";
    }

    /** To our own boss: to come and finish, with their sponsor there too ({@code boss}). */
    String joining(Impasse impasse) {
        Report report = impasse.report();
        String theirs = report.theirSponsor().isEmpty() ? "your counterpart" : report.theirSponsor();
        return report.ourSponsor() + ", " + report.issue()
                + " is the last open point and everything else has been tried. Would you join us to finish it, together with "
                + theirs + "?\nWhat is left to decide: " + report.decision() + "\nMy proposal: " + report.proposal()
                + "\nBy: " + Dates.show(report.by());
    }

    private static void add(List<String> lines, String label, String value) {
        if (!value.isEmpty()) {
            lines.add(label + value);
        }
    }
}
