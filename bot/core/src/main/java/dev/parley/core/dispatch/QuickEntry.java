package dev.parley.core.dispatch;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Reads what follows a command word: parts in order, divided by {@code |}, or {@code name=value} in any order, or both.
 * A name counts at the start of a part, and where one name follows another; inside a sentence {@code value = 120k} is
 * text. Forgiving of what phones make of it: curly quotes, full-width bars, odd spaces. A bar that is meant is typed
 * {@code \|} or put in quotes after a name.
 */
final class QuickEntry {

    private static final Pattern BAR = Pattern.compile("[\\uFF5C\\u00A6\\u2502\\u2758]");
    private static final int LONGEST_NAME = 40;
    private static final int MOST_SLIPS = 2;
    private static final String OPENING = "\"“„«‘'";
    private static final String CLOSING = "\"”“»’'";
    private static final Pattern NUMBER =
            Pattern.compile("(?:no\\.?\\s*|#)?(\\d{1,9})[.:,]?(?=\\s|\\||$)", Pattern.CASE_INSENSITIVE);

    private final List<Argument> arguments;
    private final Map<String, Argument> byAlias;
    private final Pattern named;
    /** A word that stands where a name would; a single letter is rather a formula's. */
    private static final Pattern LIKE_A_NAME = Pattern.compile("(\\p{L}[\\p{L}\\p{N}_-]+)[=＝](?![=>])");

    QuickEntry(CommandSpec spec) {
        this.arguments = spec.arguments().stream()
                .filter(each -> each.kind() != Argument.Kind.NUMBER)
                .toList();
        this.byAlias = aliases(arguments);
        String names = byAlias.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(alias ->
                        Arrays.stream(alias.split(" ")).map(Pattern::quote).collect(Collectors.joining("[\\s_/-]*")))
                .collect(Collectors.joining("|"));
        this.named = names.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile("(?<![^\\s|])(" + names + ")\\s*[=＝]\\s*", Pattern.CASE_INSENSITIVE);
    }

    /** The number at the head of {@code text}, if there is one, and the rest. */
    static Head head(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.lookingAt()
                ? new Head(
                        matcher.group(1), text.substring(matcher.end()).strip().replaceFirst("^\\|\\s*", ""))
                : new Head("", text);
    }

    record Head(String number, String rest) {}

    /**
     * A line taken apart.
     *
     * @param unknown what stands where a name would and is none, as typed; the line is then not to be acted on
     */
    record Line(RawArguments raw, Optional<String> unknown) {}

    Line read(String typed) {
        return new Scan(BAR.matcher(typed).replaceAll("|")).read();
    }

    /** The names that work, in order, with the one first that was probably meant. */
    String namesFor(String unknown) {
        String names = arguments.stream()
                .map(argument -> spaced(argument.name()) + "=")
                .collect(Collectors.joining(", "));
        return misspelt(unknown, MOST_SLIPS)
                .map(meant -> "Did you mean “" + meant + "=”? These names work: " + names)
                .orElse("These names work: " + names);
    }

    /** One pass over a line. */
    private final class Scan {

        private final String line;
        private final Map<String, List<String>> values = new LinkedHashMap<>();
        private final Map<String, String> problems = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();
        private int part;
        private Optional<Argument> name = Optional.empty();
        private Optional<String> unknown = Optional.empty();
        private boolean fresh = true;

        Scan(String line) {
            this.line = line;
        }

        Line read() {
            Matcher matcher = named.matcher(line).useTransparentBounds(true);
            int at = 0;
            while (at < line.length()) {
                char here = line.charAt(at);
                if (mayBeName(at) && matcher.region(at, line.length()).lookingAt() && countsHere(matcher)) {
                    finishValue();
                    name = Optional.of(argument(matcher.group(1)));
                    fresh = false;
                    at = readQuoted(matcher.end());
                } else if (here == '\\' && line.startsWith("\\|", at)) {
                    take('|');
                    at += 2;
                } else if (here == '|') {
                    finishValue();
                    name = Optional.empty();
                    fresh = true;
                    part++;
                    at++;
                } else {
                    noteUnknown(at);
                    take(here);
                    at++;
                }
            }
            finishValue();
            return new Line(new RawArguments(values, problems), unknown);
        }

        private void take(char each) {
            text.append(each);
            fresh = (fresh && Character.isWhitespace(each)) || each == '\n';
        }

        /** Where a part begins, or one value in a row of names could end. */
        private boolean mayBeName(int at) {
            return fresh || (name.isPresent() && (at == 0 || Character.isWhitespace(line.charAt(at - 1))));
        }

        /** After a value without quotes a name touches its equals sign; {@code value = 120k} goes on with the value. */
        private boolean countsHere(Matcher matcher) {
            return fresh || line.charAt(matcher.end(1)) == '=' || line.charAt(matcher.end(1)) == '＝';
        }

        private void noteUnknown(int at) {
            if (unknown.isEmpty() && mayBeName(at)) {
                Matcher like = LIKE_A_NAME.matcher(line).region(at, line.length());
                unknown = like.lookingAt()
                        ? Optional.of(like.group(1))
                        : Optional.of(line.substring(at)).filter(rest -> fresh).flatMap(QuickEntry.this::misspeltHead);
            }
        }

        /** Takes a quoted value in; one without quotes runs on to the next name or bar. */
        private int readQuoted(int start) {
            if (start < line.length() && OPENING.indexOf(line.charAt(start)) >= 0) {
                for (int i = start + 1; i < line.length(); i++) {
                    boolean last = i + 1 == line.length() || " |\n\t".indexOf(line.charAt(i + 1)) >= 0;
                    if (last && CLOSING.indexOf(line.charAt(i)) >= 0) {
                        text.append(line, start + 1, i);
                        fresh = true;
                        return i + 1;
                    }
                }
            }
            return start;
        }

        private void finishValue() {
            String value = text.toString().strip();
            text.setLength(0);
            if (name.isPresent()) {
                put(name.get(), value);
            } else if (!value.isEmpty() && part < arguments.size()) {
                put(arguments.get(part), value);
            } else if (!value.isEmpty() && !arguments.isEmpty()) {
                putSurplus(arguments.get(arguments.size() - 1), value);
            }
        }

        private void put(Argument argument, String value) {
            List<String> before = values.putIfAbsent(argument.name(), List.of(value));
            if (before != null) {
                values.put(argument.name(), List.of(before.get(0) + " " + value));
                problems.put(argument.name(), argument.label() + " appears twice. Keep the one you mean.");
            }
        }

        private void putSurplus(Argument last, String value) {
            values.merge(last.name(), List.of(value), (a, b) -> List.of(a.get(0) + " | " + b.get(0)));
            problems.put(
                    last.name(),
                    "You typed more than there are fields (" + arguments.size()
                            + "), so the rest is here. Move it where it belongs.");
        }
    }

    private Argument argument(String typedName) {
        String plain = plain(typedName);
        return byAlias.entrySet().stream()
                .filter(each -> plain(each.getKey()).equals(plain))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** Every argument's name, and each of its longer words that only it has: {@code standard} for {@code standard or BATNA}. */
    private static Map<String, Argument> aliases(List<Argument> arguments) {
        Map<String, Argument> aliases = new LinkedHashMap<>();
        arguments.forEach(each -> aliases.put(spaced(each.name()), each));
        for (Argument argument : arguments) {
            for (String word : spaced(argument.name()).split(" ")) {
                boolean own = arguments.stream()
                                .filter(each -> Arrays.asList(
                                                spaced(each.name()).split(" "))
                                        .contains(word))
                                .count()
                        == 1;
                if (own && word.length() >= 3) {
                    aliases.putIfAbsent(word, argument);
                }
            }
        }
        return aliases;
    }

    /** What a part begins with, up to its equals sign, if it is nearly a name. */
    private Optional<String> misspeltHead(String rest) {
        int equals = rest.indexOf('=');
        if (equals < 3
                || equals > LONGEST_NAME
                || rest.startsWith("=", equals + 1)
                || rest.startsWith(">", equals + 1)) {
            return Optional.empty();
        }
        // with a space before it, the sign may as well be a sentence's
        int slips = rest.charAt(equals - 1) == ' ' ? 1 : MOST_SLIPS;
        return Optional.of(rest.substring(0, equals).strip())
                .filter(head -> misspelt(head, slips).isPresent());
    }

    /** The name that was probably meant. */
    private Optional<String> misspelt(String typed, int slips) {
        LevenshteinDistance distance = new LevenshteinDistance(slips);
        return byAlias.keySet().stream()
                .filter(alias -> alias.length() >= 4 && distance.apply(spaced(typed), alias) > 0)
                .findFirst();
    }

    private static String spaced(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
