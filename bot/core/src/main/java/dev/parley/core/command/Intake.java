package dev.parley.core.command;

import dev.parley.core.chat.Refusal;
import dev.parley.core.chat.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Takes a typed line or a form sent in apart, into the arguments of its command. */
sealed interface Intake {

    /**
     * The arguments, unread.
     *
     * @param subject what the form is about; for a line, the number at its head
     * @param whole whether it came from a form, where what is missing was left out knowingly
     */
    record Taken(Raw raw, String subject, boolean whole) implements Intake {}

    /** It cannot be taken apart. */
    record Refused(Refusal refusal) implements Intake {}

    default <R> R fold(Function<Taken, R> taken, Function<Refused, R> refused) {
        return this instanceof Taken t ? taken.apply(t) : refused.apply((Refused) this);
    }

    static Intake of(Command command, Said.Submitted form) {
        Map<String, List<String>> fields = new LinkedHashMap<>(form.fields());
        fields.remove(Entry.NUMBER);
        String number = form.subject().split(":", 2)[0];
        return new Taken(numbered(command.spec(), number, new Raw(fields, Map.of())), form.subject(), true);
    }

    /** Takes a line apart; {@code rest} is what follows the command's words in {@code line}. */
    static Intake of(Command command, String line, String rest) {
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
            return refused("“/" + spec.words() + "” takes nothing more after it.", spec, line);
        }
        QuickEntry quick = new QuickEntry(spec);
        QuickEntry.Line read = quick.read(head.rest());
        return read.unknown()
                .map(name -> refused("There's no field “" + name + "” here. " + quick.namesFor(name) + ".", spec, line))
                .orElseGet(() -> new Taken(numbered(spec, head.number(), read.raw()), head.number(), false));
    }

    private static Intake refused(String what, CommandSpec spec, String line) {
        return new Refused(
                Refusal.of(what, spec.examples().toArray(String[]::new)).havingTyped(line));
    }

    private static boolean takesNumber(CommandSpec spec) {
        return !spec.arguments().isEmpty() && spec.arguments().get(0).kind() == Argument.Kind.NUMBER;
    }

    private static Raw numbered(CommandSpec spec, String number, Raw raw) {
        return takesNumber(spec) && number.matches("\\d{1,9}") ? raw.with(Entry.NUMBER, number) : raw;
    }
}
