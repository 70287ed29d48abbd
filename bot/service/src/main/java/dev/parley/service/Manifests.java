package dev.parley.service;

import dev.parley.core.command.Command;
import dev.parley.slack.SlackManifest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Prints, from the declared commands, the manifest that a chat platform makes its app from. */
final class Manifests {

    private static final String KEY = "manifest";
    private static final String SOCKET = "socket";
    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9.-]+(:\\d{1,5})?/?");

    private Manifests() {}

    /**
     * What was asked for on the command line: {@code manifest slack [address | socket]}.
     *
     * @throws Misconfiguration if that is not what was asked, or the templates cannot be read
     */
    static String asked(List<String> arguments, Map<String, String> environment) throws Misconfiguration {
        boolean known = arguments.size() >= 2
                && arguments.size() <= 3
                && arguments.get(0).equals(KEY)
                && arguments.get(1).equals("slack");
        if (!known) {
            throw wrong(String.join(" ", arguments));
        }
        Optional<URI> address = Optional.of(SlackManifest.EXAMPLE);
        if (arguments.size() == 3 && arguments.get(2).equals(SOCKET)) {
            address = Optional.empty();
        } else if (arguments.size() == 3) {
            if (!ADDRESS.matcher(arguments.get(2)).matches()) {
                throw wrong(arguments.get(2));
            }
            address = Optional.of(URI.create(arguments.get(2)));
        }
        SettingsReader reader = new SettingsReader(environment);
        List<Problem> problems = new ArrayList<>();
        List<Command> commands = Wiring.commands(reader.read().templates(), problems);
        if (!problems.isEmpty()) {
            throw new Misconfiguration(problems);
        }
        return SlackManifest.of(commands.stream().map(Command::spec).toList(), address);
    }

    private static Misconfiguration wrong(String found) {
        return new Misconfiguration(List.of(new Problem(
                "the command line",
                found,
                "nothing, to start Parley, or: manifest slack https://your.address, or: manifest slack socket",
                "Type bot/run, or bot/run manifest slack https://parley.example.com with the address at which Slack"
                        + " reaches Parley, or the word socket if Slack cannot reach it.")));
    }
}
