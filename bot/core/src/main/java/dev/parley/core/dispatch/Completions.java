package dev.parley.core.dispatch;

import dev.parley.core.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What could be typed next: command words first, then each argument in its turn with what the deal knows of it. */
final class Completions {

    private static final int MOST = 40;

    private final Commands commands;
    private final Store store;

    Completions(Commands commands, Store store) {
        this.commands = commands;
        this.store = store;
    }

    List<Completion> of(String line, CommandContext context) {
        String text = Commands.unaddressed(line);
        String typed = text.stripLeading().toLowerCase(Locale.ROOT);
        List<Completion> words = commands.specs().stream()
                .filter(spec -> spec.words().startsWith(typed) && !spec.words().equals(typed.strip()))
                .limit(MOST)
                .map(spec -> new Completion("/" + spec.words() + " ", "/" + spec.words(), spec.summary()))
                .toList();
        Optional<Commands.Route> route = typed.isEmpty() ? Optional.empty() : commands.route(text);
        boolean begun =
                route.isPresent() && (text.endsWith(" ") || !route.get().rest().isEmpty());
        return Stream.concat(words.stream(), begun ? arguments(text, route.get(), context).stream() : Stream.of())
                .limit(MOST)
                .toList();
    }

    private List<Completion> arguments(String text, Commands.Route route, CommandContext context) {
        CommandSpec spec = route.command().spec();
        List<Argument> arguments = spec.arguments();
        boolean numbered = !arguments.isEmpty() && arguments.get(0).kind() == Argument.Kind.NUMBER;
        int bar = text.lastIndexOf('|');
        int part = (int) text.chars().filter(each -> each == '|').count()
                + (numbered && !route.rest().isEmpty() ? 1 : 0);
        if (part >= arguments.size()) {
            return List.of();
        }
        Argument argument = arguments.get(part);
        String begun = (bar < 0 ? route.rest() : text.substring(bar + 1)).strip();
        String before = bar < 0
                ? "/" + spec.words() + " "
                : "/" + text.stripLeading().substring(0, text.stripLeading().lastIndexOf('|') + 1) + " ";
        String after = part + 1 < arguments.size() ? " | " : "";
        Prefill prefill = store.read(transaction -> route.command().prefill(transaction, context));
        Stream<String> known = Stream.of(
                        Optional.ofNullable(prefill.defaults().get(argument.name())).stream(),
                        prefill.suggestions().getOrDefault(argument.name(), List.of()).stream(),
                        argument.options().stream().map(option -> option.label()))
                .flatMap(each -> each)
                .distinct();
        List<Completion> suggestions = known.filter(
                        each -> each.toLowerCase(Locale.ROOT).startsWith(begun.toLowerCase(Locale.ROOT)))
                .map(each -> new Completion(before + each + after, each, argument.label()))
                .toList();
        Completion hint = new Completion(
                "/" + text.stripLeading(), argument.label(), argument.help() + " For example: " + argument.example());
        return Stream.concat(suggestions.stream(), Stream.of(hint)).toList();
    }
}
