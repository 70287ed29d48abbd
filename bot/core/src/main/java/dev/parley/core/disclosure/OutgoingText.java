package dev.parley.core.disclosure;

import dev.parley.core.chat.LeakCheck;
import dev.parley.core.saying.Nothing;

/**
 * A text that others are about to read, taken apart once and held against any number of secrets. A secret is revealed when its
 * words are in the text one after the other, or when any figure or day of it is. It rather stops once too often. Safe for use by
 * several threads.
 */
public final class OutgoingText implements LeakCheck {

    private final String dealCurrency;
    private final Letters letters;
    private final Figures figures;

    private OutgoingText(String text, String dealCurrency) {
        String visible = Visible.of(text);
        this.dealCurrency = dealCurrency;
        this.letters = new Letters(visible);
        this.figures = new Figures(visible, dealCurrency);
    }

    /**
     * A text that is about to be posted.
     *
     * @param dealCurrency ISO 4217 code of the deal's currency, or empty
     */
    public static LeakCheck of(String text, String dealCurrency) {
        return new OutgoingText(text, dealCurrency);
    }

    @Override
    public boolean reveals(String secret) {
        String visible = Visible.of(secret);
        Letters words = new Letters(visible);
        if (words.isTelling() && letters.hold(words) && !saysNothing(secret)) {
            return true;
        }
        return !figures.isEmpty() && figures.reveal(new Figures(visible, dealCurrency));
    }

    /** A value of "nothing" or "important" must not hold back every message with that word. */
    private static boolean saysNothing(String secret) {
        return Nothing.isOrFillsIn(secret) || ProperNames.isCommonWord(secret);
    }

    @Override
    public boolean mentions(String name) {
        return letters.hold(new Letters(Visible.of(ProperNames.distinctive(name))));
    }
}
