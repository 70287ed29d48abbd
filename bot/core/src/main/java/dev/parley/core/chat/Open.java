package dev.parley.core.chat;

import java.util.Objects;
import java.util.function.Function;

/** Words that anybody may read. */
public record Open(String text) implements Words {
    public Open {
        Objects.requireNonNull(text);
    }

    @Override
    public <R> R fold(Function<Open, R> open, Function<Secret, R> secret) {
        return open.apply(this);
    }
}
