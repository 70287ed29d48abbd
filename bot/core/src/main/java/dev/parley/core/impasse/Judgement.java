package dev.parley.core.impasse;

import dev.parley.core.concession.Concession;
import dev.parley.core.concession.Move;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is to be tried first at an impasse, judged from what was reported and logged. The rules are in the order in which they
 * are asked; the first that has something to say says it, in one line.
 */
public enum Judgement {
    /** Another issue of the deal was never traded against this one ({@code power}: tradeables). */
    UNTRADED_ISSUE("power") {
        @Override
        Optional<String> of(Facts facts) {
            return facts.hasTried(Tried.TRADEABLES)
                    ? Optional.empty()
                    : facts.otherIssues()
                            .filter(other -> !facts.traded(other))
                            .findFirst()
                            .map(other -> "You haven't tried trading it against “" + other + "” yet.");
        }
    },
    /** The log shows gives on it without a return ({@code power}: give-get pairing). */
    UNPAID_GIVE("power") {
        @Override
        Optional<String> of(Facts facts) {
            List<Concession> owed = facts.owed();
            return owed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            owed.size() == 1
                                    ? "You gave “" + owed.get(0).move().give()
                                            + "” on it and have nothing in return yet. Ask for that first."
                                    : "You have " + owed.size()
                                            + " concessions on it with nothing in return yet. Ask for that first.");
        }
    },
    /** Standards come before floors ({@code power}: publish standards). */
    NO_STANDARD("power") {
        @Override
        Optional<String> of(Facts facts) {
            return facts.standardPosted()
                    ? Optional.empty()
                    : facts.untried("shared the standard behind your position", Tried.STANDARDS);
        }
    },
    /** No give of ours was tied to a get ({@code power}: give-get pairing). */
    NO_PAIR("power") {
        @Override
        Optional<String> of(Facts facts) {
            return facts.paired() ? Optional.empty() : facts.untried("paired a give with a get on it", Tried.GIVE_GET);
        }
    },
    /** Whole packages were never shown ({@code power}: MESO). */
    NO_BUNDLES("power") {
        @Override
        Optional<String> of(Facts facts) {
            return facts.untried("offered two or three whole packages", Tried.BUNDLES);
        }
    },
    /** The issue was neither parked nor tested small ({@code power}: park, pilot). */
    NO_PILOT("power") {
        @Override
        Optional<String> of(Facts facts) {
            return facts.hasTried(Tried.PARKED) ? Optional.empty() : facts.untried("suggested a pilot", Tried.PILOT);
        }
    },
    /** Both see a risk differently and nobody offered a remedy for it ({@code power}: contingent remedy). */
    NO_REMEDY("power") {
        @Override
        Optional<String> of(Facts facts) {
            return facts.untried("offered a remedy for the risk that worries them", Tried.CONTINGENCY);
        }
    },
    /** Everything at the negotiator's own level was tried ({@code boss}: negotiate at your level as long as you can). */
    LEVEL_USED_UP("boss") {
        @Override
        Optional<String> of(Facts facts) {
            return Optional.of(
                    "You've tried what your level allows. Involving both sides' sponsors is a fair next step.");
        }
    };

    private final String source;

    Judgement(String source) {
        this.source = source;
    }

    /** The key of the source that it comes from. */
    public String source() {
        return source;
    }

    abstract Optional<String> of(Facts facts);

    /** The one line for these facts. */
    public static String line(Facts facts) {
        return Arrays.stream(values())
                .flatMap(rule -> rule.of(facts).stream())
                .findFirst()
                .orElseThrow();
    }

    /**
     * What is known of an impasse.
     *
     * @param report what was reported
     * @param issues the names of the deal's issues, in their order
     * @param log the newest entries of the concession log that count
     * @param standardPosted whether a message of this deal rested on a standard
     */
    public record Facts(Report report, List<String> issues, List<Concession> log, boolean standardPosted) {
        public Facts {
            issues = List.copyOf(issues);
            log = List.copyOf(log);
        }

        private boolean hasTried(Tried step) {
            return report.tried().contains(step);
        }

        private Stream<String> otherIssues() {
            return issues.stream().filter(issue -> !report.isOn(issue));
        }

        /** Whether a logged exchange is about both. */
        private boolean traded(String other) {
            return log.stream()
                    .map(Concession::move)
                    .filter(Facts::isExchange)
                    .anyMatch(move -> isOn(move) && names(move, other));
        }

        private boolean paired() {
            return log.stream().map(Concession::move).anyMatch(move -> isExchange(move) && isOn(move));
        }

        private List<Concession> owed() {
            return log.stream()
                    .filter(entry -> entry.isOwed() && report.isOn(entry.move().item()))
                    .toList();
        }

        /** Without any step ticked, nothing but the log is known. */
        private Optional<String> untried(String what, Tried step) {
            return hasTried(step)
                    ? Optional.empty()
                    : Optional.of(
                            "You haven't " + what + " yet" + (report.tried().isEmpty() ? ", as far as I know." : "."));
        }

        private static boolean isExchange(Move move) {
            return !move.give().isEmpty() && !move.get().isEmpty();
        }

        private boolean isOn(Move move) {
            return report.issues().stream().anyMatch(issue -> names(move, issue));
        }

        private static boolean names(Move move, String issue) {
            String said = String.join(" ", move.item(), move.give(), move.get()).toLowerCase(Locale.ROOT);
            return Pattern.compile("(?<![\\p{L}\\p{N}])"
                            + Pattern.quote(issue.strip().toLowerCase(Locale.ROOT)) + "s?(?![\\p{L}\\p{N}])")
                    .matcher(said)
                    .find();
        }
    }
}
