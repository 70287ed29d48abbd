package dev.parley.core.chat;

import java.util.function.Function;

/** What a message is made of. User text is data here and never markup. */
public sealed interface Words permits Open, Secret {

    <R> R fold(Function<Open, R> open, Function<Secret, R> secret);
}
