package dev.parley.playground.in;

import dev.parley.playground.world.Problem;

/** Where a request goes: a room, and what is below it; nothing at all for the root. */
record RoomPath(String room, String below) {

    static RoomPath of(String uri) {
        String[] parts = uri.split("/", -1);
        if (uri.equals("/")) {
            return new RoomPath("", "");
        }
        if (parts.length < 3 || parts.length > 4 || !parts[1].equals("rooms") || parts[2].isEmpty()) {
            throw Problem.nowhere();
        }
        return new RoomPath(parts[2], parts.length == 4 ? parts[3] : "");
    }

    boolean isRoot() {
        return room.isEmpty() && below.isEmpty();
    }
}
