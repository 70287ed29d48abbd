package dev.parley.slack.draw;

import dev.parley.core.dispatch.CommandSpec;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which words are slash commands of their own in Slack; the others follow {@code /parley}. */
public final class Slash {

    /** Not typed in the middle of a call, and too common to take from a workspace's other apps. */
    private static final Set<String> AFTER_PARLEY = Set.of("help", "impasses", "undo");

    private static final Pattern LINE = Pattern.compile("/([a-z][a-z0-9-]*)(?s:( .*)?)");

    private Slash() {}

    /** Whether the command is a slash command of its own. */
    public static boolean isOwn(CommandSpec spec) {
        return spec.words().equals(spec.word()) && !AFTER_PARLEY.contains(spec.word());
    }

    /** A line as it is typed in Slack; any other text as it is. */
    public static String typed(String text) {
        Matcher line = LINE.matcher(text);
        return line.matches() && AFTER_PARLEY.contains(line.group(1)) ? "/parley " + text.substring(1) : text;
    }
}
