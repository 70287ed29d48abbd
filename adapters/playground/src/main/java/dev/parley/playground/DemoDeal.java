package dev.parley.playground;

import dev.parley.playground.PlaygroundWorld.Place;
import dev.parley.playground.PlaygroundWorld.Seat;
import java.util.List;

/** What has been said and logged when the playground is opened for the first time, or anew. */
final class DemoDeal {

    /** The delivery that marks seeding as finished. */
    static final String DONE = "demo-done";

    private static final String PREFIX = "demo-";

    private static final List<Spoken> LINES = List.of(
            new Spoken(
                    PlaygroundWorld.MARIA,
                    PlaygroundWorld.INSIDE,
                    "Ana, the Acme renewal is yours. Anything below 110k I would like to hear about first."),
            new Spoken(
                    PlaygroundWorld.BO,
                    PlaygroundWorld.SHARED,
                    "Morning Ana. To sign this quarter we would need 15% off the annual fee."));

    private DemoDeal() {}

    static List<Spoken> lines() {
        return LINES;
    }

    static String id(int index) {
        return PREFIX + index;
    }

    static boolean isSeed(String delivery) {
        return delivery.startsWith(PREFIX);
    }

    /** One line that somebody typed somewhere; a command if it starts with a slash. */
    record Spoken(Seat by, Place in, String text) {}
}
