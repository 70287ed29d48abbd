package dev.parley.core.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tokens of a text in order; there is nothing at any place outside it. */
final class Tokens {

    private final List<Token> tokens;
    private final String dealCurrency;

    Tokens(String plain, String dealCurrency) {
        this.tokens = Token.of(plain);
        this.dealCurrency = dealCurrency;
    }

    int size() {
        return tokens.size();
    }

    Token at(int place) {
        return tokens.get(place);
    }

    boolean is(int place, String text) {
        return isWithin(place) && tokens.get(place).text().equals(text);
    }

    boolean isWord(int place) {
        return isWithin(place) && tokens.get(place).kind() == Token.Kind.WORD;
    }

    boolean isWordOf(int place, Set<String> words) {
        return isWord(place) && words.contains(tokens.get(place).text());
    }

    boolean isNumber(int place) {
        return isWithin(place) && tokens.get(place).kind() == Token.Kind.NUMBER;
    }

    boolean isSign(int place) {
        return isWithin(place) && tokens.get(place).kind() == Token.Kind.SIGN;
    }

    /** Whether nothing stands between this token and the one before. */
    boolean isGlued(int place) {
        return isWithin(place) && tokens.get(place).glued();
    }

    boolean isAnyOf(int place, Set<String> texts) {
        return isWithin(place) && texts.contains(tokens.get(place).text());
    }

    /** Whether all tokens from one place up to another are among these. */
    boolean areAllOf(int from, int to, Set<String> texts) {
        for (int place = from; place < to; place++) {
            if (!isAnyOf(place, texts)) {
                return false;
            }
        }
        return true;
    }

    /** The money that a token names, with its size. */
    Optional<Vocabulary.Money> money(int place) {
        return !isWithin(place) || isNumber(place)
                ? Optional.empty()
                : Vocabulary.money(tokens.get(place).text(), tokens.get(place).typed(), dealCurrency);
    }

    private boolean isWithin(int place) {
        return place >= 0 && place < tokens.size();
    }
}
