package dev.parley.core.chat;

import java.util.Objects;
import java.util.function.Function;

/** Words that only a {@link PrivateMessage}, or a form shown to one person, can hold. */
public record SecretText(Confidential value) implements Text {
    public SecretText {
        Objects.requireNonNull(value);
    }

    @Override
    public <R> R fold(Function<PublicText, R> open, Function<SecretText, R> secret) {
        return secret.apply(this);
    }
}
