package dev.parley.core.concession;

import dev.parley.core.money.Amounts;
import dev.parley.core.reading.PlainTyping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Takes what was typed as a worth apart into clauses, and reads each for itself. */
final class Clauses {

    private static final int LONGEST = 4000;
    /** Two values that stand side by side take fewer. */
    private static final int MOST_SPACES_IN_TWO = 30;

    private static final Pattern LINK = Pattern.compile("\\p{L}+://[^ ]+");
    /** A comma within a number or before its missing cents divides nothing; nor does "and" after "between". */
    private static final Pattern BETWEEN = Pattern.compile(
            "[;|] *| ?· ?|,(?![0-9]|-{1,3}(?![0-9])) *|(?<![0-9]), *|(?<!between [^ ]{1,20}) (?:and|und|et|&|vs\\.?|versus) | ?(?<slash>/) ?(?<next>\\p{L}*)",
            Pattern.CASE_INSENSITIVE);

    /** After the slash of 5,00,000/-. */
    private static final Pattern NO_CENTS = Pattern.compile("-(?![0-9])");

    private final ClauseReader reader;

    private Clauses(String dealCurrency) {
        this.reader = new ClauseReader(dealCurrency);
    }

    /** Of any text at all; a bare number takes the deal's currency. */
    static List<Clause> of(String text, String dealCurrency) {
        if (text.length() > LONGEST) {
            return List.of(new Clause(text, "", Optional.empty(), "The value is too long to be added up."));
        }
        Clauses clauses = new Clauses(dealCurrency);
        List<Clause> all = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            all.addAll(clauses.line(PlainTyping.of(lines.get(i)), i + 1 < lines.size() ? "\n" : ""));
        }
        return all;
    }

    private List<Clause> line(String plain, String after) {
        List<Piece> pieces = pieces(plain, after);
        if (pieces.size() > 1 && pieces.stream().anyMatch(piece -> reader.isSideAlone(piece.text()))) {
            return List.of(reader.read(plain, after));
        }
        return pieces.stream().flatMap(piece -> split(piece).stream()).toList();
    }

    /** A clause, or the two that stand side by side in it, as in {@code us 40k them 90k}. */
    private List<Clause> split(Piece piece) {
        Clause whole = reader.read(piece.text(), piece.after());
        if (whole.claim().isPresent() || whole.problem().isEmpty()) {
            return List.of(whole);
        }
        int[] spaces = IntStream.range(1, piece.text().length())
                .filter(at -> piece.text().charAt(at) == ' ')
                .toArray();
        if (spaces.length > MOST_SPACES_IN_TWO) {
            return List.of(whole);
        }
        List<List<Clause>> halves = Arrays.stream(spaces)
                .mapToObj(at -> List.of(
                        reader.read(piece.text().substring(0, at), " "),
                        reader.read(piece.text().substring(at + 1), piece.after())))
                .filter(two -> two.stream()
                        .allMatch(half -> half.claim().flatMap(Claim::side).isPresent()))
                .toList();
        return halves.size() == 1 ? halves.get(0) : List.of(whole);
    }

    private record Piece(String text, String after) {}

    private static List<Piece> pieces(String plain, String after) {
        String hidden =
                LINK.matcher(plain).replaceAll(link -> "x".repeat(link.group().length()));
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        Matcher between = BETWEEN.matcher(hidden);
        while (between.find()) {
            if (divides(hidden, between)) {
                int end = between.group("slash") == null ? between.end() : between.start("next");
                pieces.add(new Piece(plain.substring(from, between.start()), plain.substring(between.start(), end)));
                from = end;
            }
        }
        pieces.add(new Piece(plain.substring(from), after));
        return pieces;
    }

    /** A slash divides no date, no {@code n/a} and no {@code 5k/month}. */
    private static boolean divides(String plain, Matcher between) {
        if (between.group("slash") == null) {
            return true;
        }
        int after = between.end("slash");
        boolean spaced = plain.startsWith(" ", after) || plain.charAt(Math.max(0, between.start())) == ' ';
        boolean digits = between.start() > 0
                && Character.isDigit(plain.charAt(between.start() - 1))
                && after < plain.length()
                && Character.isDigit(plain.charAt(after));
        boolean noCents = NO_CENTS.matcher(plain).region(after, plain.length()).lookingAt();
        return !noCents && !Amounts.isRate(between.group("next")) && (spaced || !digits);
    }

    /** The text with {@code words} put in front of every clause for which there are any. */
    static String with(List<Clause> clauses, Function<Clause, Optional<String>> words) {
        StringBuilder text = new StringBuilder();
        clauses.forEach(clause -> text.append(
                        words.apply(clause).map(each -> each + " ").orElse(""))
                .append(clause.typed())
                .append(clause.after()));
        return text.toString();
    }
}
