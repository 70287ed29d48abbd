package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Path;

/** The echo and Parley, each in a JVM of its own, side by side. */
record Pair(Child echo, Child parley) implements AutoCloseable {

    static Pair start(Platform<?> platform, Path home) throws IOException {
        Child echo = platform.startEcho();
        try {
            return new Pair(echo, platform.startParley(home));
        } catch (IOException e) {
            echo.close();
            throw e;
        }
    }

    @Override
    public void close() {
        parley.close();
        echo.close();
    }
}
