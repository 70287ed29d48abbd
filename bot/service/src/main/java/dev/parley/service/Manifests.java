package dev.parley.service;

import dev.parley.core.dispatch.Command;
import dev.parley.core.dispatch.CommandSpec;
import dev.parley.slack.install.SlackManifest;
import dev.parley.teams.install.TeamsManifest;
import dev.parley.teams.install.TeamsPackage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Prints, from the declared commands, the manifest that a chat platform makes its app from. */
final class Manifests {

    private static final List<String> SLACK = List.of("manifest", "slack");
    private static final List<String> TEAMS = List.of("manifest", "teams");
    private static final String SOCKET = "socket";
    private static final String ZIP = ".zip";
    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9.-]+(:\\d{1,5})?/?");
    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private Manifests() {}

    /**
     * Does what was asked for on the command line: {@code manifest slack [address | socket]}, or {@code manifest teams
     * app-id [file.zip]}, which with a file writes the whole package there.
     *
     * @return what to print
     * @throws Misconfiguration if that is not what was asked, the templates cannot be read, or the file cannot be written
     */
    static String asked(List<String> arguments, Map<String, String> environment) throws Misconfiguration {
        int given = arguments.size();
        if (begins(arguments, SLACK) && given <= 3) {
            return slack(arguments.subList(2, given), environment);
        }
        if (begins(arguments, TEAMS) && given >= 3 && given <= 4) {
            return teams(arguments.get(2), arguments.subList(3, given), environment);
        }
        throw new Misconfiguration(List.of(wrong(String.join(" ", arguments))));
    }

    private static boolean begins(List<String> arguments, List<String> words) {
        return arguments.size() >= 2 && arguments.subList(0, 2).equals(words);
    }

    private static String slack(List<String> more, Map<String, String> environment) throws Misconfiguration {
        List<Problem> problems = new ArrayList<>();
        Optional<URI> address = Optional.of(SlackManifest.EXAMPLE);
        if (more.equals(List.of(SOCKET))) {
            address = Optional.empty();
        } else if (!more.isEmpty() && ADDRESS.matcher(more.get(0)).matches()) {
            address = Optional.of(URI.create(more.get(0)));
        } else if (!more.isEmpty()) {
            problems.add(wrong(more.get(0)));
        }
        return SlackManifest.of(specs(environment, problems), address);
    }

    private static String teams(String id, List<String> more, Map<String, String> environment) throws Misconfiguration {
        List<Problem> problems = new ArrayList<>();
        if (!GUID.matcher(id).matches()) {
            problems.add(noGuid(id));
        }
        more.stream()
                .filter(each -> !each.toLowerCase(Locale.ROOT).endsWith(ZIP))
                .forEach(each -> problems.add(noPackage(each, "a name that ends with " + ZIP)));
        List<CommandSpec> specs = specs(environment, problems);
        String manifest = TeamsManifest.of(specs, UUID.fromString(id));
        return more.isEmpty() ? manifest : written(TeamsPackage.of(manifest), Path.of(more.get(0)));
    }

    /** What every command declares; with a problem of these or of the templates there is nothing to print. */
    private static List<CommandSpec> specs(Map<String, String> environment, List<Problem> problems)
            throws Misconfiguration {
        List<Command> commands =
                Wiring.commands(new SettingsReader(environment).read().templates(), problems);
        if (!problems.isEmpty()) {
            throw new Misconfiguration(problems);
        }
        return commands.stream().map(Command::spec).toList();
    }

    private static String written(byte[] bytes, Path file) throws Misconfiguration {
        String done = Files.exists(file) ? "Replaced " : "Wrote ";
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new Misconfiguration(
                    List.of(noPackage(file.toString(), "a file that can be written, in a folder that is there")));
        }
        return done + file + ". In Microsoft Teams: Apps, Manage your apps, Upload an app.\n";
    }

    private static Problem wrong(String found) {
        return new Problem(
                "the command line",
                found,
                "nothing, to start Parley, or: manifest slack https://your.address, or: manifest slack socket,"
                        + " or: manifest teams your-app-id parley-teams.zip",
                "Type bot/run alone; or bot/run manifest slack with the address at which Slack reaches Parley, or the"
                        + " word socket if Slack can't reach it; or bot/run manifest teams with the Application"
                        + " (client) ID of your app in Microsoft Entra and, to have the package, the name of a zip.");
    }

    private static Problem noGuid(String found) {
        return new Problem(
                "the app id",
                found,
                "a GUID, such as 12345678-90ab-cdef-1234-567890abcdef",
                "Copy the Application (client) ID of your app's registration in Microsoft Entra, and type"
                        + " bot/run manifest teams, that id, and parley-teams.zip.");
    }

    private static Problem noPackage(String found, String expected) {
        return new Problem("the file of the app package", found, expected, "Choose another, such as parley-teams.zip.");
    }
}
