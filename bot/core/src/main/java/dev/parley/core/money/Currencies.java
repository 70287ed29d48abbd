package dev.parley.core.money;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which money a sign, a code or a word stands for. */
final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !Set.of("XXX", "XTS").contains(code))
            .collect(Collectors.toUnmodifiableSet());

    /** Codes that are read in small letters too; others, such as all, top and try, are words of their own. */
    private static final Set<String> COMMON = Set.of(
            "usd", "eur", "gbp", "chf", "jpy", "cny", "inr", "aud", "cad", "nzd", "sgd", "hkd", "sek", "nok", "dkk",
            "isk", "pln", "czk", "huf", "zar", "brl", "mxn", "krw", "ils", "aed", "sar", "twd", "thb", "idr", "myr",
            "php", "vnd");

    private static final Set<String> DOLLARS = Set.of("USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD");
    private static final Set<String> PESOS = Set.of("MXN", "ARS", "CLP", "COP", "UYU", "DOP");

    private static final List<String> CROWNS = List.of("SEK", "NOK", "DKK", "ISK");

    private static final Map<String, List<String>> SIGNS = Map.ofEntries(
            Map.entry("€", List.of("EUR")),
            Map.entry("£", List.of("GBP")),
            Map.entry("¥", List.of("JPY", "CNY")),
            Map.entry("元", List.of("CNY")),
            Map.entry("円", List.of("JPY")),
            Map.entry("₹", List.of("INR")),
            Map.entry("₽", List.of("RUB")),
            Map.entry("₩", List.of("KRW")),
            Map.entry("₪", List.of("ILS")),
            Map.entry("₺", List.of("TRY")),
            Map.entry("₴", List.of("UAH")),
            Map.entry("₫", List.of("VND")),
            Map.entry("฿", List.of("THB")),
            Map.entry("₦", List.of("NGN")),
            Map.entry("₱", List.of("PHP")),
            Map.entry("zł", List.of("PLN")),
            Map.entry("kč", List.of("CZK")),
            Map.entry("us$", List.of("USD")),
            Map.entry("au$", List.of("AUD")),
            Map.entry("a$", List.of("AUD")),
            Map.entry("ca$", List.of("CAD")),
            Map.entry("c$", List.of("CAD")),
            Map.entry("nz$", List.of("NZD")),
            Map.entry("hk$", List.of("HKD")),
            Map.entry("s$", List.of("SGD")),
            Map.entry("r$", List.of("BRL")),
            Map.entry("rmb", List.of("CNY")),
            Map.entry("kr", CROWNS),
            Map.entry("kr.", CROWNS),
            Map.entry("euro", List.of("EUR")),
            Map.entry("euros", List.of("EUR")),
            Map.entry("pound", List.of("GBP")),
            Map.entry("pounds", List.of("GBP")),
            Map.entry("yen", List.of("JPY")),
            Map.entry("yuan", List.of("CNY")),
            Map.entry("franc", List.of("CHF")),
            Map.entry("francs", List.of("CHF")),
            Map.entry("franken", List.of("CHF")),
            Map.entry("fr.", List.of("CHF")),
            Map.entry("sfr", List.of("CHF")),
            Map.entry("sfr.", List.of("CHF")));

    /** Signs and words that several countries share, with the one that is meant where the deal's is none of them. */
    private static final List<Shared> SHARED = List.of(
            new Shared(Set.of("$", "dollar", "dollars"), DOLLARS, "USD"),
            new Shared(
                    Set.of("rs", "rs.", "rupee", "rupees"), Set.of("INR", "PKR", "LKR", "NPR", "MUR", "SCR"), "INR"));

    private record Shared(Set<String> names, Set<String> codes, String usual) {}

    private Currencies() {}

    /** The codes that {@code token} can stand for in a deal in this currency; none if it is no money. */
    static List<String> named(String token, String dealCurrency) {
        String small = token.toLowerCase(Locale.ROOT);
        String code = token.toUpperCase(Locale.ROOT);
        if (CODES.contains(code) && (token.equals(code) || COMMON.contains(small) || code.equals(dealCurrency))) {
            return List.of(code);
        }
        for (Shared shared : SHARED) {
            if (shared.names().contains(small)) {
                return shared(shared, dealCurrency);
            }
        }
        List<String> codes = SIGNS.getOrDefault(small, List.of());
        return codes.contains(dealCurrency) ? List.of(dealCurrency) : codes;
    }

    private static List<String> shared(Shared shared, String dealCurrency) {
        if (shared.codes().contains(dealCurrency)) {
            return List.of(dealCurrency);
        }
        return shared.names().contains("$") && PESOS.contains(dealCurrency)
                ? List.of(shared.usual(), dealCurrency)
                : List.of(shared.usual());
    }

    /** The code of a deal's currency in upper case; empty if it is none. */
    static String ofDeal(String dealCurrency) {
        String code = dealCurrency.strip().toUpperCase(Locale.ROOT);
        return CODES.contains(code) ? code : "";
    }

    /** How many decimals the money has; negative where that has no meaning. */
    static int decimals(String code) {
        return Currency.getInstance(code).getDefaultFractionDigits();
    }
}
