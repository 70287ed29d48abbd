package dev.parley.core.chat;

import java.util.Objects;
import java.util.function.Function;

/** Words that only an {@link OnlyYou} message, or a form shown to one person, can hold. */
public record Secret(Confidential value) implements Words {
    public Secret {
        Objects.requireNonNull(value);
    }

    @Override
    public <R> R fold(Function<Open, R> open, Function<Secret, R> secret) {
        return secret.apply(this);
    }
}
