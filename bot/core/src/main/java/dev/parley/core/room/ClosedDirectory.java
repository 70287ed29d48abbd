package dev.parley.core.room;

import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A directory that fails closed: where the platform gives no answer, the room is external and the person an outsider. */
public final class ClosedDirectory implements Directory {

    private static final Logger log = LoggerFactory.getLogger(ClosedDirectory.class);

    private final Directory platform;

    public ClosedDirectory(Directory platform) {
        this.platform = Objects.requireNonNull(platform);
    }

    @Override
    public Room room(RoomKey key) {
        try {
            return Objects.requireNonNull(platform.room(key));
        } catch (RuntimeException e) {
            log.warn("exposure unknown, taken as external: {}", e.getClass().getSimpleName());
            return new Room(key, "this room", Exposure.unknown(), true);
        }
    }

    @Override
    public Set<String> channelsOf(Person person, RoomKey here) {
        try {
            return Set.copyOf(platform.channelsOf(person, here));
        } catch (RuntimeException e) {
            log.warn(
                    "channels unknown, taken as this one only: {}", e.getClass().getSimpleName());
            return Set.of(here.channel());
        }
    }

    @Override
    public Membership membership(Person person, RoomKey room) {
        try {
            return Objects.requireNonNull(platform.membership(person, room));
        } catch (RuntimeException e) {
            log.warn("membership unknown, taken as outsider: {}", e.getClass().getSimpleName());
            return Membership.OUTSIDER;
        }
    }
}
