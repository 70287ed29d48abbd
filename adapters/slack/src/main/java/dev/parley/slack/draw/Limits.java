package dev.parley.slack.draw;

import java.util.ArrayList;
import java.util.List;

/** What Slack takes, in characters unless said otherwise. Anything longer is refused whole, so it is cut here. */
final class Limits {

    static final int HEADER = 150;
    static final int BUTTON = 75;
    static final int BUTTONS = 25;
    static final int OPTION = 75;
    static final int OPTIONS = 100;
    static final int PLACEHOLDER = 150;
    static final int TEXT = 3_000;
    static final int INPUT = 3_000;
    static final int HINT = 2_000;
    static final int TITLE = 24;
    static final int MESSAGE_BLOCKS = 50;
    static final int VIEW_BLOCKS = 100;
    static final int TABLE_ROWS = 100;
    /** Over all cells of a table. */
    static final int TABLE = 10_000;
    /** Of a message. */
    static final int CHARTS = 2;
    /** Of a chart; of its axes too. */
    static final int CHART_TITLE = 50;

    static final int CHART_LINES = 6;
    static final int CHART_POINTS = 20;
    static final int CHART_LABEL = 20;

    private Limits() {}

    /** The whole text, in parts of at most so many characters; none ends with half a character. */
    static List<String> parts(String text, int most) {
        List<String> parts = new ArrayList<>();
        for (int begin = 0; begin < text.length(); ) {
            int end = Math.min(text.length(), begin + most);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            parts.add(text.substring(begin, end));
            begin = end;
        }
        return parts;
    }
}
