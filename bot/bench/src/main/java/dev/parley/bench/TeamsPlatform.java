package dev.parley.bench;

import dev.parley.core.room.RoomKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Signed activities, and answers through the connector. */
final class TeamsPlatform implements Platform<TeamsTypist> {

    private final TeamsApi teams;
    private final TeamsRooms rooms;
    private final List<TeamsTypist> typists;

    /**
     * People in rooms of their own.
     *
     * @param name by which the rooms differ from those of others
     */
    TeamsPlatform(TeamsApi teams, String name, int people) {
        this.teams = teams;
        rooms = new TeamsRooms(teams, name);
        typists = IntStream.range(0, people)
                .mapToObj(number -> new TeamsTypist(teams, rooms, number))
                .toList();
    }

    @Override
    public String echo() {
        return "an echo of the Bot Framework SDK";
    }

    @Override
    public Child startEcho() throws IOException {
        return Child.start("dev.parley.bench.TeamsEcho", teams.settings());
    }

    @Override
    public Child startParley(Path home) throws IOException {
        Map<String, String> settings = teams.settings();
        settings.put("PARLEY_PORT", "0");
        settings.put("PARLEY_HOME", home.toString());
        return Child.start("dev.parley.service.Main", settings);
    }

    @Override
    public List<TeamsTypist> typists() {
        return typists;
    }

    @Override
    public List<Kind<TeamsTypist>> kinds() {
        return List.of(
                new Kind<>("echo", 8, true, TeamsTypist::echo),
                new Kind<>("help", 8, false, TeamsTypist::help),
                new Kind<>("concede", 25, false, TeamsTypist::concede));
    }

    @Override
    public Map<RoomKey, Integer> acknowledged() {
        return rooms.logged();
    }
}
