package dev.parley.core.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads who is named: a comma may part two people, or a surname from a first name, and that is not guessed at. */
public final class People {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What stands in brackets is about a person and is none; an address in angle brackets is the person's. */
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|<[^<>]*@[^<>]*>");

    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:[/;&+|\\n\\u3001]|<?[-=]{1,2}>|<[-=]{1,2}|<>|[\\u2190-\\u21FF]|\\u00D7)\\s*|(?<=@\\S{1,60})\\s+(?=@)"
                    + "|\\s+(?:and|with|vs\\.?|versus|plus|x|meets|as well as|(?<!counterpart )to|und|mit|et|avec|con|og|och"
                    + "|\\u0438|\\u548C|\\u4E0E)\\s+",
            FLAGS);
    /** Words for <i>and</i> that also stand within a surname, such as <i>Ortega y Gasset</i>. */
    private static final Pattern MAYBE_BETWEEN = Pattern.compile("\\s+(?:y|e|i|en)\\s+", FLAGS);

    private static final Pattern LEAD = Pattern.compile("^\\s*(?:between|both)\\s+(?=.+(?:and|&))", FLAGS);
    /** Two people of one role, such as <i>both CFOs</i> and <i>sponsor to sponsor</i>. */
    private static final Pattern PLURAL =
            Pattern.compile("\\s*(?:(?:both|the two|our two)\\s+.*\\p{L}{2,}s|(\\p{L}+)[- ]to[- ]\\1)\\s*", FLAGS);

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*|\\s+[-\\u2013\\u2014]\\s+");
    private static final Pattern TITLE =
            Pattern.compile("(?:(?:mr|mrs|ms|mx|dr|prof|herr|frau|mme|sir|dame|hon)\\.?\\s+)+(?=\\S)", FLAGS);
    private static final String FUNCTION =
            "sales|marketing|procurement|purchasing|finance|legal|operations|engineering|product"
                    + "|accounts?|development|research|strategy|technology|sourcing|supply(?: chain)?|partnerships|alliances"
                    + "|logistics|compliance|security|services?|support|delivery|growth|communications";
    /** What says of a person who they are, and is no person beside them. */
    private static final Pattern ROLE = Pattern.compile(
            "(?:.*\\b)?(?:c[a-z]{1,2}o|[aes]?vp|md|gm|chief|director|head|manager|president|partner|counsel|lead|chair\\w*|dean"
                    + "|officer|owner|founder|sponsor|boss|buyer|executive|" + FUNCTION
                    + "|ph\\.?\\s?d\\.?|mba|msc|jr\\.?|sr\\.?|ii+|iv|esq\\.?|inc\\.?|ltd\\.?|gmbh|s\\.a\\.|bv|plc|llc|corp\\.?)(?:\\W.*)?",
            FLAGS);

    private static final Pattern FUNCTIONS =
            Pattern.compile("(?:" + FUNCTION + ")(?:[ ,]+(?:" + FUNCTION + "))*", FLAGS);
    private static final Pattern PARTICLE = Pattern.compile("^\\p{Ll}{1,3}\\b.*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private People() {}

    /**
     * The different people whom a text surely names, in its order; none in an empty one. Unclear where it may be one or
     * two, as in <i>Chen, Maria</i>: then the first line that works names one, the second two.
     */
    public static Reading<List<String>> read(String text) {
        String typed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (PLURAL.matcher(typed).matches() && !LEAD.matcher(typed).find()) {
            return new Reading.Clear<>(List.of("one of " + typed.strip(), "the other of " + typed.strip()));
        }
        Map<String, String> people = new LinkedHashMap<>();
        List<Reading.Unclear<List<String>>> unclear = new ArrayList<>();
        for (String side : sides(typed)) {
            List<String> named = named(side);
            List<String> sure = named.stream().filter(each -> !isOneWord(each)).toList();
            if (named.size() < 2 || sure.size() > 1) {
                named.forEach(each -> people.putIfAbsent(key(each), each));
            } else {
                Reading.Unclear<List<String>> either = unclear(PlainTyping.of(text), named);
                unclear.add(either);
                people.putIfAbsent(key(either.works().get(0)), either.works().get(0));
            }
        }
        return people.size() > 1 || unclear.isEmpty() ? maybeTwo(List.copyOf(people.values())) : unclear.get(0);
    }

    /** Whether both name the same person, however it is capitalised, accented or spaced. */
    public static boolean same(String one, String other) {
        String key = key(alone(one));
        return !key.isEmpty() && key.equals(key(alone(other)));
    }

    private static String alone(String text) {
        return read(text)
                .fold(
                        clear -> clear.value().size() == 1 ? clear.value().get(0) : text,
                        unclear -> unclear.works().get(0));
    }

    /** What stands on each side of an <i>and</i>; where two functions of one person are joined by it, that is no side. */
    private static List<String> sides(String text) {
        List<String> sides = new ArrayList<>();
        String people = LEAD.matcher(REMARK.matcher(text).replaceAll(" ")).replaceFirst("");
        for (String side : BETWEEN.split(people)) {
            int last = sides.size() - 1;
            if (last >= 0
                    && FUNCTIONS.matcher(side.strip()).matches()
                    && ROLE.matcher(sides.get(last)).matches()) {
                sides.set(last, sides.get(last) + " " + side);
            } else {
                sides.add(side);
            }
        }
        return sides;
    }

    /** The names and, where no name comes before them, the roles. */
    private static List<String> named(String side) {
        List<String> named = new ArrayList<>();
        boolean nameBefore = false;
        for (String part : COMMA.split(side)) {
            String name = SPACE.matcher(part).replaceAll(" ").strip();
            boolean role = ROLE.matcher(name).matches();
            if (!name.isEmpty() && !(role && nameBefore)) {
                named.add(name);
                nameBefore = !role;
            }
        }
        return named;
    }

    private static boolean isOneWord(String name) {
        return name.indexOf(' ') < 0 && name.indexOf('@') < 0;
    }

    private static Reading<List<String>> maybeTwo(List<String> people) {
        String[] parts = people.size() == 1 ? MAYBE_BETWEEN.split(people.get(0)) : new String[0];
        if (parts.length != 2) {
            return new Reading.Clear<>(people);
        }
        return isOneWord(parts[0]) || isOneWord(parts[1])
                ? new Reading.Unclear<>(
                        question(people.get(0)), List.of(parts[0] + "-" + parts[1], parts[0] + " and " + parts[1]))
                : new Reading.Clear<>(Stream.of(parts).map(String::strip).toList());
    }

    private static Reading.Unclear<List<String>> unclear(String text, List<String> named) {
        String first = named.get(0);
        String rest = String.join(" ", named.subList(1, named.size()));
        boolean surnameFirst = isOneWord(first) || PARTICLE.matcher(first).matches();
        return new Reading.Unclear<>(
                question(text),
                List.of(surnameFirst ? rest + " " + first : first + " (" + rest + ")", String.join(" and ", named)));
    }

    private static String question(String text) {
        return "Does “" + PlainTyping.echo(text) + "” name one person or two?";
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
