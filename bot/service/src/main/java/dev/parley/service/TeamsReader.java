package dev.parley.service;

import dev.parley.teams.install.TeamsSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads how Parley is known to Teams. A problem never repeats what was set. */
final class TeamsReader {

    private static final String ID_SHAPE =
            "an id as of the bot's registration: 8, 4, 4, 4 and 12 digits and letters a to f, separated by dashes";
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PASSWORD = Pattern.compile("\\S{8,200}");
    private static final Pattern SWITCH = Pattern.compile("true|false");
    private static final String LOOPBACK = "(127\\.0\\.0\\.1|localhost):\\d+";
    private static final Pattern URL =
            Pattern.compile("https://[A-Za-z0-9.-]+(/[\\w./-]*)?|http://" + LOOPBACK + "(/[\\w./-]*)?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+|" + LOOPBACK);

    private final Function<String, Optional<String>> values;
    private final List<Problem> problems;

    TeamsReader(Function<String, Optional<String>> values, List<Problem> problems) {
        this.values = values;
        this.problems = problems;
    }

    /** Whether anything of Teams is set. */
    static boolean isMeant(Function<String, Optional<String>> values) {
        return Stream.of(
                        Settings.TEAMS_APP_ID,
                        Settings.TEAMS_APP_PASSWORD,
                        Settings.TEAMS_TENANT_ID,
                        Settings.TEAMS_MULTI_TENANT,
                        Settings.TEAMS_ALLOWED_TENANTS,
                        Settings.TEAMS_TARGETED,
                        Settings.TEAMS_LOGIN_URL,
                        Settings.TEAMS_OPENID_URL,
                        Settings.TEAMS_ISSUERS,
                        Settings.TEAMS_SERVICE_HOSTS)
                .anyMatch(key -> values.apply(key).isPresent());
    }

    /** The settings; empty if Teams is not meant, or if they are wrong. */
    Optional<TeamsSettings> read() {
        if (!isMeant(values)) {
            return Optional.empty();
        }
        int before = problems.size();
        Optional<String> app = required(Settings.TEAMS_APP_ID, ID, ID_SHAPE).map(TeamsReader::asTold);
        Optional<String> password =
                required(Settings.TEAMS_APP_PASSWORD, PASSWORD, "the value of a client secret of the registration");
        Optional<String> tenant = tenant();
        Set<String> allowed = list(Settings.TEAMS_ALLOWED_TENANTS, ID, "comma-separated tenant ids").stream()
                .map(TeamsReader::asTold)
                .collect(Collectors.toSet());
        boolean targeted = isOn(Settings.TEAMS_TARGETED);
        TeamsSettings.Cloud cloud = cloud();
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new TeamsSettings(
                        app.orElseThrow(),
                        password.orElseThrow(),
                        tenant,
                        allowed.isEmpty() ? tenant.stream().collect(Collectors.toSet()) : allowed,
                        targeted,
                        cloud));
    }

    private Optional<String> tenant() {
        boolean any = isOn(Settings.TEAMS_MULTI_TENANT);
        Optional<String> tenant = values.apply(Settings.TEAMS_TENANT_ID);
        if (any && tenant.isPresent()) {
            problems.add(new Problem(
                    Settings.TEAMS_TENANT_ID,
                    "a tenant beside " + Settings.TEAMS_MULTI_TENANT,
                    "the one tenant that the bot is registered for, or that any may install it",
                    "Unset one or the other."));
            return Optional.empty();
        }
        return any
                ? Optional.empty()
                : required(Settings.TEAMS_TENANT_ID, ID, "the id of your own tenant")
                        .map(TeamsReader::asTold);
    }

    /** An id as Teams writes it. */
    private static String asTold(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private TeamsSettings.Cloud cloud() {
        TeamsSettings.Cloud common = TeamsSettings.Cloud.PUBLIC;
        String address = "an https:// address";
        List<String> issuers = list(Settings.TEAMS_ISSUERS, URL, "comma-separated https:// addresses");
        List<String> hosts = list(Settings.TEAMS_SERVICE_HOSTS, HOST, "comma-separated host names");
        return new TeamsSettings.Cloud(
                checked(Settings.TEAMS_LOGIN_URL, URL, address).map(URI::create).orElse(common.login()),
                checked(Settings.TEAMS_OPENID_URL, URL, address)
                        .map(URI::create)
                        .orElse(common.metadata()),
                issuers.isEmpty() ? common.issuers() : issuers,
                hosts.isEmpty() ? common.hosts() : Set.copyOf(hosts));
    }

    private boolean isOn(String key) {
        return checked(key, SWITCH, "true or false").filter("true"::equals).isPresent();
    }

    private List<String> list(String key, Pattern shape, String expected) {
        List<String> items = new ArrayList<>();
        values.apply(key).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .forEach(items::add);
        if (!items.stream().allMatch(each -> shape.matcher(each).matches())) {
            problems.add(otherShape(key, expected));
            return List.of();
        }
        return items;
    }

    private Optional<String> required(String key, Pattern shape, String expected) {
        if (values.apply(key).isEmpty()) {
            problems.add(
                    new Problem(key, "nothing", expected, "Set it too, or unset everything that begins with TEAMS_."));
        }
        return checked(key, shape, expected);
    }

    private Optional<String> checked(String key, Pattern shape, String expected) {
        Optional<String> value = values.apply(key);
        if (value.filter(each -> !shape.matcher(each).matches()).isPresent()) {
            problems.add(otherShape(key, expected));
            return Optional.empty();
        }
        return value;
    }

    private static Problem otherShape(String key, String expected) {
        return new Problem(
                key, "something in the wrong format", expected, "Copy it from your bot's page in the Azure portal.");
    }
}
