package dev.parley.core.disclosure;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text that may say numbers in the words of other languages. Instead of reading them out of it, a number that must stay private
 * is spelled out in each language and looked for. Safe for use by several threads.
 */
final class OtherLanguages {

    /** ICU's formats are not safe for use by several threads at once; they are used behind their own lock. */
    private static final List<RuleBasedNumberFormat> LANGUAGES = Stream.of(
                    "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "zh", "ja")
            .map(language -> new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT))
            .toList();

    /** What is in any number in one of these languages, and in few other words. */
    private static final Pattern STEM =
            Pattern.compile("(?:zehn|zig|ßig|hundert|tausend|vingt|trente|quarante|cinquante|soixante|onze|douze|treize"
                    + "|quinze|seize|mille|\\bcent|veinti|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|catorce"
                    + "|quince|dieci|cien|\\bmil\\b|venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta|dici"
                    + "|cento|mila|vinte|trinta|quarenta|cinquenta|sessenta|oitenta|dezes|dertig|veertig|vijftig|tien|honderd"
                    + "|duizend|nascie|dziesi|dziescia|\\bsto\\b|tysi|hundra|tusen|tton|femton|tio)"
                    + "|\\b(?:zwei|drei|vier|funf|sechs|sieben|acht|neun|elf|zwolf|deux|trois|quatre|cinq|sept|huit|neuf|dix|dos|tres"
                    + "|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|due|tre|quattro|cinque|sei|sette|otto|nove|twee|drie|vijf|zes"
                    + "|zeven|negen|twaalf|dois|quatro|oito|dez)\\b|[一二三四五六七八九十百千万]");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final BigDecimal LEAST = BigDecimal.valueOf(2);
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

    private final String text;
    private final String letters;
    private final boolean possible;

    /** Of a text as {@link Visible} leaves it. */
    OtherLanguages(String visible) {
        text = visible.toLowerCase(Locale.ROOT);
        letters = letters(text);
        possible = STEM.matcher(text).find();
    }

    /** Whether it may say a number in words at all. */
    boolean isPossible() {
        return possible;
    }

    /** The text with {@code numbers} in digits where it spells one of them; the text itself where it spells none. */
    String inDigits(Set<BigDecimal> numbers) {
        String digits = text;
        for (BigDecimal number : scaled(numbers)) {
            for (String word : spelled(number)) {
                if (letters.contains(letters(word))) {
                    digits = pattern(word).matcher(digits).replaceAll(" " + number.toPlainString() + " ");
                }
            }
        }
        return digits;
    }

    boolean is(String other) {
        return text.equals(other);
    }

    /** Ninety-five thousand may be said as ninety-five with a size behind it. */
    private static Set<BigDecimal> scaled(Set<BigDecimal> numbers) {
        return numbers.stream()
                .flatMap(number -> Stream.of(0, 3, 6).map(number::movePointLeft))
                .map(BigDecimal::stripTrailingZeros)
                .filter(number -> number.scale() <= 0 && number.compareTo(LEAST) >= 0 && number.compareTo(MOST) < 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> spelled(BigDecimal number) {
        synchronized (LANGUAGES) {
            return LANGUAGES.stream()
                    .map(language ->
                            Visible.of(language.format(number.longValueExact())).toLowerCase(Locale.ROOT))
                    .flatMap(word -> word.startsWith("einhundert") || word.startsWith("eintausend")
                            ? Stream.of(word, word.substring("ein".length()))
                            : Stream.of(word))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(text).replaceAll("");
    }

    private static Pattern pattern(String word) {
        String spaced = Stream.of(NO_LETTER.split(word)).map(Pattern::quote).collect(Collectors.joining("[\\s-]*"));
        boolean unspaced = word.codePointAt(0) > 0x2E80;
        return Pattern.compile(unspaced ? spaced : "(?<!\\p{L})" + spaced + "(?!\\p{L})");
    }
}
