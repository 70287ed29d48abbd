package dev.parley.bench;

import dev.parley.core.room.Installation;
import dev.parley.core.room.RoomKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Signed slash commands. Everybody types in a channel of their own and reads the whole answer: its number in the log, or the
 * page with everything that was answered before.
 */
final class SlackPlatform implements Platform<SlackTypist> {

    private final SlackApi slack;
    private final List<SlackTypist> typists =
            IntStream.range(0, Commands.MOST).mapToObj(SlackTypist::new).toList();

    SlackPlatform(SlackApi slack) {
        this.slack = slack;
    }

    @Override
    public String echo() {
        return "a bare Bolt echo";
    }

    @Override
    public Child startEcho() throws IOException {
        return Child.start("dev.parley.bench.SlackEcho", Map.of());
    }

    @Override
    public Child startParley(Path home) throws IOException {
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
    public List<SlackTypist> typists() {
        return typists;
    }

    @Override
    public List<Kind<SlackTypist>> kinds() {
        return List.of(
                new Kind<>("echo", 5, true, SlackTypist::echo),
                new Kind<>("help", 5, false, SlackTypist::help),
                new Kind<>("concede", 25, false, SlackTypist::concede),
                new Kind<>("concessions", 8, false, SlackTypist::concessions));
    }

    @Override
    public Map<RoomKey, Integer> acknowledged() {
        return typists.stream()
                .collect(Collectors.toMap(
                        each -> new RoomKey(new Installation("slack", SlackApi.TEAM), each.channel()),
                        SlackTypist::logged));
    }
}
