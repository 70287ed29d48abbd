package dev.parley.playground.draw;

import dev.parley.playground.world.PlaygroundWorld;
import dev.parley.playground.world.PlaygroundWorld.Place;
import dev.parley.playground.world.PlaygroundWorld.Seat;
import dev.parley.playground.world.Visit;
import java.util.List;
import java.util.Optional;

/** What the templates are given. */
public final class View {

    private View() {}

    /**
     * A whole page.
     *
     * @param theme {@code light}, {@code dark} or {@code auto}
     * @param words the first words of every command, separated by spaces
     * @param delivery the id of whatever is sent first
     */
    public record Page(
            Visit visit,
            List<Place> places,
            List<Person> people,
            Room room,
            String theme,
            String words,
            String delivery,
            Assets assets) {

        public Seat me() {
            return visit.seat();
        }

        public Place place() {
            return visit.place();
        }
    }

    /** Someone one could be, and where that leads. */
    public record Person(Seat seat, String address) {

        public static Person of(PlaygroundWorld world, Seat seat, Place place) {
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
    public record Room(
            Visit visit,
            List<Entry> entries,
            boolean complete,
            boolean untouched,
            long changes,
            Optional<String> shown,
            boolean acted) {

        /** A line for each of the three things that Parley does, and one for everything else. */
        public List<Suggestion> suggestions() {
            return List.of(
                    new Suggestion("/floor", "Draft a message: a floor, with what you need in return"),
                    new Suggestion("/concede", "Log a concession: what you gave and what you got"),
                    new Suggestion("/impasse price", "Talks stall? Draft an escalation that involves both sides"),
                    new Suggestion("/help", "See everything you can type here"));
        }
    }

    /** A line to type, and what it does. */
    public record Suggestion(String line, String does) {}
}
