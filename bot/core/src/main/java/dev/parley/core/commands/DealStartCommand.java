package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.Open;
import dev.parley.core.chat.Option;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Words;
import dev.parley.core.command.Argument;
import dev.parley.core.command.Argument.Kind;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Fields;
import dev.parley.core.command.Offers;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.Style;
import dev.parley.core.deal.Terms;
import dev.parley.core.reading.People;
import dev.parley.core.store.Ledger;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Starts a deal in a room, or changes who deals with whom. */
public final class DealStartCommand implements Command {

    /** What a form is about that was sent in by somebody who had seen what it changes. */
    private static final String KNOWINGLY = "knowingly";

    private static final String NAME = "name";
    private static final String COUNTERPARTY = "counterparty";
    private static final String CURRENCY = "currency";
    private static final String OUR_SPONSOR = "our sponsor";
    private static final String THEIR_SPONSOR = "their sponsor";
    private static final String STYLE = "style";

    private static final CommandSpec SPEC = new CommandSpec(
            "deal start",
            "Start a deal in this room, or change its parties",
            "Start a deal",
            List.of(
                    Argument.required(NAME, "Name", Kind.TEXT, "What your side calls it.", "Renewal 2027"),
                    Argument.required(COUNTERPARTY, "Counterparty", Kind.TEXT, "The other organisation.", "Acme"),
                    Argument.optional(
                            CURRENCY, "Currency", Kind.TEXT, "Amounts without one are taken to be in it.", "EUR"),
                    Argument.optional(
                            OUR_SPONSOR, "Our sponsor", Kind.COLLEAGUE, "Who backs it on our side.", "Maria Chen"),
                    Argument.optional(
                            THEIR_SPONSOR, "Their sponsor", Kind.PEOPLE, "That person's counterpart.", "Jo Park"),
                    Argument.choice(
                            STYLE,
                            "Their style",
                            Kind.CHOICE,
                            false,
                            Arrays.stream(Style.values())
                                    .map(each -> new Option(Reports.id(each.name()), each.label()))
                                    .toList(),
                            "How they prefer to hear hard things.")),
            List.of(
                    "/deal start Renewal 2027 | Acme | EUR | Maria Chen | Jo Park | indirect",
                    "/deal start name=\"Renewal 2027\" counterparty=Acme currency=EUR"),
            false);

    private static final Map<String, String> SYMBOLS = Map.of("€", "EUR", "$", "USD", "£", "GBP", "₹", "INR");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Offers offers(Ledger ledger, Situation situation) {
        Map<String, String> defaults =
                Cases.deal(ledger, situation).map(deal -> texts(deal.terms())).orElseGet(LinkedHashMap::new);
        defaults.values().removeIf(String::isEmpty);
        return new Offers(defaults, Map.of(CURRENCY, List.of("EUR", "USD", "GBP", "CHF", "JPY")));
    }

    @Override
    public Optional<Work> press(String action, String subject, Situation situation) {
        return action.equals("open")
                ? Optional.of(new Work.Look(ledger -> {
                    Terms terms = Cases.deal(ledger, situation).map(Deal::terms).orElse(Terms.UNKNOWN);
                    return new Reply.Ask(form("", List.of(), terms));
                }))
                : Optional.empty();
    }

    private static Form form(String subject, List<Block<? extends Words>> intro, Terms terms) {
        Map<String, Words> values = new LinkedHashMap<>();
        texts(terms).forEach((name, text) -> values.put(name, new Open(text)));
        return Fields.partial(SPEC, subject, SPEC.title(), intro, values);
    }

    private static Block<Open> takesOver(Terms before) {
        return new Block.Warning<>(List.of(new Open("This room carries “" + before.name() + "” with "
                + before.counterparty()
                + " already. Saving gives that deal this name and these parties; its log, issues"
                + " and private notes stay with it. For another deal, use another room.")));
    }

    private static Map<String, String> texts(Terms terms) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(NAME, terms.name());
        texts.put(COUNTERPARTY, terms.counterparty());
        texts.put(CURRENCY, terms.currency());
        texts.put(OUR_SPONSOR, terms.ourSponsor());
        texts.put(THEIR_SPONSOR, terms.theirSponsor());
        texts.put(STYLE, terms.style().map(style -> Reports.id(style.name())).orElse(""));
        return texts;
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        Optional<String> currency = currency(entry.text(CURRENCY));
        if (currency.isEmpty()) {
            return again(
                    entry,
                    CURRENCY,
                    "“" + entry.text(CURRENCY)
                            + "” is not a currency I know. Use its three letters, such as EUR, USD or GBP.");
        }
        String ours = entry.text(OUR_SPONSOR);
        if (People.same(ours, entry.text(THEIR_SPONSOR))) {
            return again(
                    entry,
                    THEIR_SPONSOR,
                    "This is the same person as on our side. Leave it empty if you don't know theirs.");
        }
        return new Work.Change(ledger -> {
            Deal deal = ledger.deals().openAt(situation.room(), situation.now());
            Terms before = deal.terms();
            Optional<Style> style = entry.choices().getOrDefault(STYLE, List.of()).stream()
                    .findFirst()
                    .map(id -> Style.valueOf(Reports.name(id)));
            Terms wanted = new Terms(
                    entry.text(NAME),
                    entry.text(COUNTERPARTY),
                    entry.mentions(CURRENCY) ? currency.get() : before.currency(),
                    entry.mentions(OUR_SPONSOR) ? ours : before.ourSponsor(),
                    entry.mentions(THEIR_SPONSOR) ? entry.text(THEIR_SPONSOR) : before.theirSponsor(),
                    entry.mentions(STYLE) ? style : before.style());
            boolean another = before.started() && !before.counterparty().equalsIgnoreCase(wanted.counterparty());
            if (another && !entry.subject().equals(KNOWINGLY)) {
                return new Reply.Ask(form(KNOWINGLY, List.of(takesOver(before)), wanted));
            }
            Deal after = deal.with(wanted);
            ledger.deals().keep(after);
            return Reply.answer(DealCommand.view(ledger, after, situation));
        });
    }

    private static Work again(Entry entry, String field, String error) {
        return new Work.Look(ledger -> new Reply.Ask(entry.again().with(Map.of(field, error))));
    }

    /** An ISO 4217 code; empty text for none; nothing if it is not a currency. */
    private static Optional<String> currency(String typed) {
        String code = SYMBOLS.getOrDefault(typed, typed.toUpperCase(Locale.ROOT));
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(code));
        return known || code.isEmpty() ? Optional.of(code) : Optional.empty();
    }
}
