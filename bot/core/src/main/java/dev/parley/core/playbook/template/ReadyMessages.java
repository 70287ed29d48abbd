package dev.parley.core.playbook.template;

import dev.parley.core.dates.Dates;
import dev.parley.core.deal.Style;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.Report;
import dev.parley.core.impasse.Rung;
import dev.parley.core.impasse.Tried;
import dev.parley.templates.Blank;
import dev.parley.templates.Template;
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
    public Optional<TemplateCommand> template(Rung rung) {
        return rung.template().map(templates::get);
    }

    /** What the impasse knows of a template's blanks; dates as {@code date} writes them. */
    public Map<String, String> values(Impasse impasse, TemplateCommand template, Function<LocalDate, String> date) {
        return values(impasse, template.template(), date);
    }

    private static Map<String, String> values(Impasse impasse, Template template, Function<LocalDate, String> date) {
        Report report = impasse.report();
        Map<String, String> values = new LinkedHashMap<>();
        for (Blank blank : template.blanks()) {
            String value = switch (blank.name()) {
                case "issue" -> report.issueInWords();
                case "date" -> date.apply(report.by());
                case "our sponsor" -> report.ourSponsor();
                case "their sponsor" -> report.theirSponsor();
                case "sponsor-to-sponsor" -> Sponsors.both(report.ourSponsor(), report.theirSponsor());
                default -> "";
            };
            values.put(blank.name(), value);
        }
        values.values().removeIf(String::isEmpty);
        return values;
    }

    /** The message of a rung that is posted, as it would be sent; empty if its template asks for more than an impasse knows. */
    public Optional<String> text(Impasse impasse, Rung rung) {
        return template(rung).map(TemplateCommand::template).flatMap(template -> {
            Map<String, String> values = values(impasse, template, Dates::show);
            return template.blanks().stream().allMatch(blank -> blank.mayBeEmpty() || values.containsKey(blank.name()))
                    ? Optional.of(template.fill(values))
                    : Optional.empty();
        });
    }

    /**
     * What goes to one person in private instead of the room, or before anything goes there: our own boss is asked in private
     * always; an indirect counterpart hears the question first and alone, and the sponsors write to each other before a date is
     * set ({@code power}).
     */
    public Optional<String> privately(Impasse impasse, Rung rung) {
        boolean indirect = impasse.report().style() == Style.INDIRECT;
        boolean previewed = impasse.report().tried().contains(Tried.PRIVATE_PREVIEW);
        return switch (rung) {
            case GUIDANCE -> Optional.of(guidance(impasse.report()));
            case PAUSE -> Optional.empty();
            case NAME_IT -> indirect ? Optional.of(quietQuestion(impasse.report())) : Optional.empty();
            case SPONSORS -> indirect && !previewed ? Optional.of(betweenSponsors(impasse.report())) : Optional.empty();
            case BOSS_AT_THE_TABLE -> Optional.of(joining(impasse.report()));
        };
    }

    /** To our own boss: one point, our proposal, the decision asked for ({@code boss}, {@code internal}). */
    private static String guidance(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add("I need your guidance on one point: " + report.issueInWords() + ".");
        add(lines, "Our last position: ", report.ourPosition());
        add(lines, "Theirs: ", report.theirPosition());
        add(
                lines,
                "Tried so far: ",
                String.join("; ", report.tried().stream().map(Tried::label).toList()));
        add(lines, "I propose: ", report.proposal());
        add(lines, "What I need you to decide: ", report.decision());
        lines.add("I'd need to know well before " + Dates.show(report.by()) + ". I'll stay the one who talks to them.");
        return String.join("\n", lines);
    }

    /** To an indirect counterpart, alone: whether both sponsors should look at it, with nothing to lose face over. */
    private static String quietQuestion(Report report) {
        String both = report.ourSponsor().isEmpty()
                ? "your management and ours"
                : Sponsors.both(report.ourSponsor(), report.theirSponsor());
        return "May I ask your advice, just between us? We seem to be stuck on "
                + report.issueInWords()
                + ". Would it help if " + both
                + " looked at it together? I'd value your view before anyone else's.";
    }

    /** From our sponsor to theirs, before a date is set: no name to get wrong, no blame, no threat ({@code power}). */
    private static String betweenSponsors(Report report) {
        return "Our teams have put a lot of work into " + report.issueInWords()
                + " and could use our help. I'd like to hear how you see it, just between us, before we suggest anything."
                + " Would a quiet quarter of an hour before " + Dates.show(report.by())
                + " suit you?";
    }

    /** To our own boss: to come and finish, with their sponsor there too ({@code boss}). */
    private static String joining(Report report) {
        String theirs = report.theirSponsor().isEmpty() ? "your counterpart" : report.theirSponsor();
        List<String> lines = new ArrayList<>();
        lines.add("The last open point is " + report.issueInWords()
                + ", and everything else has been tried. Would you join us to finish it, together with " + theirs
                + "?");
        add(lines, "What's left to decide: ", report.decision());
        add(lines, "My proposal: ", report.proposal());
        lines.add("By: " + Dates.show(report.by()));
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String label, String value) {
        if (!value.isEmpty()) {
            lines.add(label + value);
        }
    }
}
