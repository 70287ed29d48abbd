package dev.parley.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The key with which tokens are kept, in a file that only its owner can read; made when it is first needed. */
final class KeyFile {

    static final int BYTES = 32;
    private static final String NAME = "key";
    private static final String EXPECTED = "a file with the key that Parley made there";

    private KeyFile() {}

    /** The key in this folder; what is wrong is added to the problems. */
    static Optional<byte[]> in(Path folder, List<Problem> problems) {
        Path file = folder.resolve(NAME);
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            Optional<byte[]> key = decoded(Files.readString(file));
            if (key.isEmpty()) {
                problems.add(problem(file + " holds no key", "Put back the file as it was, from a backup."));
            }
            return key;
        } catch (IOException | SecurityException e) {
            problems.add(problem(
                    file + " can't be read or created", "Give it to the user that runs Parley, or set PARLEY_KEY."));
            return Optional.empty();
        }
    }

    /** The bytes of a key that is written in Base64. */
    static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.strip())).filter(key -> key.length == BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        boolean permissions =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = permissions
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(StandardCharsets.US_ASCII.encode(Base64.getEncoder().encodeToString(key) + "\n"));
        } catch (FileAlreadyExistsException e) {
            // Someone else was faster: theirs it is.
        }
    }

    private static Problem problem(String found, String remedy) {
        return new Problem(Settings.KEY, found, EXPECTED, remedy);
    }
}
