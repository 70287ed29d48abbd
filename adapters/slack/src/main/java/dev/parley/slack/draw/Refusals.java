package dev.parley.slack.draw;

import dev.parley.core.chat.Refusal;
import dev.parley.core.platform.Cut;

/** A no where there is room for one line. */
public final class Refusals {

    private Refusals() {}

    public static String line(Refusal refusal) {
        String works = refusal.works().isEmpty()
                ? ""
                : " This would work: " + Slash.typed(refusal.works().get(0));
        return Cut.of(refusal.what() + works, Limits.TEXT);
    }
}
