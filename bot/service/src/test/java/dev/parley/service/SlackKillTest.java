package dev.parley.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.slack.SlackSide;
import dev.parley.slack.SlackUser;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

final class SlackKillTest extends ChatKillContract {

    private static final String TOKEN = "xoxb-0123456789-abcdef";

    private final SlackSide slack = new SlackSide();

    SlackKillTest() throws IOException {
        for (int channel = 0; channel < CHANNELS; channel++) {
            slack.room(id(channel), "room-" + channel, "U0ANA");
        }
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                Settings.SLACK_BOT_TOKEN,
                TOKEN,
                Settings.SLACK_SIGNING_SECRET,
                SlackUser.SECRET,
                Settings.SLACK_API_URL,
                slack.api().toString());
    }

    @Override
    Previewed types(URI address, int channel, String line) {
        SlackUser ana = new SlackUser(address, slack, "U0ANA", id(channel));
        JsonNode preview = ana.types(line);
        return () -> ana.presses(preview, "Post to #room-" + channel).statusCode() == 200;
    }

    @Override
    void refuse(boolean badly) {
        slack.next("chat.postMessage", badly ? SlackSide.Trouble.broken() : SlackSide.Trouble.limited(1));
    }

    @Override
    List<String> posted(int channel) {
        return slack.posted(id(channel));
    }

    @Override
    List<String> secrets() {
        return List.of(TOKEN, SlackUser.SECRET);
    }

    private static String id(int channel) {
        return "C0ROOM" + channel;
    }
}
