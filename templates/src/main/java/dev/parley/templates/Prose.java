package dev.parley.templates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text with blanks in it. {@code [name]} is a blank, {@code [[} and {@code ]]} are brackets, a line break is a space and
 * an empty line starts a new paragraph. There is nothing else to it: no expressions, no look-ups.
 */
public record Prose(List<Part> parts) {

    private static final Pattern PARAGRAPH = Pattern.compile("[ \t]*\n[ \t]*(?:\n[ \t]*)+");
    private static final Pattern LINE = Pattern.compile("[ \t]*\n[ \t]*");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    public Prose {
        parts = List.copyOf(parts);
    }

    /**
     * A stretch of text or a blank.
     *
     * @param text the text, or the name of the blank
     * @param line the line of {@link #read}'s text on which it begins, from 0
     */
    public record Part(boolean blank, String text, int line) {
        public Part {
            Objects.requireNonNull(text);
        }
    }

    /**
     * Reads prose.
     *
     * @throws Misread where a bracket has no partner, with a line counted from 0
     */
    static Prose read(String text) throws Misread {
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        String source = text.strip();
        int line = lines(text.substring(0, text.indexOf(source)));
        int begun = line;
        for (int at = 0; at < source.length(); at++) {
            char c = source.charAt(at);
            boolean doubled = at + 1 < source.length() && source.charAt(at + 1) == c;
            if ((c == '[' || c == ']') && doubled) {
                plain.append(c);
                at++;
            } else if (c == ']') {
                throw new Misread(line, "A ] closes nothing. Write ]] for a bracket that should be read.");
            } else if (c == '[') {
                int close = source.indexOf(']', at);
                if (close < 0 || source.substring(at + 1, close).indexOf('[') >= 0) {
                    throw new Misread(
                            line, "A [ isn't closed. Add its ], or write [[ for a bracket that should be read.");
                }
                add(parts, plain, begun);
                String name = source.substring(at + 1, close);
                parts.add(new Part(true, SPACES.matcher(name.strip()).replaceAll(" "), line));
                line += lines(name);
                begun = line;
                at = close;
            } else {
                plain.append(c);
                line += c == '\n' ? 1 : 0;
            }
        }
        add(parts, plain, begun);
        return new Prose(parts);
    }

    private static int lines(String text) {
        return (int) text.chars().filter(each -> each == '\n').count();
    }

    private static void add(List<Part> parts, StringBuilder plain, int line) {
        if (!plain.isEmpty()) {
            String paragraphs = PARAGRAPH.matcher(plain).replaceAll("\r\r");
            String unwrapped = LINE.matcher(paragraphs).replaceAll(" ");
            parts.add(new Part(false, unwrapped.replace('\r', '\n'), line));
            plain.setLength(0);
        }
    }

    /** The names of the blanks, in the order in which they first occur. */
    public Set<String> blanks() {
        return parts.stream().filter(Part::blank).map(Part::text).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The text with {@code value} asked for every blank. What it answers is fitted into its sentence. */
    String fill(UnaryOperator<String> value) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String after = i + 1 < parts.size() && !parts.get(i + 1).blank()
                    ? parts.get(i + 1).text()
                    : "";
            filled.append(
                    part.blank()
                            ? Seam.fitted(filled, value.apply(part.text()), after)
                            : Seam.following(filled, part.text()));
        }
        return filled.toString();
    }
}
