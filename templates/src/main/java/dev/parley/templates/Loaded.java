package dev.parley.templates;

import java.util.List;
import java.util.function.Function;

/** What came of loading templates: all of them, or everything that is to be changed first. */
public sealed interface Loaded {

    /** Every template, shipped ones first. */
    record Ready(List<Template> templates) implements Loaded {
        public Ready {
            templates = List.copyOf(templates);
        }
    }

    /** All problems of all files, at least one. */
    record Broken(List<TemplateProblem> problems) implements Loaded {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    default <R> R fold(Function<Ready, R> ready, Function<Broken, R> broken) {
        return this instanceof Ready r ? ready.apply(r) : broken.apply((Broken) this);
    }
}
