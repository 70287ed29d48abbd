package dev.parley.core.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Holds what people read against what was approved in this module; {@code -Dapprove=true} approves it again. */
public final class Approved {

    private static final Path FOLDER = Path.of("src/test/resources/approved");

    private Approved() {}

    /** Holds a text against the approved file of that name. */
    public static void hold(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("approve")) {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.writeString(file, actual);
            }
            assertThat(actual).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
