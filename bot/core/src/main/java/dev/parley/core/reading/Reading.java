package dev.parley.core.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What came of reading something that was typed. Nothing is guessed: what has two meanings is not clear. */
public sealed interface Reading<T> {

    /** It has one meaning. */
    record Clear<T>(T value) implements Reading<T> {
        public Clear {
            Objects.requireNonNull(value);
        }
    }

    /**
     * It has none, or more than one.
     *
     * @param problem what is unclear, as one sentence with all readings where there are several
     * @param works what could be typed instead, best first
     */
    record Unclear<T>(String problem, List<String> works) implements Reading<T> {
        public Unclear {
            Objects.requireNonNull(problem);
            works = List.copyOf(works);
        }
    }

    default <R> R fold(Function<Clear<T>, R> clear, Function<Unclear<T>, R> unclear) {
        return this instanceof Clear<T> c ? clear.apply(c) : unclear.apply((Unclear<T>) this);
    }

    default Optional<T> understood() {
        return fold(clear -> Optional.of(clear.value()), unclear -> Optional.empty());
    }
}
