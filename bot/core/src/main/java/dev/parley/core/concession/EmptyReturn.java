package dev.parley.core.concession;

import dev.parley.core.reading.PlainTyping;
import dev.parley.core.saying.Nothing;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is typed where a return would be and is none: a give with it is still one-way ({@code power}). */
final class EmptyReturn {

    private static final Pattern APOSTROPHE = Pattern.compile("'");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What is said of a return that is to come, beside what says {@link Nothing} anywhere. */
    private static final Set<String> NONE = """
            no get|nothing agreed|nothing agreed yet|to be announced|to be negotiated|to be clarified|to follow|still pending
            we dont know|maybe|maybe later|goodwill|free|for free|gratis|thanks|a thank you
            noch nichts|nix|nichts bisher|bisher nichts|nein|noch offen|unklar|gar nichts|wird noch geklärt|noch zu klären
            zu klären|später|steht noch aus|ausstehend|folgt|tbd noch
            rien encore|encore rien|rien pour linstant|pour linstant rien|non|à définir|à discuter|à voir|en attente|pas encore
            plus tard
            nada aún|nada todavía|todavía nada|aún nada|por definir|pendiente|a definir|por ver
            ancora niente|nulla|ancora nulla|da definire|in sospeso|da vedere
            nada ainda|ainda nada|pendente
            nog niets|nee|nog open|nog niet|volgt nog|later te bepalen|nader te bepalen
            ingenting|zatím nic
            """.lines()
            .flatMap(line -> Stream.of(line.strip().split("\\|")))
            .map(EmptyReturn::joined)
            .collect(Collectors.toUnmodifiableSet());

    /** A promise to think about it, or to come back, is made of these words around what is promised. */
    private static final Set<String> PROMISE = words("""
            they he she it client customer supplier counterparty team the their we theyll hell shell well theyre theyd will ll would
            want wants need needs have has to promised said say says are is were was going still first about on over at into with
            back us me it this that internally later soon next week month quarter know let get getting come coming look looking see
            once more time and or in maybe perhaps only just not sure yet be
            sie er wollen will werden wird es sich noch das darüber sich uns ils vont va ont y nous dit lo van
            """);

    private static final Pattern THINK = Pattern.compile(
            "(?:^| )(?:think|thinking|consider|considering|discuss|discussing|review|reviewing|check|checking"
                    + "|revert|(?:get|getting|come|coming|be) back|let (?:us|me) know|look(?:ing)? (?:at|into)|(?:will|well) see"
                    + "|überlegen|überlegt|prüfen|nachdenken|melden|réfléchir|réfléchissent|pensarlo|pensarán|pensarci|penseranno|nadenken)(?: |$)");

    private EmptyReturn() {}

    /** Whether it names no return: left empty, {@code -}, {@code tbd}, {@code they'll think about it} and the like. */
    static boolean isOne(String typed) {
        String plain = PlainTyping.of(typed).toLowerCase(Locale.ROOT);
        if (Nothing.is(typed) || Nothing.is(plain.replace(".", ""))) {
            return true;
        }
        List<String> words =
                List.of(BETWEEN.split(APOSTROPHE.matcher(plain).replaceAll("").replaceFirst("^[^\\p{L}\\p{N}]+", "")));
        String all = String.join(" ", words);
        boolean promised = words.size() > 1
                && THINK.matcher(all).find()
                && Stream.of(THINK.matcher(all).replaceAll(" ").strip().split(" "))
                        .allMatch(word -> word.isEmpty() || PROMISE.contains(word));
        return promised || NONE.contains(String.join("", words));
    }

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    private static String joined(String words) {
        return BETWEEN.matcher(words).replaceAll("");
    }
}
