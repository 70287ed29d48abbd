package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Open;
import dev.parley.core.chat.Press;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Secret;
import dev.parley.core.chat.Words;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.concession.Balance;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.Style;
import dev.parley.core.deal.Terms;
import dev.parley.core.store.Disclosure;
import dev.parley.core.store.Ledger;
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
    public Work run(Entry entry, Situation situation) {
        return new Work.Look(ledger -> Reply.answer(Cases.deal(ledger, situation)
                .map(deal -> view(ledger, deal, situation))
                .orElseGet(DealCommand::none)));
    }

    private static OnlyYou none() {
        return OnlyYou.titled("No deal here yet")
                .say("Start one, and I can fill in names, add up values and keep your limits private.")
                .examples("/deal start Renewal 2027 | Acme | EUR | Maria Chen | Jo Park | indirect")
                .buttons(Button.primary("Start a deal", new Press("deal start", "open", "")))
                .done();
    }

    /** The deal as it stands, for its own side only. */
    static OnlyYou view(Ledger ledger, Deal deal, Situation situation) {
        return view(ledger, deal, situation, List.of());
    }

    /** @param replaced what something just noted took the place of */
    static OnlyYou view(Ledger ledger, Deal deal, Situation situation, List<Block.Fact<Words>> replaced) {
        Terms terms = deal.terms();
        OnlyYou.Composer message = OnlyYou.titled(terms.started() ? terms.name() : "A deal without a name");
        message.facts(replaced);
        if (situation.room().exposure().isExternal()) {
            message.say("Only you see this. " + Readers.first(situation.room().exposure()) + " can't.");
        }
        message.facts(facts(ledger, deal));
        message.add(issues(deal));
        List<Disclosure> disclosures = ledger.disclosures().of(deal.id(), DISCLOSURES_SHOWN);
        if (!disclosures.isEmpty()) {
            message.add(new Block.Table<>(
                    "On record, latest first",
                    List.of("When", "Who", "What"),
                    disclosures.stream()
                            .map(each -> List.of(
                                    new Open(Times.moment(each.at(), situation)),
                                    new Open(each.by().name()),
                                    new Open(Lists.and(each.what()))))
                            .toList()));
        }
        return message.buttons(
                        Button.normal(terms.started() ? "Change" : "Name it", new Press("deal start", "open", "")),
                        Button.normal("Add an issue", new Press("deal issue", "open", "")),
                        Button.normal("BATNA", new Press("deal batna", "open", "")),
                        Button.normal("Link another room", new Press("deal link", "offer", "")))
                .done();
    }

    private static List<Block.Fact<Words>> facts(Ledger ledger, Deal deal) {
        Terms terms = deal.terms();
        Balance balance = ledger.concessions().balance(deal.id());
        List<Block.Fact<Words>> facts = new ArrayList<>();
        add(facts, "Counterparty", terms.counterparty());
        add(facts, "Currency", terms.currency());
        add(facts, "Our sponsor", terms.ourSponsor());
        add(facts, "Their sponsor", terms.theirSponsor());
        add(facts, "Their style", terms.style().map(Style::label).orElse(""));
        add(facts, "Rooms", String.join(", ", Rooms.of(ledger, deal.id())));
        add(facts, "Log", balance.entries() + " entries, " + balance.owed() + " still owed");
        add(facts, "BATNA", deal.batna());
        add(facts, "Mandate", deal.mandate());
        return facts;
    }

    private static void add(List<Block.Fact<Words>> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(OnlyYou.fact(label, value));
        }
    }

    private static void add(List<Block.Fact<Words>> facts, String label, Optional<? extends Confidential> value) {
        value.ifPresent(each -> facts.add(OnlyYou.fact(label + " (private)", each)));
    }

    private static Block<Words> issues(Deal deal) {
        return new Block.Table<>(
                "Issues and where we walk away",
                List.of("Issue", "Reservation point (private)"),
                deal.issues().stream()
                        .map(issue -> List.<Words>of(
                                new Open(issue.name()),
                                issue.reservationPoint().<Words>map(Secret::new).orElseGet(() -> new Open("not set"))))
                        .toList());
    }
}
