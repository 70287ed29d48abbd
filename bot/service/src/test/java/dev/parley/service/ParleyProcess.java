package dev.parley.service;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Parley as people run it: a process of its own, told by its environment and asked over its port. */
final class ParleyProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path errors;
    private final BufferedReader output;

    private ParleyProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it on any free port, with only these settings and whatever makes Java run. */
    static ParleyProcess start(Path folder, Map<String, String> settings) throws IOException {
        return start(folder, settings, SharedClasses.arguments());
    }

    /**
     * The same with other classes.
     *
     * @param classes where they are
     */
    static ParleyProcess start(Path folder, Map<String, String> settings, List<String> classes) throws IOException {
        Path errors = Files.createTempFile(folder, "stderr", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(classes);
        command.add("dev.parley.service.Main");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.startsWith("PARLEY_"));
        builder.environment().put(Settings.PORT, "0");
        builder.environment().put(Settings.HOME, folder.resolve("home").toString());
        builder.environment().putAll(settings);
        builder.directory(folder.toFile());
        builder.redirectError(errors.toFile());
        return new ParleyProcess(builder.start(), errors);
    }

    /** Waits until it says that it is ready, and where. */
    URI ready() throws Exception {
        String line = CompletableFuture.supplyAsync(this::line).get(PATIENCE_SECONDS, SECONDS);
        String said = "Parley is ready on ";
        if (line == null || !line.startsWith(said)) {
            throw new IllegalStateException("not ready: " + line + "\n" + errors());
        }
        return URI.create(line.substring(said.length()));
    }

    /** Asks it to stop. */
    void terminate() {
        // Not through the process itself, which would close its output before it is read.
        process.toHandle().destroy();
    }

    /** Ends it as a crash or a pulled plug would. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        exitCode();
    }

    /** Whether it still runs after that time. */
    boolean outlives(long time, TimeUnit unit) throws InterruptedException {
        return !process.waitFor(time, unit);
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, SECONDS)) {
            throw new IllegalStateException("still running");
        }
        return process.exitValue();
    }

    /** What it printed besides the lines already taken; waits until it is gone. */
    String output() {
        return output.lines().collect(Collectors.joining("\n"));
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private String line() {
        try {
            return output.readLine();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
