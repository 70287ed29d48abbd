package dev.parley.service;

import java.util.List;
import java.util.stream.Collectors;

/** Parley can't start as it is set up. It lists everything that is wrong at once. */
final class Misconfiguration extends Exception {

    /** What the process exits with: EX_CONFIG of sysexits. */
    static final int EXIT_CODE = 78;

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    Misconfiguration(List<Problem> problems) {
        super(report(problems));
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }

    private static String report(List<Problem> problems) {
        String head = problems.size() == 1
                ? "Parley can't start: one thing needs fixing."
                : "Parley can't start: " + problems.size() + " things need fixing.";
        return problems.stream().map(Misconfiguration::block).collect(Collectors.joining("\n", head + "\n\n", ""));
    }

    private static String block(Problem problem) {
        return "  %s%n    found     %s%n    expected  %s%n    remedy    %s%n"
                .formatted(problem.key(), problem.found(), problem.expected(), problem.remedy());
    }
}
