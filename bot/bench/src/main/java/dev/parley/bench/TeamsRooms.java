package dev.parley.bench;

import dev.parley.core.room.Installation;
import dev.parley.core.room.RoomKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * As few rooms as Teams allows: it takes 60 messages in half a minute for each, and Parley keeps to that. Where nobody may
 * type yet, there is another one. Safe for use by many threads.
 */
final class TeamsRooms {

    private static final long PAUSE_NANOS = 550_000_000L;

    private final TeamsApi teams;
    private final String name;
    private final List<TeamsRoom> all = new ArrayList<>();
    private final Deque<Left> resting = new ArrayDeque<>();
    private final Deque<TeamsRoom> free = new ArrayDeque<>();

    /**
     * None yet.
     *
     * @param name by which these rooms differ from others
     */
    TeamsRooms(TeamsApi teams, String name) {
        this.teams = teams;
        this.name = name;
    }

    private record Left(TeamsRoom room, long nanos) {}

    /** A room in which nobody else types, of those that may be typed in the one that was last. */
    synchronized TeamsRoom enter() {
        while (!resting.isEmpty() && System.nanoTime() - resting.element().nanos() >= PAUSE_NANOS) {
            free.push(resting.remove().room());
        }
        return free.isEmpty() ? another() : free.pop();
    }

    private TeamsRoom another() {
        TeamsRoom room = new TeamsRoom("19:" + name + all.size() + "@thread.v2");
        teams.bring(room);
        all.add(room);
        return room;
    }

    synchronized void leave(TeamsRoom room) {
        resting.add(new Left(room, System.nanoTime()));
    }

    synchronized Map<RoomKey, Integer> logged() {
        return all.stream()
                .collect(Collectors.toMap(
                        each -> new RoomKey(new Installation("teams", TeamsApi.TENANT), each.id()), TeamsRoom::logged));
    }
}
