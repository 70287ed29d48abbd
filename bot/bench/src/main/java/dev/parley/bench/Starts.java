package dev.parley.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;

/** How long the echo and Parley take until they answer a first command, and what they hold of the memory then. */
final class Starts {

    private static final int STARTS = 3;
    private static final long REST_SECONDS = 2;

    private final Platform<?> platform;
    private final Path home;

    Starts(Platform<?> platform, Path home) {
        this.platform = platform;
        this.home = home;
    }

    /** What was seen of one. */
    private record Start(double readyMillis, double answeredMillis, double residentMebibytes) {}

    void run() throws Exception {
        List<Start> echo = new ArrayList<>();
        List<Start> parley = new ArrayList<>();
        // With a new database it takes longer, but that happens once.
        platform.startParley(home).close();
        for (int i = 0; i < STARTS; i++) {
            try (Child started = platform.startEcho()) {
                echo.add(look(started, Typist::echo));
            }
            try (Child started = platform.startParley(home)) {
                parley.add(look(started, Typist::help));
            }
        }
        System.out.printf("%nStart and rest, beside %s (median of %d)%n", platform.echo(), STARTS);
        System.out.println("                                            echo   Parley   ratio");
        print("process started to ready, ms", echo, parley, Start::readyMillis);
        print("process started to first answer, ms", echo, parley, Start::answeredMillis);
        print("resident, " + REST_SECONDS + " s after that, MiB", echo, parley, Start::residentMebibytes);
        System.out.println("  (aim: 2.00 or less)");
    }

    private Start look(Child started, BiConsumer<Typist, Connection> command) throws Exception {
        try (Connection connection = started.connect()) {
            command.accept(platform.typists().get(0), connection);
        }
        double answered = started.millis();
        TimeUnit.SECONDS.sleep(REST_SECONDS);
        return new Start(started.readyMillis(), answered, started.residentMebibytes());
    }

    private static void print(String what, List<Start> echo, List<Start> parley, ToDoubleFunction<Start> of) {
        double one = Durations.median(echo, of);
        double other = Durations.median(parley, of);
        System.out.printf("  %-36s   %6.0f   %6.0f   %5.2f%n", what, one, other, other / one);
    }
}
