package dev.parley.service;

import dev.parley.slack.SlackSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads how Parley is known to Slack. What is wrong is told without any of what was set: all of it is secret. */
final class SlackReader {

    private static final Pattern TOKEN = Pattern.compile("xoxb-[A-Za-z0-9-]{10,}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9]{16,128}");
    private static final Pattern API =
            Pattern.compile("https://[A-Za-z0-9.:-]+/(.*/)?|http://(127\\.0\\.0\\.1|localhost):\\d+/(.*/)?");
    private static final String SECRET_SHAPE = "the 32 letters and digits of the app's page “Basic Information”";

    private final Function<String, Optional<String>> values;
    private final List<Problem> problems;

    SlackReader(Function<String, Optional<String>> values, List<Problem> problems) {
        this.values = values;
        this.problems = problems;
    }

    /** Whether anything of Slack is set. */
    static boolean isMeant(Function<String, Optional<String>> values) {
        return Stream.of(Settings.SLACK_BOT_TOKEN, Settings.SLACK_SIGNING_SECRET)
                .anyMatch(key -> values.apply(key).isPresent());
    }

    /** The settings; empty if Slack is not meant, or if they are wrong. */
    Optional<SlackSettings> read() {
        if (!isMeant(values)) {
            return Optional.empty();
        }
        Optional<String> token = checked(Settings.SLACK_BOT_TOKEN, TOKEN, "a bot token, which begins with xoxb-", true);
        Optional<String> secret = checked(Settings.SLACK_SIGNING_SECRET, SECRET, SECRET_SHAPE, true);
        Optional<String> previous =
                checked(Settings.SLACK_PREVIOUS_SIGNING_SECRET, SECRET, SECRET_SHAPE + ", the one before", false);
        URI api = checked(Settings.SLACK_API_URL, API, "an https:// address that ends with a slash", false)
                .map(URI::create)
                .orElse(SlackSettings.PUBLIC_API);
        return token.flatMap(bot -> secret.map(signing -> new SlackSettings(
                bot, Stream.concat(Stream.of(signing), previous.stream()).toList(), api)));
    }

    private Optional<String> checked(String key, Pattern shape, String expected, boolean required) {
        Optional<String> value = values.apply(key);
        if (value.isEmpty()) {
            if (required) {
                problems.add(new Problem(
                        key, "nothing", expected, "Set it too, or unset everything that begins with SLACK_."));
            }
            return Optional.empty();
        }
        if (!shape.matcher(value.get()).matches()) {
            problems.add(new Problem(
                    key,
                    "something of another shape",
                    expected,
                    "Copy it from your app's page at api.slack.com/apps."));
            return Optional.empty();
        }
        return value;
    }
}
