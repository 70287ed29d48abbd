package dev.parley.playground.world;

import dev.parley.core.room.Caller;
import dev.parley.playground.world.PlaygroundWorld.Place;
import dev.parley.playground.world.PlaygroundWorld.Seat;
import java.time.ZoneId;

/**
 * Someone looking at a room that they are a member of.
 *
 * @param neutral whether they also want to see the neutral message behind every drawn one
 */
public record Visit(Seat seat, Place place, ZoneId zone, boolean neutral) {

    public Caller caller() {
        return new Caller(seat.person(), zone);
    }

    /** The address of the room, or of something below it, for this person. */
    public String to(String below) {
        return address(place, seat, below);
    }

    public static String address(Place place, Seat seat, String below) {
        return "/rooms/" + place.id() + (below.isEmpty() ? "" : "/" + below) + "?as=" + seat.id();
    }
}
