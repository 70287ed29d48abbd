package dev.parley.core.dispatch;

import dev.parley.core.chat.Interaction;
import dev.parley.core.chat.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Takes a typed line or a form sent in apart, into the arguments of its command. */
sealed interface CommandLineParser {

    /**
     * The arguments, unread.
     *
     * @param subject what the form is about; for a line, the number at its head
     * @param whole whether it came from a form, where what is missing was left out knowingly
     */
    record Taken(RawArguments raw, String subject, boolean whole) implements CommandLineParser {}

    /** It cannot be taken apart. */
    record Refused(Refusal refusal) implements CommandLineParser {}

    default <R> R fold(Function<Taken, R> taken, Function<Refused, R> refused) {
        return this instanceof Taken t ? taken.apply(t) : refused.apply((Refused) this);
    }

    static CommandLineParser of(Command command, Interaction.FormSubmission form) {
        Map<String, List<String>> fields = new LinkedHashMap<>(form.fields());
        fields.remove(Arguments.NUMBER);
        String number = form.subject().split(":", 2)[0];
        return new Taken(numbered(command.spec(), number, new RawArguments(fields, Map.of())), form.subject(), true);
    }

    /** Takes a line apart; {@code rest} is what follows the command's words in {@code line}. */
    static CommandLineParser of(Command command, String line, String rest) {
        CommandSpec spec = command.spec();
        boolean numbered = takesNumber(spec);
        QuickEntry.Head head = numbered ? QuickEntry.head(rest) : new QuickEntry.Head("", rest);
        if (numbered && head.number().isEmpty()) {
            Argument number = spec.arguments().get(0);
            if (number.required() || !head.rest().isEmpty()) {
                return refused(command.missing(number), spec, line);
            }
        }
        boolean takesMore = spec.arguments().size() > (numbered ? 1 : 0);
        if (!head.rest().isEmpty() && !takesMore) {
            return refused("“/" + spec.words() + "” takes no arguments.", spec, line);
        }
        QuickEntry quick = new QuickEntry(spec);
        QuickEntry.Line read = quick.read(head.rest());
        return read.unknown()
                .map(name -> refused("There's no field “" + name + "” here. " + quick.namesFor(name) + ".", spec, line))
                .orElseGet(() -> new Taken(numbered(spec, head.number(), read.raw()), head.number(), false));
    }

    private static CommandLineParser refused(String what, CommandSpec spec, String line) {
        return new Refused(
                Refusal.of(what, spec.examples().toArray(String[]::new)).havingTyped(line));
    }

    private static boolean takesNumber(CommandSpec spec) {
        return !spec.arguments().isEmpty() && spec.arguments().get(0).kind() == Argument.Kind.NUMBER;
    }

    private static RawArguments numbered(CommandSpec spec, String number, RawArguments raw) {
        return takesNumber(spec) && number.matches("\\d{1,9}") ? raw.with(Arguments.NUMBER, number) : raw;
    }
}
