package dev.parley.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the benchmarks and prints what came of them. Words after the command choose some: start, writers, slack, teams, growth. */
public final class Bench {

    private Bench() {}

    public static void main(String[] chosen) throws Exception {
        List<String> which =
                chosen.length == 0 ? List.of("start", "writers", "slack", "teams", "growth") : List.of(chosen);
        Path folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "parley-bench");
        System.out.printf(
                "Java %s, %d processors, database on %s%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Files.getFileStore(folder).type());
        try {
            if (which.contains("start")) {
                new StartAndRest(folder).run();
            }
            if (which.contains("writers")) {
                new Writers(folder).run();
            }
            if (which.contains("slack")) {
                try (SlackApi slack = new SlackApi()) {
                    Platform<SlackTypist> platform = new SlackPlatform(slack);
                    new Starts(platform, folder.resolve("slack-start")).run();
                    new Commands<>(platform, folder.resolve("slack")).run();
                }
            }
            if (which.contains("teams")) {
                try (TeamsApi teams = new TeamsApi()) {
                    Platform<TeamsTypist> platform = new TeamsPlatform(teams, "prompt", Commands.MOST);
                    new Starts(platform, folder.resolve("teams-start")).run();
                    new Commands<>(platform, folder.resolve("teams")).run();
                    new TeamsLatency(teams, folder.resolve("teams-latency")).run();
                }
            }
            if (which.contains("growth")) {
                new Growth(folder).run();
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
