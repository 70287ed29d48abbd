package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.command.Argument.Kind;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuickEntryTest {

    private static final CommandSpec FLOOR = new CommandSpec(
            "floor",
            "Floor",
            "Floor",
            Stream.of("issue", "value", "standard or BATNA", "your ask", "give")
                    .map(name -> Argument.required(name, name, Kind.TEXT, "help", "example"))
                    .toList(),
            List.of("/floor"),
            true);

    private static Map<String, List<String>> read(String text) {
        return new QuickEntry(FLOOR).read(text).values();
    }

    @Test
    void parts_in_order_fill_the_blanks_in_order() {
        assertThat(read("price | 120k | FY25 benchmark | 15% off | 24-month term"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "issue", List.of("price"),
                        "value", List.of("120k"),
                        "standard or BATNA", List.of("FY25 benchmark"),
                        "your ask", List.of("15% off"),
                        "give", List.of("24-month term")));
    }

    @Test
    void names_fill_the_blanks_in_any_order() {
        assertThat(read("give=\"24 | month term\" issue=price your ask=15% off value = 120k"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "give", List.of("24 | month term"),
                        "issue", List.of("price"),
                        "your ask", List.of("15% off"),
                        "value", List.of("120k")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "standard or BATNA=x; standard or BATNA",
                "standard-or-batna=x; standard or BATNA",
                "STANDARD_OR_BATNA = “x”; standard or BATNA",
                "batna=„x“; standard or BATNA",
                "standard=x; standard or BATNA",
                "ask=«x»; your ask",
                "your ask='x'; your ask",
            })
    void a_name_may_be_shortened_and_phones_may_curl_its_quotes(String typed, String blank) {
        assertThat(read(typed)).containsExactly(Map.entry(blank, List.of("x")));
    }

    @Test
    void both_ways_mix_and_an_empty_part_leaves_its_blank_open() {
        assertThat(read("price || give=term"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("issue", List.of("price"), "give", List.of("term")));
    }

    @Test
    void a_full_width_bar_divides_and_an_escaped_one_does_not() {
        assertThat(read("price ｜ a \\| b"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("issue", List.of("price"), "value", List.of("a | b")));
    }

    @Test
    void an_equals_sign_after_a_word_that_is_no_name_is_text() {
        assertThat(read("price | x=1")).containsEntry("value", List.of("x=1"));
    }

    @Test
    void a_misspelt_name_is_asked_about() {
        Raw raw = new QuickEntry(FLOOR).read("isue=price | 120k");
        assertThat(raw.values()).containsEntry("issue", List.of("isue=price"));
        assertThat(raw.problems().get("issue")).contains("Did you mean “issue=”");
    }

    @Test
    void more_parts_than_blanks_are_kept_and_said() {
        Raw raw = new QuickEntry(FLOOR).read("a|b|c|d|e|f|g");
        assertThat(raw.values()).containsEntry("give", List.of("e | f | g"));
        assertThat(raw.problems()).containsOnlyKeys("give");
    }

    @Test
    void a_blank_given_twice_is_kept_and_said() {
        Raw raw = new QuickEntry(FLOOR).read("price | issue=term");
        assertThat(raw.values()).containsEntry("issue", List.of("price term"));
        assertThat(raw.problems()).containsOnlyKeys("issue");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_typed_is_ever_lost_or_fatal(long seed) {
        Random random = new Random(seed);
        String[] pieces = {
            "price", "|", "\\|", "issue=", "give=\"", "”", "'", " ", "=", "your ask=", "😀", "\u202E", "\n", "x"
        };
        String typed = IntStream.range(0, 40)
                .mapToObj(i -> pieces[random.nextInt(pieces.length)])
                .reduce("", String::concat);

        String kept = String.join(
                "",
                read(typed).values().stream().map(each -> String.join("", each)).toList());

        assertThat(count(kept, 'x')).isEqualTo(count(typed, 'x'));
        assertThat(count(kept, '\u202E')).isEqualTo(count(typed, '\u202E'));
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(300);
    }

    private static long count(String text, char each) {
        return text.chars().filter(c -> c == each).count();
    }
}
