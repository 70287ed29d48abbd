package dev.parley.service.story;

import dev.parley.core.chat.Interaction;
import dev.parley.core.chat.Reply;
import dev.parley.core.chat.RoomMessage;
import dev.parley.core.dispatch.CommandDispatcher;
import dev.parley.core.dispatch.Meter;
import dev.parley.core.dispatch.Request;
import dev.parley.core.playbook.Playbook;
import dev.parley.core.room.Caller;
import dev.parley.core.room.Directory;
import dev.parley.core.room.Exposure;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Membership;
import dev.parley.core.room.Organisation;
import dev.parley.core.room.Person;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Post;
import dev.parley.core.store.Store;
import dev.parley.storage.JdbiStore;
import dev.parley.templates.Template;
import dev.parley.templates.Templates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A negotiation in a test: an inside room, a room shared with Acme, Ana and her boss Maria on our side, Bo on theirs. It is
 * Monday 23 November 2026, ten in the morning in Berlin, until {@link #later} says otherwise.
 */
final class Talk implements AutoCloseable {

    static final Installation NORTHWIND = new Installation("test", "northwind");
    static final RoomKey INSIDE = new RoomKey(NORTHWIND, "inside");
    static final RoomKey SHARED = new RoomKey(NORTHWIND, "shared");
    static final Person ANA = new Person("ana", "Ana Ruiz");
    static final Person MARIA = new Person("maria", "Maria Chen");
    static final Person GUS = new Person("gus", "Gus Guest");
    static final Person BO = new Person("bo", "Bo Larsen");

    private final Store store = JdbiStore.inMemory();
    private final List<String> outsiders = new ArrayList<>(List.of("Bo Larsen (Acme)"));
    private boolean directoryFails;
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final CommandDispatcher dispatcher;

    Talk() {
        this(Optional.empty(), Organisation.NONE);
    }

    /** With the templates of a folder beside the shipped ones. */
    Talk(Optional<Path> folder) {
        this(folder, Organisation.NONE);
    }

    /** Where a deal may be linked between the installations of a house. */
    Talk(Organisation organisation) {
        this(Optional.empty(), organisation);
    }

    private Talk(Optional<Path> folder, Organisation organisation) {
        dispatcher = new CommandDispatcher(
                store, new Acquaintance(), Playbook.commands(templates(folder), organisation), new Clock(), Meter.NONE);
    }

    private static List<Template> templates(Optional<Path> folder) {
        return Templates.load("en", folder).fold(ready -> ready.templates(), broken -> {
            throw new IllegalStateException(broken.problems().toString());
        });
    }

    Speaker ana() {
        return new Speaker(ANA, INSIDE);
    }

    Speaker maria() {
        return new Speaker(MARIA, INSIDE);
    }

    Speaker gus() {
        return new Speaker(GUS, SHARED);
    }

    Speaker bo() {
        return new Speaker(BO, SHARED);
    }

    /** A deal with Acme that Ana started inside and linked to the shared room. */
    Talk withDeal() {
        ana().types("/deal start Renewal 2027 | Acme | EUR | Maria Chen | Jo Park | direct");
        ana().types("/deal issue price | 110k");
        ana().types("/deal batna Contoso at 130k, live by June");
        ana().inShared().types(ana().types("/deal link").example());
        return this;
    }

    Talk later(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    Talk joinedBy(String outsider) {
        outsiders.add(outsider);
        return this;
    }

    Talk whileTheDirectoryFails() {
        directoryFails = true;
        return this;
    }

    Talk whileTheDirectoryWorks() {
        directoryFails = false;
        return this;
    }

    Store store() {
        return store;
    }

    CommandDispatcher dispatcher() {
        return dispatcher;
    }

    List<String> postedIn(RoomKey room) {
        return store.read(transaction -> transaction.posts().latest(room, 100)).stream()
                .map(Post::message)
                .map(RoomMessage::plainText)
                .toList();
    }

    @Override
    public void close() {
        store.close();
    }

    /** Someone in a room. */
    final class Speaker {

        private final Person person;
        private final RoomKey room;

        private Speaker(Person person, RoomKey room) {
            this.person = person;
            this.room = room;
        }

        Speaker inShared() {
            return in(SHARED);
        }

        Speaker in(RoomKey other) {
            return new Speaker(person, other);
        }

        Heard types(String line) {
            return types(line, UUID.randomUUID().toString());
        }

        Heard types(String line, String delivery) {
            return says(new Interaction.CommandLine(line), delivery);
        }

        Heard says(Interaction interaction, String delivery) {
            Reply reply = dispatcher
                    .handle(new Request(
                            delivery,
                            new Caller(person, ZoneId.of("Europe/Berlin")),
                            room,
                            interaction,
                            Optional.empty()))
                    .orElseGet(() -> new Reply.Refused(dispatcher.refusal()));
            return new Heard(this, reply);
        }
    }

    private final class Acquaintance implements Directory {

        @Override
        public Room room(RoomKey key) {
            failIfAsked();
            boolean shared = key.channel().equals(SHARED.channel());
            return new Room(
                    key,
                    shared ? "#northwind-acme" : "#acme-team",
                    shared ? new Exposure.External(outsiders) : new Exposure.Internal());
        }

        @Override
        public Membership membership(Person person, RoomKey room) {
            return person.equals(ANA) || person.equals(MARIA)
                    ? Membership.MEMBER
                    : person.equals(GUS) ? Membership.GUEST : Membership.OUTSIDER;
        }

        @Override
        public Set<String> channelsOf(Person person, RoomKey here) {
            failIfAsked();
            return Set.of(INSIDE.channel(), SHARED.channel());
        }

        private void failIfAsked() {
            if (directoryFails) {
                throw new IllegalStateException("the platform does not answer");
            }
        }
    }

    private final class Clock implements InstantSource {
        @Override
        public Instant instant() {
            return now;
        }
    }
}
