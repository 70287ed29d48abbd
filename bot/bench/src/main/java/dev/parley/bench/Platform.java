package dev.parley.bench;

import dev.parley.core.room.RoomKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A chat platform as it is here: people who type, and whom they type to. One is good for one log of Parley's. */
interface Platform<T extends Typist> {

    /** What Parley is put beside. */
    String echo();

    Child startEcho() throws IOException;

    Child startParley(Path home) throws IOException;

    /** Each of them always types on the same thread. */
    List<T> typists();

    /** What is measured, the echo first. */
    List<Kind<T>> kinds();

    /** How many concessions of each room were acknowledged as logged. */
    Map<RoomKey, Integer> acknowledged();
}
