package dev.parley.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A program in a JVM of its own, started as {@code bot/run} starts Parley. It is ready once it prints where it is. */
final class Child implements AutoCloseable {

    private final Process process;
    private final long begun;
    private final URI address;
    private final double readyMillis;
    private volatile boolean killed;

    private Child(Process process, long begun, String ready) {
        this.process = process;
        this.begun = begun;
        readyMillis = millis();
        address = URI.create(ready.substring(ready.lastIndexOf(' ') + 1));
    }

    /** Starts it with these variables and none that this process has for Parley. */
    static Child start(String main, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-XX:+UseSerialGC",
                "-Xms32m",
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        builder.environment().keySet().removeIf(key -> key.matches("(PARLEY|SLACK|TEAMS)_.*"));
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        long begun = System.nanoTime();
        Process process = builder.start();
        String ready = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (ready == null) {
            throw new IOException(main + " did not start");
        }
        return new Child(process, begun, ready);
    }

    URI address() {
        return address;
    }

    Connection connect() throws IOException {
        return new Connection(address.getPort());
    }

    /** How long it took to be ready. */
    double readyMillis() {
        return readyMillis;
    }

    /** How long ago it was started. */
    double millis() {
        return (System.nanoTime() - begun) / 1e6;
    }

    /** What it has used of the processors so far, to about ten milliseconds. */
    Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Not a number where there is no {@code /proc}. */
    double residentMebibytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Ends it without notice. */
    void kill() {
        killed = true;
        process.destroyForcibly().onExit().join();
    }

    boolean isKilled() {
        return killed;
    }

    @Override
    public void close() {
        process.toHandle().destroy();
        process.onExit().join();
    }
}
