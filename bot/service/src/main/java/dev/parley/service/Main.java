package dev.parley.service;

import java.time.InstantSource;

/** Starts Parley and runs it until the process is told to stop. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        try {
            Wiring parley = Wiring.open(System.getenv(), InstantSource.system());
            Runtime.getRuntime().addShutdownHook(new Thread(parley::close, "stop"));
            System.out.println("Parley is ready on " + parley.url());
        } catch (Misconfiguration e) {
            System.err.print(e.getMessage());
            System.exit(Misconfiguration.EXIT_CODE);
        }
    }
}
