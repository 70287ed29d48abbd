package dev.parley.service;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The service's class path, and an archive of its classes as they are once it is ready: a process that shares them starts in
 * less than half the time. Made once for each test process.
 */
final class SharedClasses {

    private static final SharedClasses OURS = made();

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

    private static SharedClasses made() {
        try {
            Path folder = Files.createTempDirectory("parley-classes");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleted(folder)));
            SharedClasses classes = new SharedClasses(classPath(folder), folder.resolve("classes.jsa"));
            try (ParleyProcess first =
                    ParleyProcess.start(folder, Map.of(), classes.with("-XX:ArchiveClassesAtExit="))) {
                first.ready();
                first.terminate();
                first.exitCode();
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void deleted(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what is for tests, and with a jar in place of each folder: only jars can be shared. */
    private static String classPath(Path folder) {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith("test-classes") || entry.endsWith("-tests.jar")) {
                continue;
            }
            entries.add(
                    Files.isDirectory(Path.of(entry)) ? jar(entry, folder.resolve(entries.size() + ".jar")) : entry);
        }
        return String.join(File.pathSeparator, entries);
    }

    private static String jar(String folder, Path jar) {
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--no-compress", "--file", jar.toString(), "-C", folder, ".");
        if (failed != 0) {
            throw new IllegalStateException("no jar of " + folder);
        }
        return jar.toString();
    }
}
