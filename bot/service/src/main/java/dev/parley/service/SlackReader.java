package dev.parley.service;

import dev.parley.slack.SlackSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads how Parley is known to Slack. A problem never repeats what was set: nearly all of it is secret. */
final class SlackReader {

    private static final Pattern BOT_TOKEN = Pattern.compile("xoxb-[A-Za-z0-9-]{10,}");
    private static final Pattern APP_TOKEN = Pattern.compile("xapp-[A-Za-z0-9-]{10,}");
    private static final Pattern CLIENT = Pattern.compile("\\d{3,20}\\.\\d{3,20}");
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
        return Stream.of(
                        Settings.SLACK_BOT_TOKEN,
                        Settings.SLACK_SIGNING_SECRET,
                        Settings.SLACK_APP_TOKEN,
                        Settings.SLACK_CLIENT_ID,
                        Settings.SLACK_CLIENT_SECRET)
                .anyMatch(key -> values.apply(key).isPresent());
    }

    /** The settings; empty if Slack is not meant, or if they are wrong. */
    Optional<SlackSettings> read() {
        if (!isMeant(values)) {
            return Optional.empty();
        }
        Optional<SlackSettings.Access> access = access();
        Optional<String> line =
                checked(Settings.SLACK_APP_TOKEN, APP_TOKEN, "an app-level token, which begins with xapp-", false);
        boolean called = values.apply(Settings.SLACK_APP_TOKEN).isEmpty();
        Optional<String> secret = checked(Settings.SLACK_SIGNING_SECRET, SECRET, SECRET_SHAPE, called);
        Optional<String> previous =
                checked(Settings.SLACK_PREVIOUS_SIGNING_SECRET, SECRET, SECRET_SHAPE + ", the previous one", false);
        URI api = checked(Settings.SLACK_API_URL, API, "an https:// address that ends with a slash", false)
                .map(URI::create)
                .orElse(SlackSettings.PUBLIC_API);
        List<String> secrets = Stream.concat(secret.stream(), previous.stream()).toList();
        return access.filter(each -> line.isPresent() || secret.isPresent())
                .map(each -> new SlackSettings(each, secrets, line, api));
    }

    private Optional<SlackSettings.Access> access() {
        boolean one = values.apply(Settings.SLACK_BOT_TOKEN).isPresent();
        boolean many = values.apply(Settings.SLACK_CLIENT_ID).isPresent()
                || values.apply(Settings.SLACK_CLIENT_SECRET).isPresent();
        if (one && many) {
            problems.add(new Problem(
                    Settings.SLACK_BOT_TOKEN,
                    "a token beside " + Settings.SLACK_CLIENT_ID + " or " + Settings.SLACK_CLIENT_SECRET,
                    "the token of one workspace, or the id and secret with which any workspace can install the app",
                    "Unset one or the other."));
            return Optional.empty();
        }
        if (many) {
            Optional<String> id =
                    checked(Settings.SLACK_CLIENT_ID, CLIENT, "the client ID: two numbers separated by a dot", true);
            Optional<String> secret = checked(Settings.SLACK_CLIENT_SECRET, SECRET, SECRET_SHAPE, true);
            return id.flatMap(client -> secret.map(proof -> new SlackSettings.Invitation(client, proof)));
        }
        return checked(Settings.SLACK_BOT_TOKEN, BOT_TOKEN, "a bot token, which begins with xoxb-", true)
                .map(SlackSettings.Token::new);
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
                    "something in the wrong format",
                    expected,
                    "Copy it from your app's page at api.slack.com/apps."));
            return Optional.empty();
        }
        return value;
    }
}
