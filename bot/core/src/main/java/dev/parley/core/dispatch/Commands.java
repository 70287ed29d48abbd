package dev.parley.core.dispatch;

import dev.parley.core.chat.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** All commands by their words, and the way from a typed line to one of them. */
final class Commands {

    private static final Pattern ADDRESS =
            Pattern.compile("^\\s*(?:[/／@]?parley\\b[\\s,:]*)?(?:[/／]\\s*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]*");

    private final Map<String, Command> byWords = new LinkedHashMap<>();

    /**
     * Indexes the commands.
     *
     * @throws IllegalArgumentException if two have the same words
     */
    Commands(List<Command> commands) {
        for (Command command : commands) {
            if (byWords.putIfAbsent(command.spec().words(), command) != null) {
                throw new IllegalArgumentException(
                        "two commands are called " + command.spec().words());
            }
        }
    }

    List<CommandSpec> specs() {
        return byWords.values().stream().map(Command::spec).toList();
    }

    Optional<Command> named(String words) {
        return Optional.ofNullable(byWords.get(words));
    }

    /**
     * A line taken apart.
     *
     * @param command the command that its first words name
     * @param rest what follows them
     */
    record Route(Command command, String rest) {}

    /** The line without the slash or the address before its first word. */
    static String unaddressed(String line) {
        Matcher address = ADDRESS.matcher(line);
        return address.find() ? line.substring(address.end()) : line;
    }

    /** Finds the command that a line is for; a line of nothing is for {@code help}. */
    Optional<Route> route(String line) {
        String text = unaddressed(line).isBlank() ? "help" : unaddressed(line);
        Matcher words = WORD.matcher(text);
        if (!words.lookingAt()) {
            return Optional.empty();
        }
        String first = words.group().toLowerCase(Locale.ROOT);
        String rest = text.substring(words.end());
        Matcher second = WORD.matcher(rest.stripLeading());
        if (!rest.isEmpty() && Character.isWhitespace(rest.charAt(0)) && second.lookingAt()) {
            Command both = byWords.get(first + " " + second.group().toLowerCase(Locale.ROOT));
            if (both != null) {
                return Optional.of(new Route(
                        both, rest.stripLeading().substring(second.end()).strip()));
            }
        }
        return Optional.ofNullable(byWords.get(first)).map(command -> new Route(command, rest.strip()));
    }

    /** What to say to a line that is for no command. */
    Refusal unknown(String line) {
        String text = Cleaned.line(unaddressed(line));
        String typed = text.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        String shown = typed.length() > 40 ? typed.substring(0, 40) + "…" : typed;
        List<String> near = near(typed);
        List<String> works = new ArrayList<>();
        near.forEach(word -> works.add("/" + word));
        works.add("/help");
        String what = near.isEmpty()
                ? "There's no command “" + shown + "”."
                : "There's no command “" + shown + "”. Did you mean “" + near.get(0) + "”?";
        return new Refusal(what, works, line);
    }

    /** What to say where a word that takes nothing is followed by something that is none of its second words. */
    Optional<Refusal> unknownSecond(CommandSpec spec, String rest, String line) {
        List<String> seconds = byWords.keySet().stream()
                .filter(words -> words.startsWith(spec.words() + " "))
                .toList();
        if (rest.isEmpty() || !spec.arguments().isEmpty() || seconds.isEmpty()) {
            return Optional.empty();
        }
        String typed = Cleaned.line(rest).split(" ", 2)[0].toLowerCase(Locale.ROOT);
        String shown = typed.length() > 40 ? typed.substring(0, 40) + "…" : typed;
        LevenshteinDistance distance = new LevenshteinDistance(2);
        List<String> near = seconds.stream()
                .filter(words ->
                        distance.apply(shown, words.substring(spec.words().length() + 1)) >= 0)
                .toList();
        return Optional.of(new Refusal(
                "There's no command “/" + spec.words() + " " + shown + "”.",
                (near.isEmpty() ? seconds : near)
                        .stream().map(words -> "/" + words).toList(),
                line));
    }

    private List<String> near(String typed) {
        LevenshteinDistance distance = new LevenshteinDistance(2);
        return byWords.keySet().stream()
                .map(words -> words.split(" ")[0])
                .distinct()
                .filter(word -> typed.length() <= 40
                        && (distance.apply(typed, word) >= 0 || (typed.length() >= 2 && word.startsWith(typed))))
                .sorted(Comparator.comparingInt(
                        word -> LevenshteinDistance.getDefaultInstance().apply(typed, word)))
                .limit(2)
                .toList();
    }
}
