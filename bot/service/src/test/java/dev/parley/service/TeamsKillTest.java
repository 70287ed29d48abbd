package dev.parley.service;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.teams.TeamsSide;
import dev.parley.teams.TeamsSide.Sent;
import dev.parley.teams.TeamsUser;
import dev.parley.teams.TeamsWords;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

final class TeamsKillTest extends ChatKillContract {

    private final TeamsSide teams = new TeamsSide();

    TeamsKillTest() throws IOException {
        for (int channel = 0; channel < CHANNELS; channel++) {
            teams.channel(id(channel), "room-" + channel, "standard", TeamsSide.ANA);
        }
    }

    @AfterEach
    void close() {
        teams.close();
    }

    @Override
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(teams.settings());
        settings.put(Settings.TEAMS_TARGETED, "true");
        return settings;
    }

    @Override
    Previewed types(URI address, int channel, String line) {
        TeamsUser ana = new TeamsUser(address, teams, TeamsSide.ANA, id(channel));
        int before = whispers(channel).size();
        if (ana.send(ana.slash(line)).statusCode() != 200) {
            throw new AssertionError("not understood");
        }
        Sent preview = preview(channel, before);
        JsonNode post = TeamsWords.button(preview.card(), "Post to room-" + channel)
                .orElseThrow(() -> new AssertionError("no preview: " + preview));
        return () -> ana.send(ana.execute(preview.id(), post, Map.of())).statusCode() == 200;
    }

    /** It may come a moment later, since Teams is not sent more than it takes. */
    private Sent preview(int channel, int before) {
        List<Sent> shown = await().until(() -> whispers(channel), all -> all.size() > before || killed());
        if (shown.size() == before) {
            throw new IllegalStateException("no preview any more");
        }
        return shown.get(before);
    }

    private List<Sent> whispers(int channel) {
        return teams.sent("whisper").stream()
                .filter(each -> each.where().equals(id(channel)))
                .toList();
    }

    @Override
    void refuse(boolean badly) {
        teams.next("send", badly ? TeamsSide.Trouble.broken() : TeamsSide.Trouble.limited(1));
    }

    @Override
    List<String> posted(int channel) {
        return teams.said(id(channel)).stream()
                .map(each -> TeamsWords.text(each.card()))
                .toList();
    }

    @Override
    List<String> secrets() {
        return List.of(TeamsSide.PASSWORD, "our-own-token");
    }

    private static String id(int channel) {
        return "19:room" + channel + "@thread.tacv2";
    }
}
