package dev.parley.core.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads who is named: a comma may part two people, or a surname from a first name, and that is not guessed at. */
public final class People {

    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:[/;&+|\\n]|<-+>|\\u2194|-{0,2}>)\\s*|\\s+(?:and|with|vs\\.?|versus|und|mit|et|avec|y|con|e|og|och|en)\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*|\\s+[-\\u2013\\u2014]\\s+");
    private static final Pattern TITLE = Pattern.compile(
            "(?:mr|mrs|ms|mx|dr|prof|herr|frau|mme|sir|dame|hon)\\.?\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);
    /** What says of a person who they are, and is no person beside them. */
    private static final Pattern ROLE = Pattern.compile(
            "(?:.*\\b)?(?:c[a-z]{1,2}o|[aes]?vp|md|gm|chief|director|head|manager|president|partner|counsel|lead|chair\\w*"
                    + "|officer|owner|founder|sponsor|sales|procurement|purchasing|finance|legal|operations|engineering|product"
                    + "|account|buyer|executive|ph\\.?\\s?d\\.?|mba|msc|jr\\.?|sr\\.?|ii+|esq\\.?|inc\\.?|ltd\\.?|gmbh|llc)(?:\\b.*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private People() {}

    /**
     * The different people whom a text names, in its order; none in an empty one. Unclear where a comma stands by a single word,
     * as in <i>Chen, Maria</i>.
     */
    public static Reading<List<String>> read(String text) {
        Map<String, String> people = new LinkedHashMap<>();
        for (String side : BETWEEN.split(REMARK.matcher(text).replaceAll(" "))) {
            List<String> named = named(side);
            if (named.size() > 1 && named.stream().anyMatch(each -> isOneWord(each))) {
                return unclear(PlainTyping.of(text), named);
            }
            named.forEach(each -> people.putIfAbsent(key(each), each));
        }
        return new Reading.Clear<>(List.copyOf(people.values()));
    }

    /** Whether both name the same person, however it is capitalised, accented or spaced. */
    public static boolean same(String one, String other) {
        return !one.isBlank() && key(one).equals(key(other));
    }

    private static List<String> named(String side) {
        List<String> named = new ArrayList<>();
        for (String part : COMMA.split(side)) {
            String name = SPACE.matcher(part).replaceAll(" ").strip();
            boolean role = !named.isEmpty() && ROLE.matcher(name).matches();
            if (!name.isEmpty() && !role) {
                named.add(name);
            }
        }
        return named;
    }

    private static boolean isOneWord(String name) {
        return name.indexOf(' ') < 0 && name.indexOf('@') < 0;
    }

    private static Reading<List<String>> unclear(String text, List<String> named) {
        List<String> turned = new ArrayList<>(named);
        turned.add(0, turned.remove(turned.size() - 1));
        return new Reading.Unclear<>(
                "Does “" + PlainTyping.echo(text) + "” name one person or two?",
                List.of(String.join(" ", turned), String.join(" and ", named)));
    }

    private static String key(String name) {
        String plain = TITLE.matcher(REMARK.matcher(name).replaceAll(" ")).replaceFirst("");
        String letters = Normalizer.normalize(plain, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return String.join(
                " ",
                Arrays.stream(letters.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}@]+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
