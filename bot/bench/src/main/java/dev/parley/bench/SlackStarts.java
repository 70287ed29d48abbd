package dev.parley.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;

/** How long the echo and Parley take until they answer a first command, and what they hold of the memory then. */
final class SlackStarts {

    private static final int STARTS = 3;
    private static final long REST_SECONDS = 2;

    private final SlackApi slack;
    private final Path home;

    SlackStarts(SlackApi slack, Path home) {
        this.slack = slack;
        this.home = home;
    }

    /** What was seen of one. */
    private record Start(double readyMillis, double answeredMillis, double residentMebibytes) {}

    void run() throws Exception {
        List<Start> echo = new ArrayList<>();
        List<Start> parley = new ArrayList<>();
        // With a new database it takes longer, but that happens once.
        SlackPair.startParley(slack, home).close();
        for (int i = 0; i < STARTS; i++) {
            try (Child started = SlackPair.startEcho()) {
                echo.add(look(started, SlackTypist::echo));
            }
            try (Child started = SlackPair.startParley(slack, home)) {
                parley.add(look(started, SlackTypist::help));
            }
        }
        System.out.printf("%nStart and rest, beside a bare Bolt echo (median of %d)%n", STARTS);
        System.out.println("                                            echo   Parley   ratio");
        print("process started to ready, ms", echo, parley, Start::readyMillis);
        print("process started to first answer, ms", echo, parley, Start::answeredMillis);
        print("resident, " + REST_SECONDS + " s after that, MiB", echo, parley, Start::residentMebibytes);
        System.out.println("  (aim: 2.00 or less)");
    }

    private static Start look(Child started, BiConsumer<SlackTypist, SlackConnection> command) throws Exception {
        SlackTypist typist = new SlackTypist(0);
        try (SlackConnection connection = typist.connect(started)) {
            command.accept(typist, connection);
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
