package dev.parley.service;

import dev.parley.slack.SlackSettings;
import dev.parley.teams.install.TeamsSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Reads the settings out of the environment. What is wrong is noted and the default stands in for it, so that the rest
 * can be looked at too; the notes decide whether Parley starts.
 */
final class SettingsReader {

    private static final List<String> KNOWN = List.of(
            Settings.PORT,
            Settings.HOST,
            Settings.HOME,
            Settings.DATABASE_URL,
            Settings.TEMPLATES,
            Settings.LOG,
            Settings.KEY,
            Settings.TEAMS_APP_ID,
            Settings.TEAMS_APP_PASSWORD,
            Settings.TEAMS_TENANT_ID,
            Settings.TEAMS_MULTI_TENANT,
            Settings.TEAMS_ALLOWED_TENANTS,
            Settings.TEAMS_TARGETED,
            Settings.TEAMS_LOGIN_URL,
            Settings.TEAMS_OPENID_URL,
            Settings.TEAMS_ISSUERS,
            Settings.TEAMS_SERVICE_HOSTS);
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|::1|\\[::1]");
    private static final Pattern SCHEME = Pattern.compile("(jdbc:[a-z0-9]{1,20}:).*", Pattern.DOTALL);
    private static final int LONGEST_SHOWN = 80;

    private final Map<String, String> environment;
    private final List<Problem> problems = new ArrayList<>();

    SettingsReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The settings, with defaults in place of what {@link #problems()} lists. */
    Settings read() {
        Optional<SlackSettings> slack = new SlackReader(this::value, problems).read();
        Optional<TeamsSettings> teams = new TeamsReader(this::value, problems).read();
        boolean connected = SlackReader.isMeant(this::value) || TeamsReader.isMeant(this::value);
        Settings settings = new Settings(
                value(Settings.HOST).map(host -> host(host, connected)).orElse("127.0.0.1"),
                value(Settings.PORT).flatMap(this::port).orElse(3000),
                value(Settings.HOME)
                        .flatMap(this::home)
                        .orElse(Path.of(".parley"))
                        .toAbsolutePath(),
                value(Settings.DATABASE_URL).flatMap(this::databaseUrl),
                value(Settings.TEMPLATES).flatMap(this::templates),
                value(Settings.KEY).flatMap(this::key),
                slack,
                teams);
        requireKey(settings);
        value(Settings.LOG).ifPresent(this::level);
        return settings;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Lines on variables that look like settings and are none. */
    List<String> warnings() {
        return environment.keySet().stream()
                .filter(key -> (key.startsWith("PARLEY_") || key.startsWith("TEAMS_")) && !KNOWN.contains(key))
                .sorted()
                .map(key -> shown(key) + " isn't a Parley setting." + suggestion(key))
                .toList();
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(environment.get(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private String host(String text, boolean anywhere) {
        if (!anywhere && !LOOPBACK.matcher(text).matches()) {
            problems.add(new Problem(
                    Settings.HOST,
                    shown(text),
                    "an address of this machine only: 127.0.0.1, ::1 or localhost",
                    "Unset it. The page doesn't ask anyone to sign in, so it's only available on this machine."));
        }
        return text.equals("[::1]") ? "::1" : text;
    }

    private Optional<Integer> port(String text) {
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Optional.of(Integer.parseInt(text));
        }
        problems.add(new Problem(
                Settings.PORT,
                shown(text),
                "a number from 1 to 65535, or 0 for any free port",
                "Set it to a port such as 3000, or unset it."));
        return Optional.empty();
    }

    private Optional<Path> home(String text) {
        return path(Settings.HOME, text, "a folder that Parley may create and write to");
    }

    private Optional<Path> templates(String text) {
        return path(Settings.TEMPLATES, text, "a folder with template files");
    }

    private Optional<Path> path(String key, String text, String expected) {
        try {
            return Optional.of(Path.of(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            problems.add(new Problem(key, shown(text), expected, "Set it to the path of a folder, or unset it."));
            return Optional.empty();
        }
    }

    private Optional<String> databaseUrl(String text) {
        Matcher scheme = SCHEME.matcher(text);
        boolean url = scheme.matches();
        if (url && List.of("jdbc:h2:", "jdbc:postgresql:").contains(scheme.group(1))) {
            return Optional.of(text);
        }
        problems.add(new Problem(
                Settings.DATABASE_URL,
                url ? "a URL that begins with " + scheme.group(1) : "something that isn't a JDBC URL",
                "jdbc:h2:… or jdbc:postgresql://host/database",
                "Set it to one of these, or unset it to keep everything in a folder of this machine."));
        return Optional.empty();
    }

    private Optional<byte[]> key(String text) {
        Optional<byte[]> key = KeyFile.decoded(text);
        if (key.isEmpty()) {
            problems.add(new Problem(
                    Settings.KEY,
                    "something in the wrong format",
                    KeyFile.BYTES + " bytes in Base64",
                    "Make one with: openssl rand -base64 " + KeyFile.BYTES));
        }
        return key;
    }

    /** A key made in a folder of one machine would be missing on every other one that works on the same database. */
    private void requireKey(Settings settings) {
        boolean tokens = settings.slack()
                .filter(slack -> slack.access() instanceof SlackSettings.Invitation)
                .isPresent();
        if (tokens && settings.databaseUrl().isPresent() && value(Settings.KEY).isEmpty()) {
            problems.add(new Problem(
                    Settings.KEY,
                    "nothing, beside " + Settings.DATABASE_URL,
                    "the key with which the tokens of workspaces are kept, the same on every machine",
                    "Make one with: openssl rand -base64 " + KeyFile.BYTES));
        }
    }

    private void level(String text) {
        if (Logs.level(text).isEmpty()) {
            problems.add(new Problem(
                    Settings.LOG,
                    shown(text),
                    "error, warn, info, debug or trace",
                    "Set it to one of these, or unset it."));
        }
    }

    private static String shown(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}", " ");
        return oneLine.length() <= LONGEST_SHOWN ? oneLine : oneLine.substring(0, LONGEST_SHOWN) + "…";
    }

    private static String suggestion(String key) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        ToIntFunction<String> letters = known -> distance.apply(key.toUpperCase(Locale.ROOT), known);
        return KNOWN.stream()
                .min(Comparator.comparingInt(letters))
                .filter(known -> letters.applyAsInt(known) <= 4)
                .map(known -> " Did you mean " + known + "?")
                .orElse("");
    }
}
