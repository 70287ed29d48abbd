package dev.parley.teams.draw;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What someone wrote in Teams, without how it looks. */
public final class PlainHtml {

    private static final String BLOCKS = "p, div, li, blockquote, h1, h2, h3, tr";

    private PlainHtml() {}

    public static String text(String html) {
        Document document = Jsoup.parse(html);
        document.select(BLOCKS).forEach(block -> block.appendText("\n"));
        return document.body()
                .wholeText()
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]*\\n\\s*", "\n")
                .strip();
    }
}
