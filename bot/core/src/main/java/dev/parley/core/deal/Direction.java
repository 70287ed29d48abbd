package dev.parley.core.deal;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which side of a limit on an issue is ours: sellers and buyers differ. */
public enum Direction {
    /** More is better for us: the limit is the least we accept. */
    FLOOR("The least you accept"),
    /** Less is better for us: the limit is the most we accept. */
    CEILING("The most you accept");

    private static final Pattern FLOOR_WORDS = Pattern.compile(
            "\\b(?:not?|never|nothing) (?:go |be )?(?:below|under|beneath|less|lower"
                    + "|fewer|cheaper|shorter|earlier)\\b|\\bat least\\b|\\bmin(?:imum|imal|\\.)?\\b|\\bfloor\\b|\\blowest\\b|\\bbottom\\b"
                    + "|\\bdown to\\b|\\bor (?:more|above|higher|better|longer|up)\\b|\\bupwards?\\b|\\bmindestens\\b|\\bau moins\\b"
                    + "|\\bal menos\\b|\\balmeno\\b|≥|>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CEILING_WORDS = Pattern.compile(
            "\\b(?:not?|never|nothing) (?:go |be )?(?:above|over|more|later|longer"
                    + "|higher|beyond|past|after|further)\\b|\\bnot? exceed|\\bat most\\b|\\bmax(?:imum|imal|\\.)?\\b|\\bceiling\\b|\\bcap(?:ped)?\\b"
                    + "|\\bhighest\\b|\\bup to\\b|\\bno later\\b|\\bwithin\\b|\\blatest\\b|\\bor (?:less|lower|below|earlier|fewer|shorter|sooner)\\b"
                    + "|\\bhöchstens\\b|\\bau plus\\b|≤|<",
            Pattern.CASE_INSENSITIVE);

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The direction that the wording of a limit gives away, such as <i>not below</i>; empty if it names none or both. */
    static Optional<Direction> in(String limit) {
        boolean floor = FLOOR_WORDS.matcher(limit).find();
        boolean ceiling = CEILING_WORDS.matcher(limit).find();
        return floor == ceiling ? Optional.empty() : Optional.of(floor ? FLOOR : CEILING);
    }
}
