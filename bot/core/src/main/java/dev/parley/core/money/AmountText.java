package dev.parley.core.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Amounts in words that everybody reads alike: a comma for thousands, a point for decimals. */
final class AmountText {

    /** Words before which one says "an". */
    private static final Pattern VOWEL = Pattern.compile("hour.*|[aeio].*|u(?!nit|ser|se).*");

    private AmountText() {}

    /** Such as {@code EUR 95,000 a year}, {@code 15%}, {@code 24 months}. */
    static String shown(Amount amount) {
        String number = grouped(decimals(amount));
        return withUnit(amount, number);
    }

    /** A form that reads back as the same amount whatever the deal. */
    static String line(Amount amount) {
        Unit unit = amount.unit();
        boolean safe = unit.kind() == Unit.Kind.MONEY
                && Currencies.decimals(unit.name()) < 3
                && Currencies.decimals(unit.name()) >= 0
                && !Rate.isFine(unit.per());
        return safe ? shown(amount) : withUnit(amount, decimals(amount));
    }

    private static String withUnit(Amount amount, String number) {
        Unit unit = amount.unit();
        String counted = switch (unit.kind()) {
            case NONE -> number;
            case PERCENT -> number + "%";
            case MONEY -> unit.name() + " " + number;
            case QUANTITY -> number + " " + unit.name();
        };
        String each =
                !Rate.isUsual(unit.per()) ? " per " : VOWEL.matcher(unit.per()).matches() ? " an " : " a ";
        return unit.per().isEmpty() ? counted : counted + each + unit.per();
    }

    /** Three decimals look like thousands, so there are never exactly three. */
    private static String decimals(Amount amount) {
        BigDecimal number = amount.number();
        int scale = number.scale();
        if (scale > 0 && amount.unit().kind() == Unit.Kind.MONEY) {
            scale = Math.max(scale, Currencies.decimals(amount.unit().name()));
        }
        return number.setScale(scale == 3 ? 4 : scale).toPlainString();
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        int first = plain.startsWith("-") ? 1 : 0;
        for (int at = point - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
