package dev.parley.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.dispatch.Argument.Kind;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        return new QuickEntry(FLOOR).read(text).raw().values();
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
        assertThat(read("give=\"24 | month term\" issue=price your ask=15% off value=120k"))
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
    void names_in_a_row_may_have_space_around_their_equals_sign_after_a_quoted_value() {
        assertThat(read("issue=\"price\" value = 120k"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("issue", List.of("price"), "value", List.of("120k")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new list value = 120k",
                "we keep give=get in balance",
                "see https://acme.test/?value=1&issue=2",
                "x=1",
                "a = b",
                "the value= line",
                "5% off, value=120k",
                "margin == 5",
                "volume => price",
                "volume = 120k",
                "=cmd()",
            })
    void an_equals_sign_inside_a_sentence_is_text(String typed) {
        QuickEntry.Line line = new QuickEntry(FLOOR).read("price | " + typed + " | FY25");

        assertThat(line.unknown()).isEmpty();
        assertThat(line.raw().values())
                .containsEntry("value", List.of(typed))
                .containsEntry("standard or BATNA", List.of("FY25"));
    }

    @Test
    void a_value_that_goes_on_with_a_name_and_a_space_is_one_value() {
        assertThat(read("give=a new list value = 120k"))
                .containsExactly(Map.entry("give", List.of("a new list value = 120k")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "us=Maria; us",
                "price | foo=bar; foo",
                "issue=price us=Maria; us",
                "issue=\"price\" us=\"Maria\" give=x; us",
                "isue=price | 120k; isue",
                "isue = price; isue",
                "yuor ask=15% off; yuor ask",
            })
    void what_stands_where_a_name_would_and_is_none_is_said(String typed, String unknown) {
        assertThat(new QuickEntry(FLOOR).read(typed).unknown()).contains(unknown);
    }

    @Test
    void the_names_that_work_are_said_with_the_one_that_was_meant_first() {
        QuickEntry quick = new QuickEntry(FLOOR);
        assertThat(quick.namesFor("us"))
                .isEqualTo("These names work: issue=, value=, standard or batna=, your ask=, give=");
        assertThat(quick.namesFor("isue")).startsWith("Did you mean “issue=”?");
    }

    @Test
    void more_parts_than_blanks_are_kept_and_said() {
        RawArguments raw = new QuickEntry(FLOOR).read("a|b|c|d|e|f|g").raw();
        assertThat(raw.values()).containsEntry("give", List.of("e | f | g"));
        assertThat(raw.problems()).containsOnlyKeys("give");
    }

    @Test
    void a_blank_given_twice_is_kept_and_said() {
        RawArguments raw = new QuickEntry(FLOOR).read("price | issue=term").raw();
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
