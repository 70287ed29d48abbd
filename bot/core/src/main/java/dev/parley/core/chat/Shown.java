package dev.parley.core.chat;

import java.util.List;

/** Opens what is secret, for the one person to whom a private message or form is shown. Nothing else ever does. */
final class Shown {

    private Shown() {}

    static List<Block<String>> blocks(List<? extends Block<? extends Text>> blocks) {
        return blocks.stream()
                .<Block<String>>map(block -> block.map(Shown::words))
                .toList();
    }

    static String words(Text text) {
        return text.fold(PublicText::text, secret -> secret.value().text());
    }
}
