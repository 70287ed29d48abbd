package dev.parley.service;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The service's class path, and an archive of its classes as they are once it is ready: a process that shares them starts in
 * less than half the time. Made once for as long as the classes stay as they are.
 */
final class SharedClasses {

    private static final Path FOLDER = Path.of("target", "shared-classes").toAbsolutePath();
    private static final SharedClasses OURS = kept();

    private final String classPath;
    private final Path archive;

    private SharedClasses(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    /** What Java is told to run the service, but for its main class. */
    static List<String> arguments() {
        return OURS.with("-XX:SharedArchiveFile=");
    }

    private List<String> with(String option) {
        return List.of(option + archive, "-Xshare:auto", "-cp", classPath);
    }

    /** Several test processes want them at once; the first makes them. */
    private static SharedClasses kept() {
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel one =
                    FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                one.lock();
                return made();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static SharedClasses made() throws Exception {
        Path madeOf = FOLDER.resolve("made-of.txt");
        String inputs = inputs();
        boolean made = Files.exists(madeOf) && Files.readString(madeOf).equals(inputs);
        SharedClasses classes = new SharedClasses(classPath(made), FOLDER.resolve("classes.jsa"));
        if (!made) {
            Files.deleteIfExists(classes.archive);
            Path folder = Files.createTempDirectory(FOLDER, "run");
            try (ParleyProcess first =
                    ParleyProcess.start(folder, Map.of(), classes.with("-XX:ArchiveClassesAtExit="))) {
                first.ready();
                first.terminate();
                first.exitCode();
            }
            Files.writeString(madeOf, inputs);
        }
        return classes;
    }

    /** Without what is for tests. */
    private static List<String> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .toList();
    }

    /** Every file that the service may run, with its size and when it was written, and by which Java. */
    private static String inputs() throws IOException {
        StringBuilder inputs = new StringBuilder(System.getProperty("java.home"));
        for (String entry : entries()) {
            try (Stream<Path> files = Files.walk(Path.of(entry))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    inputs.append('\n')
                            .append(file)
                            .append(' ')
                            .append(Files.size(file))
                            .append(' ')
                            .append(Files.getLastModifiedTime(file));
                }
            }
        }
        return inputs.toString();
    }

    /** With a jar in place of each folder: only jars can be shared. */
    private static String classPath(boolean made) {
        List<String> all = new ArrayList<>();
        for (String entry : entries()) {
            Path jar = FOLDER.resolve(all.size() + ".jar");
            boolean folder = Files.isDirectory(Path.of(entry));
            if (folder && !made) {
                pack(entry, jar);
            }
            all.add(folder ? jar.toString() : entry);
        }
        return String.join(File.pathSeparator, all);
    }

    private static void pack(String folder, Path jar) {
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--no-compress", "--file", jar.toString(), "-C", folder, ".");
        if (failed != 0) {
            throw new IllegalStateException("no jar of " + folder);
        }
    }
}
