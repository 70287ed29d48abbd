package dev.parley.core.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the tests take from npm, as pinned in {@link #FOLDER}; nothing is ever fetched here. */
public final class Npm {

    public static final Path FOLDER = Path.of("..", "..", "bot", "core", "src", "test", "npm")
            .toAbsolutePath()
            .normalize();

    private static final String MISSING = "What the tests take from npm is not there. With Node 20 or newer run"
            + " npm ci --prefix bot/core/src/test/npm, or .ci/run, which installs what is missing.";

    private Npm() {}

    /** Starts node in {@link #FOLDER}; what it says of errors stands among what it says. */
    public static Process node(String... arguments) {
        List<String> command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        if (!Files.exists(FOLDER.resolve("node_modules"))) {
            throw new AssertionError(MISSING);
        }
        try {
            return new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new AssertionError(MISSING, e);
        }
    }
}
