package dev.parley.core.playbook.deal;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Text;
import dev.parley.core.concession.Balance;
import dev.parley.core.concession.Concession;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealIssue;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Work;
import dev.parley.core.impasse.Impasse;
import dev.parley.core.impasse.Rung;
import dev.parley.core.playbook.common.Rooms;
import dev.parley.core.playbook.common.Times;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows the deals of every room that the caller is in: what is owed, what is due, and what to do next. */
public final class DealsCommand implements Command {

    private static final int SHOWN = 15;
    private static final int IMPASSES = 20;

    private static final CommandSpec SPEC = new CommandSpec(
            "deals",
            "Show your deals in all rooms: what's owed, what's due and what to do next",
            "Your deals",
            List.of(),
            List.of("/deals"),
            false);

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        Set<String> channels = context.channels();
        return new Work.Look(transaction -> Reply.answer(view(transaction, channels, context)));
    }

    private static PrivateMessage view(Transaction transaction, Set<String> channels, CommandContext context) {
        List<RoomKey> rooms = transaction.deals().carriedIn(context.room().key().installation(), channels);
        List<Line> lines = rooms.stream()
                .limit(SHOWN)
                .flatMap(room -> transaction.deals().of(room).stream())
                .map(deal -> line(transaction, deal, context))
                .sorted(Comparator.comparing((Line line) -> line.due().orElse(LocalDate.MAX))
                        .thenComparing(Line::owed, Comparator.reverseOrder()))
                .toList();
        if (lines.isEmpty()) {
            return none();
        }
        PrivateMessage.Composer message = PrivateMessage.titled("Your deals");
        message.add(new Block.Table<>(
                rooms.size() > SHOWN ? "The latest " + SHOWN + " of " + rooms.size() : "In the rooms you are in",
                List.of("Deal", "Where", "Still owed", "Due", "Next"),
                lines.stream().map(Line::words).toList()));
        return message.done();
    }

    private static PrivateMessage none() {
        return PrivateMessage.titled("No deals yet")
                .say("Type these in the channel where you negotiate. Only you see the answers, until you post one.")
                .examples(
                        "/deal start Renewal 2027 | Acme | EUR | Maria Chen | Jo Park",
                        "/floor price | 120k | FY25 benchmark | 15% off | 24-month term",
                        "/concede price | 5% off | 24-month term",
                        "/impasse price")
                .say(
                        "The first names the deal, the second drafts a message, the third logs a concession, and the fourth drafts"
                                + " an escalation that involves both sides.")
                .done();
    }

    private static Line line(Transaction transaction, Deal deal, CommandContext context) {
        Balance balance = transaction.concessions().balance(deal.id());
        List<Impasse> open = transaction.impasses().of(deal.id(), IMPASSES).stream()
                .filter(Impasse::isOpen)
                .sorted(Comparator.comparing(each -> each.report().by()))
                .toList();
        return new Line(
                deal.terms().started() ? deal.terms().name() : "Unnamed deal",
                String.join(", ", Rooms.of(transaction, deal.id())),
                balance.owed(),
                open.stream().map(each -> each.report().by()).findFirst(),
                next(transaction, deal, open, context));
    }

    private static String next(Transaction transaction, Deal deal, List<Impasse> open, CommandContext context) {
        if (!open.isEmpty()) {
            Impasse first = open.get(0);
            String stuck = "Stuck on " + first.report().issue();
            return first.report().by().isBefore(context.today())
                    ? stuck + " past its date: take the next step, or close it."
                    : stuck + ". " + first.ready().map(Rung::title).orElse("It's with the sponsors") + ".";
        }
        Optional<Concession> debt =
                transaction.concessions().owed(deal.id(), 1).stream().findFirst();
        if (debt.isPresent()) {
            Concession owed = debt.get();
            return "Ask for a return on " + owed.move().item() + ", open for " + Times.age(owed.loggedAt(), context)
                    + ".";
        }
        if (deal.batna().isEmpty()) {
            return "Note your BATNA: /deal batna";
        }
        return deal.issues().stream()
                .filter(issue -> issue.reservationPoint().isEmpty())
                .findFirst()
                .map(DealIssue::name)
                .map(issue -> "Set where you walk away on " + issue + ": /deal issue")
                .orElse("Nothing is open.");
    }

    /** A deal at a glance. */
    private record Line(String name, String where, int owed, Optional<LocalDate> due, String next) {

        List<Text> words() {
            List<Text> words = new ArrayList<>();
            words.add(new PublicText(name));
            words.add(new PublicText(where));
            words.add(new PublicText(owed == 0 ? "" : String.valueOf(owed)));
            words.add(new PublicText(due.map(Times::day).orElse("")));
            words.add(new PublicText(next));
            return words;
        }
    }
}
