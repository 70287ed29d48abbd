package dev.parley.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the text of one template file: a header between two lines of three dashes, then the prose. */
final class TemplateFile {

    private static final Set<String> KEYS =
            Set.of("id", "name", "summary", "when", "stop", "safeguard", "source", "blanks");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,30}");
    private static final int MOST_PROSE = 2000;
    private static final int MOST_BLANKS = 20;

    private final Problems problems;

    private TemplateFile(Problems problems) {
        this.problems = problems;
    }

    /** The template; empty if anything is wrong with it, which is then in {@code problems}. */
    static Optional<Template> read(String text, Problems problems) {
        return new TemplateFile(problems).template(text.replace("\r\n", "\n"));
    }

    private Optional<Template> template(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !isFence(lines.get(0))) {
            problems.add(1, "There's no header. Begin the file with a line of three dashes (---).");
            return Optional.empty();
        }
        int close = 1;
        while (close < lines.size() && !isFence(lines.get(close))) {
            close++;
        }
        if (close == lines.size()) {
            problems.add(1, "The header has no end. Close it with a line of three dashes (---).");
            return Optional.empty();
        }
        String prose = String.join("\n", lines.subList(close + 1, lines.size()));
        int proseLine = close + 2;
        return header(String.join("\n", lines.subList(0, close))).flatMap(header -> template(header, prose, proseLine));
    }

    /** The first line of dashes is YAML too, so the lines of the header are those of the file. */
    private Optional<Yaml.Mapping> header(String text) {
        try {
            if (Yaml.read(text) instanceof Yaml.Mapping mapping) {
                return Optional.of(mapping);
            }
            problems.add(2, "The header isn't a list of keys. Write lines such as: id: floor");
        } catch (Misread e) {
            problems.add(e.line(), e.change());
        }
        return Optional.empty();
    }

    private Optional<Template> template(Yaml.Mapping header, String text, int proseLine) {
        Fields fields = new Fields(header, "the header", KEYS, problems);
        String id = fields.text("id", 31);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            problems.add(
                    fields.line("id"),
                    "The id " + id
                            + " doesn't work as a command. Use 2 to 31 small letters, digits and dashes, a letter first.");
        }
        String name = fields.text("name", 24);
        String summary = fields.textsIfAny("summary", 100).stream().findFirst().orElse(name);
        String when = fields.text("when", 300);
        String stop = fields.text("stop", 300);
        String safeguard = fields.text("safeguard", 300);
        String source = fields.text("source", 48);
        List<Declared> declared = declared(fields);
        Optional<Prose> prose = prose(text, proseLine);
        prose.ifPresent(read -> match(declared, read, proseLine));
        if (!problems.none()) {
            return Optional.empty();
        }
        List<Blank> blanks = declared.stream().map(Declared::blank).toList();
        return Optional.of(new Template(id, name, summary, when, stop, safeguard, source, blanks, prose.orElseThrow()));
    }

    /** A blank and the line on which it is declared. */
    private record Declared(Blank blank, int line) {}

    private List<Declared> declared(Fields header) {
        List<Declared> declared = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (Yaml item : header.list("blanks")) {
            if (!(item instanceof Yaml.Mapping entry)) {
                problems.add(item.line(), "A blank is a list of keys. Write lines such as: - name: issue");
                continue;
            }
            Blank blank = BlankReader.read(entry, problems);
            Integer first = taken.putIfAbsent(blank.name().toLowerCase(Locale.ROOT), entry.line());
            if (first != null && !blank.name().isEmpty()) {
                problems.add(
                        entry.line(),
                        "The blank " + blank.name() + " is declared already on line " + first
                                + ". Rename one of them.");
            }
            declared.add(new Declared(blank, entry.line()));
        }
        if (declared.size() > MOST_BLANKS) {
            problems.add(
                    header.line("blanks"),
                    "There are " + declared.size() + " blanks. Keep at most " + MOST_BLANKS + ".");
        }
        return declared;
    }

    private Optional<Prose> prose(String text, int line) {
        if (text.isBlank()) {
            problems.add(line, "There's no message. Write it below the header.");
            return Optional.empty();
        }
        if (text.strip().length() > MOST_PROSE) {
            problems.add(
                    line,
                    "The message has " + text.strip().length() + " characters. Shorten it to " + MOST_PROSE + ".");
            return Optional.empty();
        }
        return BlankReader.prose(text, line, problems);
    }

    private void match(List<Declared> declared, Prose prose, int proseLine) {
        Map<String, Blank> byName = declared.stream()
                .map(Declared::blank)
                .collect(Collectors.toMap(Blank::name, blank -> blank, (first, second) -> first));
        Set<String> reported = new HashSet<>();
        for (Prose.Part part : prose.parts()) {
            if (part.blank() && !byName.containsKey(part.text()) && reported.add(part.text())) {
                problems.add(
                        proseLine + part.line(),
                        "The blank [" + part.text()
                                + "] isn't in the header. Declare it under blanks, or write [[ and ]] for brackets that should be read.");
            }
        }
        for (Declared each : declared) {
            Blank blank = each.blank();
            if (!blank.name().isEmpty() && !prose.blanks().contains(blank.name())) {
                problems.add(
                        each.line(),
                        "The blank " + blank.name() + " is declared but not in the message. Use [" + blank.name()
                                + "] or remove it.");
            }
            matchIfEmpty(each, byName);
        }
    }

    /** Each names blanks that there are, and the last only such as are filled whenever it is needed. */
    private void matchIfEmpty(Declared declared, Map<String, Blank> byName) {
        List<Prose> all = declared.blank().ifEmpty();
        for (int i = 0; i < all.size(); i++) {
            boolean last = i == all.size() - 1;
            for (String other : all.get(i).blanks()) {
                Blank named = byName.get(other);
                if (named == null || (last && named.mayBeEmpty())) {
                    problems.add(
                            declared.line(),
                            "The if-empty of " + declared.blank().name() + " names [" + other
                                    + "]. Name a blank that is declared and has no if-empty itself, or add one that"
                                    + " names none.");
                }
            }
        }
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals("---");
    }
}
