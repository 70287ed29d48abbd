package dev.parley.core.playbook.concession;

import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Issues;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.Work;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.Subject;
import dev.parley.core.store.Transaction;
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
    static String of(Transaction transaction, Deal deal, String item) {
        Issues issues = issues(deal);
        return issues.asksAbout(item)
                ? issues.filedBefore(item, transaction.concessions().all(deal.id()))
                        .orElse(item)
                : item;
    }

    /** Asks which issue an entry with a give is about, if that is not clear. */
    static void ask(PrivateMessage.Composer message, Deal deal, Concession entry) {
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
                                        new ButtonAction("concessions", "part-of", subject(entry) + ":" + i))),
                        Stream.of(Button.normal(
                                "It's its own issue", new ButtonAction("concessions", "own-issue", subject(entry)))))
                .toList());
    }

    private static String subject(Concession entry) {
        return entry.number() + ":" + entry.revision();
    }

    /** What a button of {@link #ask} does; empty for one that it never made. */
    static Optional<Work> press(String action, String subject, CommandContext context) {
        int last = subject.lastIndexOf(':');
        return switch (action) {
            case "own-issue" -> Subject.of(subject).map(about -> ownIssue(about, context));
            case "part-of" ->
                last < 0 || !subject.substring(last + 1).matches("\\d{1,3}")
                        ? Optional.empty()
                        : Subject.of(subject.substring(0, last))
                                .map(about -> partOf(about, Integer.parseInt(subject.substring(last + 1)), context));
            default -> Optional.empty();
        };
    }

    private static Work partOf(Subject about, int issue, CommandContext context) {
        return ConcessionsCommand.onEntry(about, context, (transaction, entry) -> {
            Deal deal = CurrentDeal.deal(transaction, context).orElseThrow();
            List<DealIssue> issues = deal.issues();
            if (issue >= issues.size() || !issues(deal).asksAbout(entry.move().item()) || entry.withdrawn()) {
                return answered(transaction, deal, entry, context);
            }
            String name = issues.get(issue).name();
            return ConcessionsCommand.revise(
                    transaction,
                    entry.edited(entry.move().about(Issues.file(entry.move().item(), name)), context.signature()),
                    "No. " + entry.number() + " is part of " + name,
                    context);
        });
    }

    private static Work ownIssue(Subject about, CommandContext context) {
        return ConcessionsCommand.onEntry(about, context, (transaction, entry) -> {
            Deal deal = CurrentDeal.deal(transaction, context).orElseThrow();
            if (!issues(deal).asksAbout(entry.move().item())) {
                return answered(transaction, deal, entry, context);
            }
            Deal after = deal.with(new DealIssue(entry.move().item(), Optional.empty()));
            transaction.deals().keep(after);
            return answered(transaction, after, entry, context);
        });
    }

    private static Reply answered(Transaction transaction, Deal deal, Concession entry, CommandContext context) {
        return Reply.inPlace(new EntryView(context).now(transaction, deal, entry));
    }
}
