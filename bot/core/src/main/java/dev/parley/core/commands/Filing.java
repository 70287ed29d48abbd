package dev.parley.core.commands;

import dev.parley.core.chat.Button;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Press;
import dev.parley.core.chat.Reply;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Issues;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.store.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds out which issue of the deal an entry is about, asking once for each wording. */
final class Filing {

    private static final int MOST_ISSUES = 6;

    private Filing() {}

    static Issues issues(Deal deal) {
        return new Issues(deal.issues().stream().map(DealIssue::name).toList());
    }

    /** The item of a new entry, under the issue to which the same wording was filed before. */
    static String of(Ledger ledger, Deal deal, String item) {
        Issues issues = issues(deal);
        return issues.asksAbout(item)
                ? issues.filedBefore(item, Logs.entries(ledger, deal.id())).orElse(item)
                : item;
    }

    /** Asks which issue an entry with a give is about, if that is not clear. */
    static void ask(OnlyYou.Composer message, Deal deal, Concession entry) {
        String item = entry.move().item();
        if (!entry.move().gives() || !issues(deal).asksAbout(item)) {
            return;
        }
        List<String> names =
                deal.issues().stream().map(DealIssue::name).limit(MOST_ISSUES).toList();
        message.say(
                names.size() == 1
                        ? "Is “" + item + "” part of " + names.get(0) + "?"
                        : "Which issue is “" + item + "” part of?");
        message.buttons(Stream.concat(
                        IntStream.range(0, names.size())
                                .mapToObj(i -> Button.normal(
                                        "Part of " + names.get(i),
                                        new Press("concessions", "part-of", subject(entry) + ":" + i))),
                        Stream.of(Button.normal(
                                "It's its own issue", new Press("concessions", "own-issue", subject(entry)))))
                .toList());
    }

    private static String subject(Concession entry) {
        return entry.number() + ":" + entry.revision();
    }

    /** What a button of {@link #ask} does; empty for one that it never made. */
    static Optional<Work> press(String action, String subject, Situation situation) {
        int last = subject.lastIndexOf(':');
        return switch (action) {
            case "own-issue" -> Subject.of(subject).map(about -> ownIssue(about, situation));
            case "part-of" ->
                last < 0 || !subject.substring(last + 1).matches("\\d{1,3}")
                        ? Optional.empty()
                        : Subject.of(subject.substring(0, last))
                                .map(about -> partOf(about, Integer.parseInt(subject.substring(last + 1)), situation));
            default -> Optional.empty();
        };
    }

    private static Work partOf(Subject about, int issue, Situation situation) {
        return ConcessionsCommand.onEntry(about, situation, (ledger, entry) -> {
            Deal deal = Cases.deal(ledger, situation).orElseThrow();
            List<DealIssue> issues = deal.issues();
            if (issue >= issues.size() || !issues(deal).asksAbout(entry.move().item()) || entry.withdrawn()) {
                return answered(ledger, deal, entry, situation);
            }
            String name = issues.get(issue).name();
            return ConcessionsCommand.revise(
                    ledger,
                    Revision.edited(
                            entry, entry.move().about(Issues.file(entry.move().item(), name)), situation),
                    "No. " + entry.number() + " is part of " + name,
                    situation);
        });
    }

    private static Work ownIssue(Subject about, Situation situation) {
        return ConcessionsCommand.onEntry(about, situation, (ledger, entry) -> {
            Deal deal = Cases.deal(ledger, situation).orElseThrow();
            if (!issues(deal).asksAbout(entry.move().item())) {
                return answered(ledger, deal, entry, situation);
            }
            Deal after = deal.with(new DealIssue(entry.move().item(), Optional.empty()));
            ledger.deals().keep(after);
            return answered(ledger, after, entry, situation);
        });
    }

    private static Reply answered(Ledger ledger, Deal deal, Concession entry, Situation situation) {
        return Reply.inPlace(new EntryView(situation).now(ledger, deal, entry));
    }
}
