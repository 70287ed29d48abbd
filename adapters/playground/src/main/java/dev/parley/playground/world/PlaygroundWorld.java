package dev.parley.playground.world;

import dev.parley.core.room.Directory;
import dev.parley.core.room.Exposure;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Membership;
import dev.parley.core.room.Person;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The people and rooms of the playground. They are all made up; the person who opens the page may be any of them, which
 * is why the page is served to this machine only.
 */
public final class PlaygroundWorld implements Directory {

    /** Our side of the demo: the company that runs Parley. */
    public static final Installation INSTALLATION = new Installation("playground", "northwind");

    public static final Seat ANA =
            new Seat(new Person("ana", "Ana Ruiz"), "AR", "Negotiator at Northwind", "Northwind", Membership.MEMBER);
    public static final Seat MARIA = new Seat(
            new Person("maria", "Maria Chen"), "MC", "Ana's boss at Northwind", "Northwind", Membership.MEMBER);
    public static final Seat BO =
            new Seat(new Person("bo", "Bo Larsen"), "BL", "Buyer at Acme", "Acme", Membership.OUTSIDER);

    public static final Place INSIDE = new Place(
            "inside",
            new Room(new RoomKey(INSTALLATION, "inside"), "#acme-renewal-team", new Exposure.Internal()),
            "Northwind only",
            List.of(ANA, MARIA));
    public static final Place SHARED = new Place(
            "shared",
            new Room(
                    new RoomKey(INSTALLATION, "shared"),
                    "#northwind-acme",
                    new Exposure.External(List.of("Bo Larsen (Acme)"))),
            "Shared with Acme",
            List.of(ANA, MARIA, BO));

    private static final List<Seat> PEOPLE = List.of(ANA, MARIA, BO);
    private static final List<Place> PLACES = List.of(INSIDE, SHARED);

    @Override
    public Room room(RoomKey key) {
        return PLACES.stream()
                .map(Place::room)
                .filter(room -> room.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such room"));
    }

    @Override
    public Membership membership(Person person, RoomKey room) {
        return PLACES.stream()
                .filter(place -> place.room().key().equals(room))
                .flatMap(place -> place.members().stream())
                .filter(seat -> seat.person().id().equals(person.id()))
                .map(Seat::membership)
                .findFirst()
                .orElse(Membership.OUTSIDER);
    }

    @Override
    public Set<String> channelsOf(Person person, RoomKey here) {
        return PLACES.stream()
                .filter(place -> place.members().stream()
                        .anyMatch(seat -> seat.person().id().equals(person.id())))
                .map(place -> place.key().channel())
                .collect(Collectors.toSet());
    }

    public List<Seat> people() {
        return PEOPLE;
    }

    public List<Place> places() {
        return PLACES;
    }

    public Optional<Seat> seat(String id) {
        return PEOPLE.stream().filter(each -> each.person().id().equals(id)).findFirst();
    }

    /** The rooms that someone can see at all. */
    public List<Place> placesOf(Seat seat) {
        return PLACES.stream().filter(place -> place.members().contains(seat)).toList();
    }

    /** A room that this person is a member of; to everybody else it does not exist. */
    public Optional<Place> place(String id, Seat seat) {
        return placesOf(seat).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Someone to be. */
    public record Seat(Person person, String initials, String role, String company, Membership membership) {
        public String id() {
            return person.id();
        }

        public String name() {
            return person.name();
        }

        public boolean isMember() {
            return membership == Membership.MEMBER;
        }
    }

    /** A room of the demo and who sits in it. */
    public record Place(String id, Room room, String audience, List<Seat> members) {
        public Place {
            members = List.copyOf(members);
            if (Set.copyOf(members).size() != members.size()) {
                throw new IllegalArgumentException("a member twice");
            }
        }

        public RoomKey key() {
            return room.key();
        }

        public String name() {
            return room.name();
        }

        public boolean isShared() {
            return room.exposure().isExternal();
        }

        /** Who reads along from outside, in words; empty in a room of our own. */
        public String outsiders() {
            return room.exposure().fold(() -> "", external -> String.join(", ", external.outsiders()));
        }
    }
}
