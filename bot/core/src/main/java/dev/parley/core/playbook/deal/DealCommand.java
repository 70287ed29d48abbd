package dev.parley.core.playbook.deal;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.SecretText;
import dev.parley.core.chat.Text;
import dev.parley.core.concession.Balance;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.Style;
import dev.parley.core.deal.Terms;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Work;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.Lists;
import dev.parley.core.playbook.common.Outsiders;
import dev.parley.core.playbook.common.Rooms;
import dev.parley.core.playbook.common.Times;
import dev.parley.core.store.Disclosure;
import dev.parley.core.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the deal of a room: its parties, its issues, and what our side keeps to itself. */
public final class DealCommand implements Command {

    private static final int DISCLOSURES_SHOWN = 5;

    private static final CommandSpec SPEC = new CommandSpec(
            "deal",
            "Show this room's deal: parties, issues, and what stays private",
            "Deal",
            List.of(),
            List.of("/deal"),
            false);

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        return new Work.Look(transaction -> Reply.answer(CurrentDeal.deal(transaction, context)
                .map(deal -> view(transaction, deal, context))
                .orElseGet(DealCommand::none)));
    }

    private static PrivateMessage none() {
        return PrivateMessage.titled("No deal here yet")
                .say("Start one, and I can fill in names, add up values and keep your limits private.")
                .examples("/deal start Renewal 2027 | Acme | EUR | Maria Chen | Jo Park | indirect")
                .buttons(Button.primary("Start a deal", new ButtonAction("deal start", "open", "")))
                .done();
    }

    /** The deal as it stands, for its own side only. */
    static PrivateMessage view(Transaction transaction, Deal deal, CommandContext context) {
        return view(transaction, deal, context, List.of());
    }

    /** @param replaced what something just noted took the place of */
    static PrivateMessage view(
            Transaction transaction, Deal deal, CommandContext context, List<Block.Fact<Text>> replaced) {
        Terms terms = deal.terms();
        PrivateMessage.Composer message = PrivateMessage.titled(terms.started() ? terms.name() : "Unnamed deal");
        message.facts(replaced);
        if (context.room().exposure().isExternal()) {
            message.say("Only you see this. " + Outsiders.first(context.room().exposure()) + " can't.");
        }
        message.facts(facts(transaction, deal));
        message.add(issues(deal));
        List<Disclosure> disclosures = transaction.disclosures().of(deal.id(), DISCLOSURES_SHOWN);
        if (!disclosures.isEmpty()) {
            message.add(new Block.Table<>(
                    "On record, latest first",
                    List.of("When", "Who", "What"),
                    disclosures.stream()
                            .map(each -> List.of(
                                    new PublicText(Times.moment(each.at(), context)),
                                    new PublicText(each.by().name()),
                                    new PublicText(Lists.and(each.what()))))
                            .toList()));
        }
        return message.buttons(
                        Button.normal(
                                terms.started() ? "Change" : "Name it", new ButtonAction("deal start", "open", "")),
                        Button.normal("Add an issue", new ButtonAction("deal issue", "open", "")),
                        Button.normal("BATNA", new ButtonAction("deal batna", "open", "")),
                        Button.normal("Link another room", new ButtonAction("deal link", "offer", "")))
                .done();
    }

    private static List<Block.Fact<Text>> facts(Transaction transaction, Deal deal) {
        Terms terms = deal.terms();
        Balance balance = transaction.concessions().balance(deal.id());
        List<Block.Fact<Text>> facts = new ArrayList<>();
        add(facts, "Counterparty", terms.counterparty());
        add(facts, "Currency", terms.currency());
        add(facts, "Our sponsor", terms.ourSponsor());
        add(facts, "Their sponsor", terms.theirSponsor());
        add(facts, "Their style", terms.style().map(Style::label).orElse(""));
        add(facts, "Rooms", String.join(", ", Rooms.of(transaction, deal.id())));
        add(facts, "Log", balance.entries() + " entries, " + balance.owed() + " still owed");
        add(facts, "BATNA", deal.batna());
        add(facts, "Mandate", deal.mandate());
        return facts;
    }

    private static void add(List<Block.Fact<Text>> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(PrivateMessage.fact(label, value));
        }
    }

    private static void add(List<Block.Fact<Text>> facts, String label, Optional<? extends Confidential> value) {
        value.ifPresent(each -> facts.add(PrivateMessage.fact(label + " (private)", each)));
    }

    private static Block<Text> issues(Deal deal) {
        return new Block.Table<>(
                "Issues and where we walk away",
                List.of("Issue", "Reservation point (private)"),
                deal.issues().stream()
                        .map(issue -> List.<Text>of(
                                new PublicText(issue.name()),
                                issue.reservationPoint()
                                        .<Text>map(SecretText::new)
                                        .orElseGet(() -> new PublicText("not set"))))
                        .toList());
    }
}
