package dev.parley.templates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is to be changed in one file. */
final class Problems {

    private final String file;
    private final List<TemplateProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String change) {
        found.add(new TemplateProblem(file, line, change));
    }

    boolean none() {
        return found.isEmpty();
    }

    /** In the order of lines. */
    List<TemplateProblem> found() {
        return found.stream()
                .sorted(Comparator.comparingInt(TemplateProblem::line))
                .toList();
    }
}
