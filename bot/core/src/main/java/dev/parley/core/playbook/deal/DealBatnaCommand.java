package dev.parley.core.playbook.deal;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.Button;
import dev.parley.core.chat.ButtonAction;
import dev.parley.core.chat.Confidential;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.SecretText;
import dev.parley.core.chat.Text;
import dev.parley.core.deal.Batna;
import dev.parley.core.deal.Deal;
import dev.parley.core.deal.DealSecret;
import dev.parley.core.disclosure.ProperNames;
import dev.parley.core.dispatch.Argument;
import dev.parley.core.dispatch.Argument.Kind;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Fields;
import dev.parley.core.dispatch.Work;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.Subject;
import dev.parley.core.store.Transaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Notes our best alternative ({@code power}). What is noted replaces what was noted before; the names in it stay private too. */
public final class DealBatnaCommand implements Command {

    private static final String BATNA = "batna";
    private static final String NAMES = "names";
    private static final int NAMES_WITH_BUTTON = 4;

    private static final Argument NOTE = Argument.required(
                    BATNA,
                    "BATNA",
                    Kind.PARAGRAPH,
                    "What you'll do if there's no deal, in money, time and risk. Never leaves this team.",
                    "Contoso at 130k, live by June")
            .keptPrivate();
    private static final Argument GUARDED = Argument.optional(
                    NAMES,
                    "Names I guard",
                    Kind.TEXT,
                    "Comma-separated. I hold back messages that mention them; remove any that aren't private.",
                    "Contoso")
            .keptPrivate();

    private static final CommandSpec SPEC = new CommandSpec(
            "deal batna",
            "Note your best alternative, in private",
            "BATNA",
            List.of(NOTE, GUARDED),
            List.of("/deal batna Contoso at 130k, live by June"),
            false);

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<Work> press(String action, String subject, CommandContext context) {
        return switch (action) {
            case "open" ->
                Optional.of(new Work.Look(transaction -> new Reply.Ask(Fields.partial(
                        SPEC,
                        "",
                        SPEC.title(),
                        List.of(),
                        values(CurrentDeal.deal(transaction, context).flatMap(Deal::batna))))));
            case "public" -> Subject.of(subject).map(about -> strikeOut(about, context));
            default -> Optional.empty();
        };
    }

    /** One of the names is not private after all; a button from before another change does nothing. */
    private static Work strikeOut(Subject about, CommandContext context) {
        return new Work.Change(transaction -> {
            Deal before = transaction.deals().openAt(context.room(), context.now());
            Deal after = before.batna()
                    .filter(batna -> seal(transaction, before) == about.revision()
                            && about.number() >= 1
                            && about.number() <= batna.names().size())
                    .map(batna -> before.with(batna.without(batna.names().get(about.number() - 1))))
                    .orElse(before);
            transaction.deals().keep(after);
            transaction.deals().disclosed(after.id(), struckOut(before, after));
            PrivateMessage deal = DealCommand.view(transaction, after, context);
            return Reply.inPlace(after.batna()
                    .map(batna -> view(deal, batna, seal(transaction, after)))
                    .orElse(deal));
        });
    }

    /** Grows with everything that is noted and shrinks with what is struck out; made of no name. */
    private static int seal(Transaction transaction, Deal deal) {
        return transaction.deals().secretsEver(deal.id()).size();
    }

    private static Map<String, Text> values(Optional<Batna> batna) {
        Map<String, Text> values = new LinkedHashMap<>();
        values.put(BATNA, new SecretText(batna.<Confidential>map(each -> each).orElseGet(() -> new Confidential(""))));
        batna.ifPresent(each -> values.put(NAMES, new SecretText(listed(each.names()))));
        return values;
    }

    private static Confidential listed(List<Confidential> names) {
        return Confidential.composed(reader -> names.stream().map(reader::read).collect(Collectors.joining(", ")));
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        return new Work.Change(transaction -> {
            Deal before = transaction.deals().openAt(context.room(), context.now());
            Batna batna = batna(arguments, before);
            Deal after = before.with(batna);
            transaction.deals().keep(after);
            transaction.deals().disclosed(after.id(), struckOut(before, after));
            List<Block.Fact<Text>> replaced = before.batna().stream()
                    .filter(each -> !each.equals(batna))
                    .map(each -> PrivateMessage.fact("BATNA until now", each))
                    .toList();
            return Reply.answer(
                    view(DealCommand.view(transaction, after, context, replaced), batna, seal(transaction, after)));
        });
    }

    /** Names that its owner struck out are not private; names that came in with a new wording are. */
    private static Batna batna(Arguments arguments, Deal deal) {
        String note = arguments.text(BATNA);
        List<String> found = ProperNames.in(note, deal.publicNames());
        if (!arguments.mentions(NAMES)) {
            return new Batna(note, found);
        }
        List<String> kept = Arrays.stream(arguments.text(NAMES).split("[,;\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        List<String> seen = new ArrayList<>();
        deal.batna()
                .ifPresent(before -> Confidential.composed(reader -> {
                    seen.addAll(ProperNames.in(reader.read(before), deal.publicNames()));
                    return "";
                }));
        List<String> names = new ArrayList<>(kept);
        found.stream()
                .filter(name -> !contains(kept, name) && !contains(seen, name))
                .forEach(names::add);
        return new Batna(note, names);
    }

    private static boolean contains(List<String> names, String name) {
        return names.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    }

    private static List<DealSecret> struckOut(Deal before, Deal after) {
        List<DealSecret> now = after.secrets().toList();
        boolean sameNote = before.batna().equals(after.batna());
        return before.secrets()
                .filter(each -> sameNote && each.kind() == DealSecret.Kind.NAME && !now.contains(each))
                .toList();
    }

    private static PrivateMessage view(PrivateMessage deal, Batna batna, int seal) {
        List<Confidential> names = batna.names();
        if (names.isEmpty()) {
            return deal;
        }
        boolean several = names.size() > 1;
        List<Button> buttons = new ArrayList<>();
        for (int place = 1; place <= Math.min(names.size(), NAMES_WITH_BUTTON); place++) {
            buttons.add(Button.normal(
                    several ? "Don't guard no. " + place : "Don't guard it",
                    new ButtonAction("deal batna", "public", place + ":" + seal)));
        }
        buttons.add(Button.normal("Edit names", new ButtonAction("deal batna", "open", "")));
        return deal.withFirst(
                new Block.Facts<Text>(
                        List.of(PrivateMessage.fact("Names I guard", several ? numbered(names) : listed(names)))),
                new Block.Actions<Text>(buttons));
    }

    private static Confidential numbered(List<Confidential> names) {
        return Confidential.composed(reader -> IntStream.range(0, names.size())
                .mapToObj(i -> (i + 1) + ". " + reader.read(names.get(i)))
                .collect(Collectors.joining(", ")));
    }
}
