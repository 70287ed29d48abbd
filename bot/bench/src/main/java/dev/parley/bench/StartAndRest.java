package dev.parley.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
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
        try (Child service =
                Child.start("dev.parley.service.Main", Map.of("PARLEY_PORT", "0", "PARLEY_HOME", home.toString()))) {
            read(service.address());
            TimeUnit.SECONDS.sleep(REST_SECONDS);
            resident[index] = service.residentMebibytes();
            return service.readyMillis();
        }
    }

    private static void read(URI page) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        browser.send(HttpRequest.newBuilder(page.resolve("/")).build(), BodyHandlers.discarding());
    }
}
