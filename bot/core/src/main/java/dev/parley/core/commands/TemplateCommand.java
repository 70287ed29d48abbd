package dev.parley.core.commands;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.OnlyYou;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Words;
import dev.parley.core.command.Argument;
import dev.parley.core.command.Argument.Kind;
import dev.parley.core.command.Checks;
import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSpec;
import dev.parley.core.command.Entry;
import dev.parley.core.command.Fields;
import dev.parley.core.command.Offers;
import dev.parley.core.command.Situation;
import dev.parley.core.command.Work;
import dev.parley.core.dates.Dates;
import dev.parley.core.deal.Direction;
import dev.parley.core.money.Amounts;
import dev.parley.core.store.Draft;
import dev.parley.core.store.Ledger;
import dev.parley.templates.Blank;
import dev.parley.templates.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Fills one template and, once its owner has seen the result, posts it. Every template is a command of its own. */
public final class TemplateCommand implements Command {

    private static final int STANDARDS_OFFERED = 10;

    private final Template template;
    private final CommandSpec spec;

    public TemplateCommand(Template template) {
        this.template = template;
        this.spec = new CommandSpec(
                template.id(),
                template.name(),
                title(template.name()),
                template.blanks().stream().map(TemplateCommand::argument).toList(),
                List.of("/" + template.id() + " "
                        + String.join(
                                " | ",
                                template.blanks().stream().map(Blank::example).toList())),
                true);
    }

    private static String title(String name) {
        String capital = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        return capital.length() > 24 ? capital.substring(0, 23) + "…" : capital;
    }

    private static Argument argument(Blank blank) {
        Kind kind = switch (blank.kind()) {
            case TEXT -> Kind.TEXT;
            case AMOUNT -> Kind.AMOUNT;
            case AMOUNT_OR_TEXT -> Kind.AMOUNT_OR_TEXT;
            case DATE -> Kind.DATE;
            case PEOPLE -> Kind.PEOPLE;
        };
        return new Argument(
                blank.name(),
                blank.label(),
                blank.help(),
                blank.example(),
                kind,
                blank.ifEmpty().isEmpty(),
                List.of(),
                blank.confidential());
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    /** The template behind this command. */
    Template template() {
        return template;
    }

    @Override
    public Offers offers(Ledger ledger, Situation situation) {
        Map<String, String> defaults = new LinkedHashMap<>();
        Map<String, List<String>> suggestions = new LinkedHashMap<>();
        Cases.deal(ledger, situation)
                .ifPresent(deal -> template.blanks()
                        .forEach(blank -> blank.offers().ifPresent(offer -> {
                            switch (offer) {
                                case ISSUES ->
                                    suggestions.put(
                                            blank.name(),
                                            deal.issues().stream()
                                                    .map(each -> each.name())
                                                    .toList());
                                case STANDARDS ->
                                    suggestions.put(
                                            blank.name(), ledger.drafts().standards(deal.id(), STANDARDS_OFFERED));
                                case OUR_SPONSOR ->
                                    putUnlessEmpty(defaults, blank, deal.terms().ourSponsor());
                                case THEIR_SPONSOR ->
                                    putUnlessEmpty(defaults, blank, deal.terms().theirSponsor());
                                case BOTH_SPONSORS ->
                                    putUnlessEmpty(
                                            defaults,
                                            blank,
                                            Sponsors.both(
                                                    deal.terms().ourSponsor(),
                                                    deal.terms().theirSponsor()));
                            }
                        })));
        return new Offers(defaults, suggestions);
    }

    private static void putUnlessEmpty(Map<String, String> defaults, Blank blank, String value) {
        if (!value.isEmpty()) {
            defaults.put(blank.name(), value);
        }
    }

    @Override
    public Work run(Entry entry, Situation situation) {
        Map<String, String> errors = BlankChecks.errors(template, entry);
        if (!errors.isEmpty()) {
            return new Work.Look(ledger -> new Reply.Ask(entry.again().with(errors)));
        }
        return new Work.Change(ledger -> {
            Optional<UUID> edited = uuid(entry.subject());
            Optional<Draft.Step> step = edited.flatMap(
                            id -> ledger.drafts().find(situation.room().key(), situation.person(), id))
                    .flatMap(found -> found.step())
                    .or(() -> step(entry.subject()));
            OnlyYou preview = previewed(ledger, entry, step, readBack(entry), situation);
            return edited.isEmpty() ? Reply.answer(preview) : Reply.inPlace(preview);
        });
    }

    private OnlyYou previewed(
            Ledger ledger,
            Entry entry,
            Optional<Draft.Step> step,
            List<Block.Fact<Words>> readBack,
            Situation situation) {
        Draft draft = draft(entry, step, situation);
        ledger.drafts().keep(draft);
        return new Preview(template, situation)
                .of(
                        draft,
                        Guard.of(ledger, template, draft, situation),
                        readBack,
                        BlankChecks.doubts(ledger, template, entry, situation));
    }

    /** The form of a message that takes a rung of an impasse; its subject says which. */
    Reply form(Map<String, String> known, Draft.Step step) {
        Map<String, Words> values = new LinkedHashMap<>();
        spec.arguments()
                .forEach(each -> values.put(each.name(), Fields.words(each, known.getOrDefault(each.name(), ""))));
        return new Reply.Ask(Fields.partial(spec, step.impasse() + ":" + step.rung(), spec.title(), List.of(), values));
    }

    private static Optional<Draft.Step> step(String subject) {
        return Subject.of(subject)
                .filter(about -> about.revision() > 0)
                .map(about -> new Draft.Step(about.number(), about.revision()));
    }

    /**
     * The preview of a message that takes a rung of the ladder, or the form where the template asks for more than is known.
     *
     * @param known by blank name, as it would be typed
     */
    Reply prepare(Ledger ledger, Map<String, String> known, Draft.Step step, Situation situation) {
        Checks checks = Checks.of(this, known, situation.today(), Cases.currency(ledger, situation));
        if (!checks.fine()) {
            return form(known, step);
        }
        Entry entry = checks.entry("", errors -> {
            throw new IllegalStateException("nothing was asked");
        });
        return Reply.answer(previewed(ledger, entry, Optional.of(step), List.of(), situation));
    }

    private Draft draft(Entry entry, Optional<Draft.Step> step, Situation situation) {
        return new Draft(
                UUID.randomUUID(),
                situation.room().key(),
                situation.person(),
                template.id(),
                entry.texts(),
                template.fill(filled(entry)),
                step,
                situation.now(),
                Optional.empty());
    }

    /** What goes into the blanks: as typed, but with dates written out so that they mean the same to everybody. */
    private static Map<String, String> filled(Entry entry) {
        Map<String, String> values = new LinkedHashMap<>(entry.texts());
        entry.dates().forEach((name, date) -> values.put(name, Dates.show(date)));
        return values;
    }

    private List<Block.Fact<Words>> readBack(Entry entry) {
        return Stream.concat(
                        entry.dates().entrySet().stream()
                                .map(each -> OnlyYou.fact(
                                        label(each.getKey()),
                                        Dates.show(each.getValue())
                                                + Dates.note(entry.text(each.getKey()))
                                                        .map(note -> ". " + note)
                                                        .orElse(""))),
                        entry.amounts().entrySet().stream()
                                .map(each -> OnlyYou.fact(label(each.getKey()), Amounts.show(each.getValue()))))
                .toList();
    }

    private String label(String argument) {
        return spec.argument(argument).map(Argument::label).orElse(argument) + ", as I read it";
    }

    @Override
    public Optional<Work> press(String action, String subject, Situation situation) {
        String[] parts = subject.split(":", 2);
        return uuid(parts[0]).flatMap(id -> switch (action) {
            case "post" ->
                Optional.of(new Work.Change(ledger -> post(ledger, id, parts.length > 1 ? parts[1] : "", situation)));
            case "least", "most" ->
                Optional.of(new Work.Change(ledger -> limit(
                        ledger,
                        id,
                        parts.length > 1 ? parts[1] : "",
                        action.equals("least") ? Direction.FLOOR : Direction.CEILING,
                        situation)));
            case "edit" -> Optional.of(new Work.Look(ledger -> edit(ledger, id, situation)));
            default -> Optional.<Work>empty();
        });
    }

    /** Says which way the reservation point on an issue goes, and looks at the message again. */
    private Reply limit(Ledger ledger, UUID id, String place, Direction direction, Situation situation) {
        return find(ledger, id, situation)
                .filter(draft -> draft.posted().isEmpty())
                .map(draft -> {
                    Limits.choose(ledger, place, direction, situation);
                    return Reply.inPlace(new Preview(template, situation)
                            .of(draft, Guard.of(ledger, template, draft, situation), List.of(), List.of()));
                })
                .orElseGet(this::gone);
    }

    private Reply edit(Ledger ledger, UUID id, Situation situation) {
        return find(ledger, id, situation)
                .<Reply>map(draft -> {
                    Map<String, Words> values = new LinkedHashMap<>();
                    spec.arguments()
                            .forEach(each -> values.put(
                                    each.name(),
                                    Fields.words(each, draft.values().getOrDefault(each.name(), ""))));
                    return new Reply.Ask(Fields.partial(spec, draft.id().toString(), spec.title(), List.of(), values));
                })
                .orElseGet(this::gone);
    }

    private Reply post(Ledger ledger, UUID id, String seal, Situation situation) {
        Optional<Draft> found = find(ledger, id, situation);
        if (found.isEmpty()) {
            return gone();
        }
        Draft draft = found.get();
        if (draft.posted().isPresent()) {
            return Reply.inPlace(OnlyYou.titled("Already posted")
                    .say("This went to " + situation.room().name() + " on "
                            + Times.moment(draft.posted().get(), situation) + ". It was not posted again.")
                    .done());
        }
        Guard guard = Guard.of(ledger, template, draft, situation);
        if (!guard.seal().equals(seal)) {
            return Reply.inPlace(new Preview(template, situation)
                    .of(
                            draft,
                            guard,
                            List.of(),
                            List.of(
                                    "Not posted: the audience, or what this reveals, has changed since the preview. Check it"
                                            + " again.")));
        }
        return new Posting(template, situation).send(ledger, draft, guard);
    }

    private Optional<Draft> find(Ledger ledger, UUID id, Situation situation) {
        return ledger.drafts()
                .find(situation.room().key(), situation.person(), id)
                .filter(draft -> draft.template().equals(template.id()));
    }

    private Reply gone() {
        return Reply.refused(
                "This preview has expired. Fill the template again.",
                spec.examples().get(0));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
