package dev.parley.core.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A message for one person's eyes. It alone may hold {@link SecretText} words.
 *
 * @param refresh what shows the same as it stands by then; empty for what does not change
 * @param ready the words in it that may leave for a room as they are; empty if there are none
 */
public record PrivateMessage(
        String title, List<Block<? extends Text>> blocks, Optional<ButtonAction> refresh, Optional<String> ready) {
    public PrivateMessage {
        Objects.requireNonNull(title);
        blocks = List.copyOf(blocks);
        Objects.requireNonNull(refresh);
        Objects.requireNonNull(ready);
    }

    /** Something that does not change. */
    public PrivateMessage(String title, List<Block<? extends Text>> blocks) {
        this(title, blocks, Optional.empty(), Optional.empty());
    }

    /** The same with these blocks before its own. */
    public PrivateMessage withFirst(Block<? extends Text> first, Block<? extends Text> second) {
        return new PrivateMessage(
                title, Stream.concat(Stream.of(first, second), blocks.stream()).toList(), refresh, ready);
    }

    /** What is drawn for the one person who may read it. */
    public List<Block<String>> shown() {
        return Shown.blocks(blocks);
    }

    /** Begins a message; {@link Composer#done()} ends it. */
    public static Composer titled(String title) {
        return new Composer(title);
    }

    /** The same in plain text, for a screen reader or a notification. */
    public String plainText() {
        return plainText(UnaryOperator.identity());
    }

    /**
     * The same where lines are typed in another way.
     *
     * @param typed how a line is typed there; any other text stays as it is
     */
    public String plainText(UnaryOperator<String> typed) {
        return PlainText.of(this, typed);
    }

    /** Puts a message together, block by block. Not for use by several threads. */
    public static final class Composer {

        private final String title;
        private final List<Block<? extends Text>> blocks = new ArrayList<>();
        private Optional<ButtonAction> refresh = Optional.empty();
        private Optional<String> ready = Optional.empty();

        private Composer(String title) {
            this.title = Objects.requireNonNull(title);
        }

        public Composer add(Block<? extends Text> block) {
            blocks.add(block);
            return this;
        }

        public Composer say(String text) {
            return add(new Block.Paragraph<>(List.of(new PublicText(text))));
        }

        public Composer warn(String text) {
            return add(new Block.Warning<>(List.of(new PublicText(text))));
        }

        public Composer quote(String text) {
            return add(new Block.Quote<>(List.of(new PublicText(text))));
        }

        public Composer facts(List<? extends Block.Fact<? extends Text>> facts) {
            return facts.isEmpty() ? this : add(new Block.Facts<Text>(widened(facts)));
        }

        public Composer examples(String... lines) {
            return add(new Block.Examples<PublicText>(List.of(lines)));
        }

        public Composer buttons(List<Button> buttons) {
            return buttons.isEmpty() ? this : add(new Block.Actions<PublicText>(buttons));
        }

        public Composer buttons(Button... buttons) {
            return buttons(List.of(buttons));
        }

        /** It may change, and this shows it as it stands by then. */
        public Composer refresh(ButtonAction action) {
            refresh = Optional.of(action);
            return this;
        }

        /** These words may leave for a room as they are. */
        public Composer ready(String words) {
            ready = Optional.of(words);
            return this;
        }

        public PrivateMessage done() {
            return new PrivateMessage(title, blocks, refresh, ready);
        }

        private static List<Block.Fact<Text>> widened(List<? extends Block.Fact<? extends Text>> facts) {
            return facts.stream()
                    .map(fact -> new Block.Fact<Text>(fact.label(), fact.value()))
                    .toList();
        }
    }

    /** A labelled value that anybody could read. */
    public static Block.Fact<Text> fact(String label, String value) {
        return new Block.Fact<>(label, new PublicText(value));
    }

    /** A labelled value for these eyes only. */
    public static Block.Fact<Text> fact(String label, Confidential value) {
        return new Block.Fact<>(label, new SecretText(value));
    }
}
