package dev.parley.core.money;

import java.util.Objects;

/**
 * What an amount counts. Amounts add up only within one unit, so a month's, a year's and what is paid once stay apart.
 *
 * @param kind which sort of unit
 * @param name an ISO 4217 code in upper case for money, lower-case words such as {@code months} for a quantity, empty
 *     for the others
 * @param per for each what, in lower-case singular: {@code year}, {@code seat}, {@code seat per month}; empty for once
 */
public record Unit(Kind kind, String name, String per) {

    public static final Unit NONE = new Unit(Kind.NONE, "", "");
    public static final Unit PERCENT = new Unit(Kind.PERCENT, "", "");

    public Unit {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(per);
        boolean named = kind == Kind.MONEY || kind == Kind.QUANTITY;
        if (named == name.isEmpty()) {
            throw new IllegalArgumentException("a unit of kind " + kind + " named '" + name + "'");
        }
    }

    public static Unit money(String isoCode) {
        return new Unit(Kind.MONEY, isoCode, "");
    }

    public static Unit quantity(String words) {
        return new Unit(Kind.QUANTITY, words, "");
    }

    /** So much of it for each of these, such as {@code year}; empty for once. */
    public Unit per(String each) {
        return new Unit(kind, name, each);
    }

    /** Which sort of unit. */
    public enum Kind {
        /** A bare number. */
        NONE,
        MONEY,
        PERCENT,
        /** So many of something: months, seats. */
        QUANTITY
    }
}
