package dev.parley.core.playbook.template;

import dev.parley.core.chat.Block;
import dev.parley.core.chat.PrivateMessage;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.Text;
import dev.parley.core.dates.Dates;
import dev.parley.core.dispatch.Argument;
import dev.parley.core.dispatch.Argument.Kind;
import dev.parley.core.dispatch.ArgumentValidation;
import dev.parley.core.dispatch.Arguments;
import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandContext;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.core.dispatch.Fields;
import dev.parley.core.dispatch.Prefill;
import dev.parley.core.dispatch.Work;
import dev.parley.core.money.Amounts;
import dev.parley.core.playbook.common.CurrentDeal;
import dev.parley.core.playbook.common.DisclosureCheck;
import dev.parley.core.playbook.common.Subject;
import dev.parley.core.store.Draft;
import dev.parley.core.store.Transaction;
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
                template.summary(),
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
    public Template template() {
        return template;
    }

    @Override
    public Prefill prefill(Transaction transaction, CommandContext context) {
        Map<String, String> defaults = new LinkedHashMap<>();
        Map<String, List<String>> suggestions = new LinkedHashMap<>();
        CurrentDeal.deal(transaction, context)
                .ifPresent(deal -> template.blanks()
                        .forEach(blank -> blank.prefill().ifPresent(offer -> {
                            switch (offer) {
                                case ISSUES ->
                                    suggestions.put(
                                            blank.name(),
                                            deal.issues().stream()
                                                    .map(each -> each.name())
                                                    .toList());
                                case STANDARDS ->
                                    suggestions.put(
                                            blank.name(), transaction.drafts().standards(deal.id(), STANDARDS_OFFERED));
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
        return new Prefill(defaults, suggestions);
    }

    private static void putUnlessEmpty(Map<String, String> defaults, Blank blank, String value) {
        if (!value.isEmpty()) {
            defaults.put(blank.name(), value);
        }
    }

    @Override
    public Work run(Arguments arguments, CommandContext context) {
        Map<String, String> errors = BlankChecks.errors(template, arguments);
        if (!errors.isEmpty()) {
            return new Work.Look(transaction -> new Reply.Ask(arguments.again().with(errors)));
        }
        return new Work.Change(transaction -> {
            Optional<UUID> edited = PreviewButtons.draft(arguments.subject());
            Optional<Draft.Step> step = edited.flatMap(
                            id -> transaction.drafts().find(context.room().key(), context.person(), id))
                    .flatMap(found -> found.step())
                    .or(() -> step(arguments.subject()));
            PrivateMessage preview = previewed(transaction, arguments, step, readBack(arguments), context);
            return edited.isEmpty() ? Reply.answer(preview) : Reply.inPlace(preview);
        });
    }

    private PrivateMessage previewed(
            Transaction transaction,
            Arguments arguments,
            Optional<Draft.Step> step,
            List<Block.Fact<Text>> readBack,
            CommandContext context) {
        Draft draft = draft(arguments, step, context);
        transaction.drafts().keep(draft);
        return new Preview(template, context)
                .of(
                        draft,
                        DisclosureCheck.of(transaction, template, draft, context),
                        readBack,
                        BlankChecks.doubts(transaction, template, arguments, context));
    }

    /** The form of a message that takes a rung of an impasse; its subject says which. */
    public Reply form(Map<String, String> known, Draft.Step step) {
        return form(known, step.impasse() + ":" + step.rung());
    }

    /** The form with what is known by blank name, about a draft or a rung. */
    Reply form(Map<String, String> known, String subject) {
        Map<String, Text> values = new LinkedHashMap<>();
        spec.arguments()
                .forEach(each -> values.put(each.name(), Fields.words(each, known.getOrDefault(each.name(), ""))));
        return new Reply.Ask(Fields.partial(spec, subject, spec.title(), List.of(), values));
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
    public Reply prepare(Transaction transaction, Map<String, String> known, Draft.Step step, CommandContext context) {
        ArgumentValidation checks =
                ArgumentValidation.of(this, known, context.today(), CurrentDeal.currency(transaction, context));
        if (!checks.fine()) {
            return form(known, step);
        }
        Arguments arguments = checks.arguments("", errors -> {
            throw new IllegalStateException("nothing was asked");
        });
        return Reply.answer(previewed(transaction, arguments, Optional.of(step), List.of(), context));
    }

    private Draft draft(Arguments arguments, Optional<Draft.Step> step, CommandContext context) {
        return new Draft(
                UUID.randomUUID(),
                context.room().key(),
                context.person(),
                template.id(),
                arguments.texts(),
                template.fill(filled(arguments)),
                step,
                context.now(),
                Optional.empty());
    }

    /** What goes into the blanks: as typed, but with dates written out so that they mean the same to everybody. */
    private static Map<String, String> filled(Arguments arguments) {
        Map<String, String> values = new LinkedHashMap<>(arguments.texts());
        arguments.dates().forEach((name, date) -> values.put(name, Dates.show(date)));
        return values;
    }

    private List<Block.Fact<Text>> readBack(Arguments arguments) {
        return Stream.concat(
                        arguments.dates().entrySet().stream()
                                .map(each -> PrivateMessage.fact(
                                        label(each.getKey()),
                                        Dates.show(each.getValue())
                                                + Dates.note(arguments.text(each.getKey()))
                                                        .map(note -> ". " + note)
                                                        .orElse(""))),
                        arguments.amounts().entrySet().stream()
                                .map(each -> PrivateMessage.fact(label(each.getKey()), Amounts.show(each.getValue()))))
                .toList();
    }

    private String label(String argument) {
        return spec.argument(argument).map(Argument::label).orElse(argument) + " (as I read it)";
    }

    @Override
    public Optional<Work> press(String action, String subject, CommandContext context) {
        return new PreviewButtons(this, context).press(action, subject);
    }
}
