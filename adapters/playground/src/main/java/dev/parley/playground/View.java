package dev.parley.playground;

import dev.parley.playground.PlaygroundWorld.Place;
import dev.parley.playground.PlaygroundWorld.Seat;
import java.util.List;
import java.util.Optional;

/** What the templates are given. */
final class View {

    private View() {}

    /**
     * A whole page.
     *
     * @param theme {@code light}, {@code dark} or {@code auto}
     * @param words the first words of every command, separated by spaces
     * @param delivery the id of whatever is sent first
     */
    record Page(
            Visit visit,
            List<Place> places,
            List<Person> people,
            Room room,
            String theme,
            String words,
            String delivery,
            Assets assets) {

        Seat me() {
            return visit.seat();
        }

        Place place() {
            return visit.place();
        }
    }

    /** Somebody one could be, and where that leads. */
    record Person(Seat seat, String address) {

        static Person of(PlaygroundWorld world, Seat seat, Place place) {
            Place there = world.place(place.id(), seat)
                    .orElseGet(() -> world.placesOf(seat).get(0));
            return new Person(seat, Visit.address(there, seat, ""));
        }
    }

    /**
     * A transcript.
     *
     * @param complete whether nothing older was left out
     * @param untouched whether this person has not asked for anything here yet
     * @param changes grows with every change, so that an older view never covers a newer one
     * @param shown the id of the entry to bring into view, if there is one
     * @param acted whether it answers something that was sent, rather than a look
     */
    record Room(
            Visit visit,
            List<Entry> entries,
            boolean complete,
            boolean untouched,
            long changes,
            Optional<String> shown,
            boolean acted) {

        /** A line for each of the three things that Parley does, and one for everything else. */
        List<Suggestion> suggestions() {
            return List.of(
                    new Suggestion("/floor", "Draft a message: a floor, with what you need in return"),
                    new Suggestion("/concede", "Log a concession: what you gave and what you got"),
                    new Suggestion("/impasse price", "Talks stall? Draft an escalation that involves both sides"),
                    new Suggestion("/help", "See everything you can type here"));
        }
    }

    /** A line to type, and what it does. */
    record Suggestion(String line, String does) {}
}
