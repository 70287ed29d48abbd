package dev.parley.core.money;

import dev.parley.core.reading.Reading;
import java.util.List;

/** Stub. */
public final class Amounts {
    private Amounts() {}

    public static Reading<Amount> read(String text, String dealCurrency) {
        return new Reading.Unclear<>("“" + text + "” is not an amount.", List.of("120k"));
    }

    public static String show(Amount amount) {
        return amount.number().toPlainString();
    }
}
