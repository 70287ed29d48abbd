package dev.parley.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.dates.Dates;
import dev.parley.core.money.Amounts;
import dev.parley.templates.Blank;
import dev.parley.templates.Loaded;
import dev.parley.templates.Templates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateExamplesTest {

    private static final List<Blank> BLANKS = Templates.load("en", Optional.empty())
            .fold(Loaded.Ready::templates, broken -> {
                throw new AssertionError(broken.problems());
            })
            .stream()
            .flatMap(template -> template.blanks().stream())
            .toList();

    @Test
    void every_example_of_an_amount_reads_as_it_is_shown() {
        assertThat(BLANKS)
                .filteredOn(blank -> blank.kind() == Blank.Kind.AMOUNT || blank.kind() == Blank.Kind.AMOUNT_OR_TEXT)
                .isNotEmpty()
                .allSatisfy(blank -> assertThat(
                                Amounts.read(blank.example(), "").understood().map(Amounts::show))
                        .contains(blank.example()));
    }

    @Test
    void every_example_of_a_date_is_a_day_to_come_whenever_it_is_read() {
        List<LocalDate> days = LocalDate.of(2026, 11, 22)
                .datesUntil(LocalDate.of(2028, 11, 22))
                .toList();
        assertThat(BLANKS)
                .filteredOn(blank -> blank.kind() == Blank.Kind.DATE)
                .isNotEmpty()
                .allSatisfy(blank -> assertThat(days)
                        .allSatisfy(today -> assertThat(
                                        Dates.read(blank.example(), today).understood())
                                .hasValueSatisfying(day -> assertThat(day).isAfterOrEqualTo(today))));
    }
}
