package dev.parley.service;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that holds the database. */
final class HomeFolder {

    private static final Logger log = LoggerFactory.getLogger(HomeFolder.class);
    private static final String EXPECTED = "a folder that Parley may create, read and write";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private HomeFolder() {}

    /** Makes the folder, for its owner only, where there is none. What keeps it from being used is returned. */
    static Optional<Problem> prepare(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return problem(folder + " is a file", "Move the file away, or set another folder.");
        }
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder, ownerOnly());
            } else if (isOpenToOthers(folder)) {
                log.warn("{} can be read by others on this machine; close it with: chmod 700 {}", folder, folder);
            }
            Files.delete(Files.createTempFile(folder, "writable", null));
            return Optional.empty();
        } catch (IOException | SecurityException e) {
            return problem(
                    folder + " can't be created or written to",
                    "Give it to the user that runs Parley, or set another folder.");
        }
    }

    private static Optional<Problem> problem(String found, String remedy) {
        return Optional.of(new Problem(Settings.HOME, found, EXPECTED, remedy));
    }

    private static FileAttribute<?>[] ownerOnly() {
        return hasPermissions()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isOpenToOthers(Path folder) throws IOException {
        return hasPermissions() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(folder));
    }

    private static boolean hasPermissions() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
