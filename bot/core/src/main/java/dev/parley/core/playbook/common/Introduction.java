package dev.parley.core.playbook.common;

/** How Parley introduces itself, wherever it does. */
public final class Introduction {

    private Introduction() {}

    /** The three things that it does, in one sentence. */
    public static final String WHAT_I_DO =
            "I do three things: draft your next message, keep a log of every concession and, when talks stall, draft an"
                    + " escalation that involves both sides.";
}
