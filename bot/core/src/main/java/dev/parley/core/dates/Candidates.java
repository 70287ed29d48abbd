package dev.parley.core.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a text can mean as a date.
 *
 * @param dates every day that it can mean, likeliest first; with a problem, days to take instead
 * @param problem why it means none of them
 */
record Candidates(List<LocalDate> dates, Optional<String> problem) {

    Candidates {
        dates = dates.stream().distinct().toList();
    }

    static Candidates of(LocalDate... dates) {
        return new Candidates(List.of(dates), Optional.empty());
    }

    static Candidates of(List<LocalDate> dates) {
        return new Candidates(dates, Optional.empty());
    }

    static Candidates none(String problem, LocalDate... instead) {
        return new Candidates(List.of(instead), Optional.of(problem));
    }
}
