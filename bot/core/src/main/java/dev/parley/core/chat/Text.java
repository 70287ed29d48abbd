package dev.parley.core.chat;

import java.util.function.Function;

/** What a message is made of. User text is data here and never markup. */
public sealed interface Text permits PublicText, SecretText {

    <R> R fold(Function<PublicText, R> open, Function<SecretText, R> secret);
}
