package dev.parley.bench;

import java.util.function.BiConsumer;

/**
 * A command, and who answers it.
 *
 * @param warmUpSeconds until most of what it runs is compiled, which on two processors takes its time
 * @param isEchoed whether the echo answers it
 */
record Kind<T extends Typist>(String name, int warmUpSeconds, boolean isEchoed, BiConsumer<T, Connection> command) {

    Child answering(Pair pair) {
        return isEchoed ? pair.echo() : pair.parley();
    }
}
