package dev.parley.core.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands before and behind one number: its sizes, its units, and where they begin and end. Not for use by several threads. */
final class Surroundings {

    private static final int NOUNS = 3;
    /** The least power of ten that says that money is meant. */
    private static final int THOUSAND = 3;

    private static final Set<String> SKIPPED_BEFORE = Nouns.words("- + ~ = : (");

    private final Tokens tokens;
    private final Set<Integer> sizes = new LinkedHashSet<>();
    private final List<Measure> measures = new ArrayList<>();
    /** What the words before it suggest, where nothing behind it says otherwise. */
    private List<Measure> hints = List.of();

    private String rate = "";
    private final int from;
    private final int to;

    /** Of the number at a place. */
    Surroundings(Tokens tokens, int place) {
        this.tokens = tokens;
        this.from = before(place);
        this.to = after(place + 1);
        if (hints.isEmpty() && (isRatio(place, ":") || isRatio(place, "/"))) {
            hints = List.of(Measure.LABEL);
        }
    }

    /** The first token that belongs to the number. */
    int from() {
        return from;
    }

    /** One past the last token that belongs to it. */
    int to() {
        return to;
    }

    /** The powers of ten that it may have; none if nothing is said. */
    Set<Integer> sizes() {
        return sizes;
    }

    /** All that it may count, at least one. */
    List<Measure> measures() {
        List<Measure> otherwise = hints.isEmpty() ? List.of(Measure.BARE) : hints;
        return (measures.isEmpty() ? otherwise : measures)
                .stream()
                        .map(each -> rate.isEmpty() ? each : each.per(rate))
                        .distinct()
                        .toList();
    }

    private int before(int place) {
        int last = place - 1;
        boolean colon = false;
        if (tokens.isAnyOf(last, SKIPPED_BEFORE)) {
            colon = !tokens.is(last, "-");
            last--;
        }
        if (tokens.is(last, ".") && tokens.isGlued(last)) {
            last--;
        }
        Optional<Vocabulary.Money> money = tokens.money(last);
        if (money.isPresent()) {
            take(money.get());
            boolean sized = tokens.isGlued(last) && takeSize(last - 1, true);
            boolean country = tokens.isGlued(last) && tokens.isWord(last - 1);
            return sized || country ? last - 1 : last;
        }
        Optional<Vocabulary.Money> sign = tokens.isGlued(last) ? tokens.money(last - 1) : Optional.empty();
        if (sign.isPresent() && takeSize(last, true)) {
            take(sign.get());
            return last - 1;
        }
        if (tokens.is(last, "net")) {
            measures.add(Measure.span("day"));
            return last;
        }
        hint(last, colon);
        return place;
    }

    private void hint(int last, boolean colon) {
        if (tokens.is(last, "#") || tokens.is(last, "§") || tokens.isWordOf(last, Vocabulary.LABELS)) {
            hints = List.of(Measure.LABEL);
            return;
        }
        Set<String> near = new HashSet<>();
        if (tokens.isWord(last)) {
            near.add(tokens.at(last).text());
            if (tokens.isAnyOf(last, Set.of("of", "to", "is")) && tokens.isWord(last - 1)) {
                near.add(tokens.at(last - 1).text());
            }
        }
        if (near.stream().anyMatch(Vocabulary.TERM::contains)) {
            hints = List.of(Measure.SPAN, Measure.BARE);
        } else if (near.stream().anyMatch(Vocabulary.OFF::contains)) {
            hints = List.of(Measure.PERCENT, Measure.BARE);
        } else if (colon && tokens.isWord(last) && !tokens.isWordOf(last, Vocabulary.AROUND)) {
            String noun = Nouns.singular(tokens.at(last).text());
            hints = List.of(Measure.count(Set.of(noun)), Measure.BARE);
        }
    }

    private int after(int next) {
        int at = sizeAndMoney(pastHyphen(next));
        if (tokens.is(at, "+")) {
            at++;
        }
        int past = yearly(at);
        return past > at ? past : rate(measure(pastHyphen(at)));
    }

    /** One past <i>p.a.</i>, <i>pa</i> or <i>p.m.</i>; {@code at} if there is none. */
    private int yearly(int at) {
        boolean points = tokens.is(at, "p") && tokens.is(at + 1, ".") && tokens.isAnyOf(at + 2, Set.of("a", "m"));
        if (points || tokens.isAnyOf(at, Set.of("pa", "pm", "pcm"))) {
            rate = tokens.is(at, "pa") || tokens.is(at + 2, "a") ? "year" : "month";
            return points ? at + 3 : at + 1;
        }
        return at;
    }

    /** The hyphen of <i>24-month</i>. */
    private int pastHyphen(int at) {
        boolean hyphen = tokens.is(at, "-") && tokens.isGlued(at) && tokens.isGlued(at + 1) && tokens.isWord(at + 1);
        return hyphen ? at + 1 : at;
    }

    private int sizeAndMoney(int start) {
        int at = start;
        for (int i = 0; i < 3 && at < tokens.size(); i++) {
            if (tokens.is(at, "(") && tokens.isWord(at + 1) && isSize(at + 1)) {
                at++;
            }
            boolean digitsBehind = tokens.isNumber(at + 1) && tokens.isGlued(at + 1);
            if (digitsBehind && (tokens.isWord(at) || tokens.isSign(at))) {
                return at;
            }
            boolean touching = tokens.isGlued(at)
                    || (tokens.isGlued(at + 1)
                            && tokens.isSign(at + 1)
                            && tokens.money(at + 1).isPresent());
            Optional<Vocabulary.Money> money = tokens.money(at);
            if (money.isPresent()) {
                take(money.get());
            } else if (!takeSize(at, touching)) {
                return at;
            }
            at++;
            if (tokens.is(at, ".") && tokens.isGlued(at)) {
                at++;
            }
        }
        return at;
    }

    private boolean isSize(int at) {
        return !Vocabulary.sizes(tokens.at(at).text(), false).isEmpty();
    }

    private boolean takeSize(int at, boolean touching) {
        if (!tokens.isWord(at)) {
            return false;
        }
        String word = tokens.at(at).text();
        List<Integer> powers = Vocabulary.sizes(word, touching);
        sizes.addAll(powers);
        // 24m may be months
        Vocabulary.span(word).filter(unit -> !powers.isEmpty()).ifPresent(unit -> {
            measures.add(Measure.span(unit));
            measures.add(Measure.BARE);
        });
        return !powers.isEmpty();
    }

    private void take(Vocabulary.Money money) {
        sizes.addAll(money.sizes());
        measures.add(Measure.money(money.codes()));
    }

    private int measure(int at) {
        int past = percent(at);
        if (past > at) {
            measures.add(Measure.PERCENT);
            return past;
        }
        Set<String> nouns = new LinkedHashSet<>();
        int word = at;
        while (tokens.isWord(word) && word < at + NOUNS && !isAround(word)) {
            Optional<String> unit = Vocabulary.span(tokens.at(word).text());
            if (unit.isPresent()) {
                measures.removeIf(each -> each.kind() == Measure.Kind.BARE);
                measures.add(Measure.span(unit.get()));
                return word + 1;
            }
            nouns.add(Nouns.singular(tokens.at(word).text()));
            word++;
            if (tokens.is(word, "-")) {
                word++;
            }
        }
        if (!nouns.isEmpty() && measures.stream().noneMatch(each -> each.kind() == Measure.Kind.MONEY)) {
            measures.removeIf(each -> each.kind() == Measure.Kind.BARE);
            measures.add(Measure.count(nouns));
            if (sizes.stream().anyMatch(size -> size >= THOUSAND)) {
                // 110k seats are rare, 110k with a remark is not
                measures.add(Measure.BARE);
            }
        }
        return at;
    }

    private boolean isAround(int at) {
        return tokens.isWordOf(at, Vocabulary.AROUND) || tokens.money(at).isPresent();
    }

    /** One past what says percent; {@code at} if nothing does. */
    private int percent(int at) {
        if (tokens.is(at, "%") || tokens.isWordOf(at, Vocabulary.PERCENT) || tokens.isWordOf(at, Vocabulary.OFF)) {
            return at + 1;
        }
        if (tokens.isWordOf(at, Vocabulary.BASIS_POINTS)) {
            sizes.add(-2);
            return at + 1;
        }
        boolean abbreviated = tokens.is(at + 1, ".")
                && ((tokens.is(at, "p") && tokens.is(at + 2, "c")) || (tokens.is(at, "v") && tokens.is(at + 2, "h")));
        if (abbreviated) {
            return at + 3;
        }
        boolean perCent = tokens.isWordOf(at, Vocabulary.PER) && tokens.isWordOf(at + 1, Vocabulary.PERCENT_AFTER_PER);
        return perCent ? at + 2 : at;
    }

    private int rate(int at) {
        boolean by = tokens.is(at, "/") || tokens.isWordOf(at, Vocabulary.RATE);
        if (by && tokens.isWord(at + 1)) {
            rate = Nouns.singular(tokens.at(at + 1).text());
            return at + 2;
        }
        return at;
    }

    /** An hour of the day, or <i>24/7</i>. */
    private boolean isRatio(int at, String sign) {
        boolean before = tokens.is(at - 1, sign) && tokens.isGlued(at) && tokens.isNumber(at - 2);
        boolean behind = tokens.is(at + 1, sign) && tokens.isGlued(at + 2) && tokens.isNumber(at + 2);
        return before || behind;
    }
}
