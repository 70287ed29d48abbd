package dev.parley.core.concession;

import dev.parley.core.deal.DealId;
import dev.parley.core.room.Installation;
import dev.parley.core.room.Person;
import dev.parley.core.room.RoomKey;
import java.time.Instant;
import java.util.UUID;

/** Entries of one log. */
final class Entries {

    private static final Installation HOME = new Installation("playground", "home");
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    private Entries() {}

    static Concession entry(int number, String item, String give, String get, String worth, Settlement settlement) {
        return new Concession(
                new DealId(HOME, new UUID(0, 0)),
                number,
                new Move(item, give, get, new Worth(worth), ""),
                settlement,
                false,
                NOW,
                1,
                Act.LOGGED,
                new Person("U-ana", "Ana Ruiz"),
                new RoomKey(HOME, "C-inside"),
                NOW);
    }

    static Concession entry(int number, String item, String give, String get) {
        return entry(number, item, give, get, "", Settlement.NONE);
    }

    static Concession worth(int number, String give, String get, String worth) {
        return entry(number, "item " + number, give, get, worth, Settlement.NONE);
    }

    static Concession undone(Concession entry) {
        return entry.revised(entry.move(), entry.settlement(), true, Act.UNDONE, entry.signature());
    }
}
