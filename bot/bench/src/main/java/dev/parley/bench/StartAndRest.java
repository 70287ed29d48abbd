package dev.parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long the service takes to be ready, and what it holds of the memory once it rests. */
final class StartAndRest {

    private static final int STARTS = 7;
    private static final long REST_SECONDS = 5;

    private final Path home;

    StartAndRest(Path folder) {
        home = folder.resolve("start");
    }

    void run() throws Exception {
        double[] ready = new double[STARTS];
        double[] resident = new double[STARTS];
        double first = start(new double[1], 0);
        for (int i = 0; i < STARTS; i++) {
            ready[i] = start(resident, i);
        }
        System.out.printf("%nStart to ready (process started to line printed), median of %d%n", STARTS);
        System.out.printf("  with a new database       %6.0f ms%n", first);
        System.out.printf("  with an existing one      %6.0f ms%n", Durations.median(ready));
        System.out.printf("Memory at rest (resident, %d s after the page was read once)%n", REST_SECONDS);
        System.out.printf("  resident                  %6.0f MiB%n", Durations.median(resident));
    }

    private double start(double[] resident, int index) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-XX:+UseSerialGC",
                "-Xms32m",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.parley.service.Main"));
        builder.environment().keySet().removeIf(key -> key.startsWith("PARLEY_"));
        builder.environment().put("PARLEY_PORT", "0");
        builder.environment().put("PARLEY_HOME", home.toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        long begun = System.nanoTime();
        Process service = builder.start();
        try (BufferedReader output = service.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            double ready = (System.nanoTime() - begun) / 1e6;
            if (line == null) {
                throw new IOException("the service did not start");
            }
            read(URI.create(line.substring(line.lastIndexOf(' ') + 1)));
            service.waitFor(REST_SECONDS, TimeUnit.SECONDS);
            resident[index] = residentMebibytes(service.pid());
            service.toHandle().destroy();
            service.waitFor();
            return ready;
        }
    }

    private static void read(URI page) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        browser.send(HttpRequest.newBuilder(page.resolve("/")).build(), BodyHandlers.discarding());
    }

    /** Not a number where there is no {@code /proc}. */
    private static double residentMebibytes(long process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
