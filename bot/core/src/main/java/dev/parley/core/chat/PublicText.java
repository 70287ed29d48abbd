package dev.parley.core.chat;

import java.util.Objects;
import java.util.function.Function;

/** Words that anybody may read. */
public record PublicText(String text) implements Text {
    public PublicText {
        Objects.requireNonNull(text);
    }

    @Override
    public <R> R fold(Function<PublicText, R> open, Function<SecretText, R> secret) {
        return open.apply(this);
    }
}
