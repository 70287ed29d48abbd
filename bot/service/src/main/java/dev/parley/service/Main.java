package dev.parley.service;

import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts Parley and runs it until the process is asked to stop; {@code manifest} makes what a chat platform takes as an app. */
public final class Main {

    private static final Logger log = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] arguments) {
        try {
            if (arguments.length > 0) {
                System.out.print(Manifests.asked(List.of(arguments), System.getenv()));
                return;
            }
            Wiring parley = Wiring.open(System.getenv(), InstantSource.system());
            Runtime.getRuntime().addShutdownHook(new Thread(parley::close, "stop"));
            System.out.println("Parley is ready on " + parley.url());
        } catch (Misconfiguration e) {
            System.err.print(e.getMessage());
            System.exit(Misconfiguration.EXIT_CODE);
        } catch (RuntimeException e) {
            log.error("Parley can't start", e);
            System.exit(1);
        }
    }
}
