package dev.parley.bench;

import dev.parley.core.chat.Interaction;
import dev.parley.core.chat.Reply;
import dev.parley.core.dispatch.CommandDispatcher;
import dev.parley.core.dispatch.Meter;
import dev.parley.core.dispatch.Request;
import dev.parley.core.playbook.Playbook;
import dev.parley.core.room.Caller;
import dev.parley.core.room.Directory;
import dev.parley.core.room.Exposure;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Membership;
import dev.parley.core.room.Person;
import dev.parley.core.room.Room;
import dev.parley.core.room.RoomKey;
import dev.parley.core.store.Store;
import dev.parley.templates.Template;
import dev.parley.templates.Templates;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** People of one company who ask a dispatcher of their own, in rooms of their own. */
final class Negotiators {

    static final Installation INSTALLATION = new Installation("bench", "northwind");

    private final CommandDispatcher dispatcher;
    private final AtomicLong deliveries = new AtomicLong();

    Negotiators(Store store) {
        List<Template> templates = Templates.load("en", Optional.empty()).fold(ready -> ready.templates(), broken -> {
            throw new IllegalStateException("the shipped templates are broken");
        });
        dispatcher = new CommandDispatcher(
                store, new Inside(), Playbook.commands(templates), InstantSource.system(), Meter.NONE);
    }

    static RoomKey room(int number) {
        return new RoomKey(INSTALLATION, "room-" + number);
    }

    static Person person(int number) {
        return new Person("person-" + number, "Ana Ruiz");
    }

    /** Types a line and waits for its answer, which must not be a refusal or a fault. */
    void type(int room, int person, String line) {
        Reply reply = dispatcher
                .handle(new Request(
                        "bench-" + deliveries.incrementAndGet(),
                        new Caller(person(person), ZoneOffset.UTC),
                        room(room),
                        new Interaction.CommandLine(line),
                        Optional.empty()))
                .orElseThrow();
        boolean fine = reply.fold(
                answer -> !answer.message().title().contains("wrong"), ask -> false, refused -> false, () -> true);
        if (!fine) {
            throw new IllegalStateException("not answered: " + line);
        }
    }

    void concede(int room, int person) {
        type(room, person, "/concede price | 5% off | 24-month term | us 40k EUR | signed by 30 June");
    }

    /** Every room is an inside room and everybody is at home. */
    private static final class Inside implements Directory {
        @Override
        public Room room(RoomKey key) {
            return new Room(key, "#" + key.channel(), new Exposure.Internal());
        }

        @Override
        public Set<String> channelsOf(Person person, RoomKey here) {
            return Set.of(here.channel());
        }

        @Override
        public Membership membership(Person person, RoomKey room) {
            return Membership.MEMBER;
        }
    }
}
