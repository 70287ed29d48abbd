package dev.parley.core.dispatch;

import dev.parley.core.room.Caller;
import dev.parley.core.room.Person;
import dev.parley.core.room.Room;
import dev.parley.core.room.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who runs a command, where and when.
 *
 * @param caller who asked; of our own organisation, or the command would not run
 * @param room where, with its exposure as of now
 * @param now when
 * @param whereabouts asked for the channels in which the caller is, which may be slow
 */
public record CommandContext(Caller caller, Room room, Instant now, Supplier<Set<String>> whereabouts) {
    public CommandContext {
        Objects.requireNonNull(caller);
        Objects.requireNonNull(room);
        Objects.requireNonNull(now);
        Objects.requireNonNull(whereabouts);
    }

    public Person person() {
        return caller.person();
    }

    /** What the caller does here and now is signed with. */
    public Signature signature() {
        return new Signature(person(), room.key(), now);
    }

    /** The channels of the installation in which the caller is, this room's among them. */
    public Set<String> channels() {
        return whereabouts.get();
    }

    public ZoneId zone() {
        return caller.zone();
    }

    /** The caller's own today. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, caller.zone());
    }
}
