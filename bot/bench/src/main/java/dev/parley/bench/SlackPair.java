package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The echo and Parley, each in a JVM of its own, side by side. */
record SlackPair(Child echo, Child parley) implements AutoCloseable {

    static SlackPair start(SlackApi slack, Path home) throws IOException {
        Child echo = startEcho();
        try {
            return new SlackPair(echo, startParley(slack, home));
        } catch (IOException e) {
            echo.close();
            throw e;
        }
    }

    static Child startEcho() throws IOException {
        return Child.start("dev.parley.bench.SlackEcho", Map.of());
    }

    static Child startParley(SlackApi slack, Path home) throws IOException {
        return Child.start(
                "dev.parley.service.Main",
                Map.of(
                        "PARLEY_PORT",
                        "0",
                        "PARLEY_HOME",
                        home.toString(),
                        "SLACK_BOT_TOKEN",
                        "xoxb-0123456789-bench",
                        "SLACK_SIGNING_SECRET",
                        Signer.SECRET,
                        "SLACK_API_URL",
                        slack.address().toString()));
    }

    @Override
    public void close() {
        parley.close();
        echo.close();
    }
}
