package dev.parley.core.playbook.deal;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Form;
import dev.parley.core.chat.Option;
import dev.parley.core.chat.PublicText;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Text;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.Style;
import dev.parley.core.deal.Terms;
import dev.parley.core.dispatch.Argument;
import dev.parley.core.dispatch.Argument.Kind;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Fields;
import dev.parley.core.dispatch.Prefill;
import dev.parley.core.dispatch.Work;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.ImpasseForm;
import dev.parley.core.reading.People;
import dev.parley.core.store.Transaction;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Starts a deal in a room, or changes who deals with whom. */
public final class DealStartCommand implements Command {

    /** What a form is about that was sent in by someone who had seen what it changes. */
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
                            CURRENCY, "Currency", Kind.TEXT, "The currency of amounts that don't name one.", "EUR"),
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
                                    .map(each -> new Option(ImpasseForm.id(each.name()), each.label()))
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
    public Prefill prefill(Transaction transaction, CommandContext context) {
        Map<String, String> defaults = CurrentDeal.deal(transaction, context)
                .map(deal -> texts(deal.terms()))
                .orElseGet(LinkedHashMap::new);
        defaults.values().removeIf(String::isEmpty);
        return new Prefill(defaults, Map.of(CURRENCY, List.of("EUR", "USD", "GBP", "CHF", "JPY")));
    }

    @Override
    public Optional<Work> press(String action, String subject, CommandContext context) {
        return action.equals("open")
                ? Optional.of(new Work.Look(transaction -> {
                    Terms terms = CurrentDeal.deal(transaction, context)
                            .map(Deal::terms)
                            .orElse(Terms.UNKNOWN);
                    return new Reply.Ask(form("", List.of(), terms));
                }))
                : Optional.empty();
    }

    private static Form form(String subject, List<Block<? extends Text>> intro, Terms terms) {
        Map<String, Text> values = new LinkedHashMap<>();
        texts(terms).forEach((name, text) -> values.put(name, new PublicText(text)));
        return Fields.partial(SPEC, subject, SPEC.title(), intro, values);
    }

    private static Block<PublicText> takesOver(Terms before) {
        return new Block.Warning<>(List.of(new PublicText("This room already has “" + before.name() + "” with "
                + before.counterparty()
                + ". Saving renames that deal and changes its parties; its log, issues and private notes stay."
                + " For another deal, use another room.")));
    }

    private static Map<String, String> texts(Terms terms) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(NAME, terms.name());
        texts.put(COUNTERPARTY, terms.counterparty());
        texts.put(CURRENCY, terms.currency());
        texts.put(OUR_SPONSOR, terms.ourSponsor());
        texts.put(THEIR_SPONSOR, terms.theirSponsor());
        texts.put(
                STYLE, terms.style().map(style -> ImpasseForm.id(style.name())).orElse(""));
        return texts;
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        Optional<String> currency = currency(arguments.text(CURRENCY));
        if (currency.isEmpty()) {
            return again(
                    arguments,
                    CURRENCY,
                    "“" + arguments.text(CURRENCY)
                            + "” isn't a currency I know. Use its three letters, such as EUR, USD or GBP.");
        }
        String ours = arguments.text(OUR_SPONSOR);
        if (People.same(ours, arguments.text(THEIR_SPONSOR))) {
            return again(
                    arguments,
                    THEIR_SPONSOR,
                    "This is the same person as on our side. Leave it empty if you don't know theirs.");
        }
        return new Work.Change(transaction -> {
            Deal deal = transaction.deals().openAt(context.room(), context.now());
            Terms before = deal.terms();
            Optional<Style> style = arguments.choices().getOrDefault(STYLE, List.of()).stream()
                    .findFirst()
                    .map(id -> Style.valueOf(ImpasseForm.name(id)));
            Terms wanted = new Terms(
                    arguments.text(NAME),
                    arguments.text(COUNTERPARTY),
                    arguments.mentions(CURRENCY) ? currency.get() : before.currency(),
                    arguments.mentions(OUR_SPONSOR) ? ours : before.ourSponsor(),
                    arguments.mentions(THEIR_SPONSOR) ? arguments.text(THEIR_SPONSOR) : before.theirSponsor(),
                    arguments.mentions(STYLE) ? style : before.style());
            boolean another = before.started() && !before.counterparty().equalsIgnoreCase(wanted.counterparty());
            if (another && !arguments.subject().equals(KNOWINGLY)) {
                return new Reply.Ask(form(KNOWINGLY, List.of(takesOver(before)), wanted));
            }
            Deal after = deal.with(wanted);
            transaction.deals().keep(after);
            return Reply.answer(DealCommand.view(transaction, after, context));
        });
    }

    private static Work again(Arguments arguments, String field, String error) {
        return new Work.Look(transaction -> new Reply.Ask(arguments.again().with(Map.of(field, error))));
    }

    /** An ISO 4217 code; empty text for none; nothing if it is not a currency. */
    private static Optional<String> currency(String typed) {
        String code = SYMBOLS.getOrDefault(typed, typed.toUpperCase(Locale.ROOT));
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(code));
        return known || code.isEmpty() ? Optional.of(code) : Optional.empty();
    }
}
