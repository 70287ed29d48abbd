package dev.parley.core.telling;

import dev.parley.core.chat.Telling;
import dev.parley.core.money.Amounts;

/**
 * A text taken apart once, to be held against any number of secrets. A secret is told when its words stand in the text
 * one after the other, or when any amount or day of it does. It rather warns once too often. Safe for use by several
 * threads.
 */
public final class AboutToBeRead implements Telling {

    private final String dealCurrency;
    private final Letters letters;
    private final Figures figures;

    private AboutToBeRead(String text, String dealCurrency) {
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
    public static Telling text(String text, String dealCurrency) {
        return new AboutToBeRead(text, dealCurrency);
    }

    @Override
    public boolean tells(String secret) {
        String visible = Visible.of(secret);
        Letters words = new Letters(visible);
        if (words.isTelling() && letters.hold(words)) {
            return true;
        }
        return figures.mayShareOneWith(visible)
                && figures.hold(new Figures(visible, dealCurrency), () -> isFigure(visible, words));
    }

    private boolean isFigure(String visible, Letters words) {
        return !words.isTelling()
                || Amounts.read(visible, dealCurrency).understood().isPresent();
    }
}
