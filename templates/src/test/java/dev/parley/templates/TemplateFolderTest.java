package dev.parley.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFolderTest {

    /** Lines: 1 dashes, 2 id, 3 name, 4 when, 5 stop, 6 safeguard, 7 source, 8 blanks, 9-13 the blank, 14 dashes, 15 prose. */
    private static final String NUDGE = """
            ---
            id: nudge
            name: Nudge
            when: They went quiet.
            stop: They say they need time.
            safeguard: Ask once.
            source: power
            blanks:
              - name: topic
                kind: text
                label: Topic
                help: What to come back to.
                example: the pilot
            ---
            Shall we come back to
            [topic]?

            It would [[really]] help.
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void a_folder_for_english() throws IOException {
        Files.createDirectory(folder.resolve("en"));
    }

    @Test
    void a_file_in_the_folder_adds_a_template_after_the_shipped_ones() throws IOException {
        put("b.md", NUDGE.replace("id: nudge", "id: second"));
        put("a.md", NUDGE);
        put("README.md", "How we use this folder");
        put("notes.txt", "not a template");
        Files.createDirectory(folder.resolve("en/old.md"));
        assertThat(ready())
                .extracting(Template::id)
                .endsWith("upstairs", "nudge", "second")
                .hasSize(9);
        assertThat(ready().get(7).fill(Map.of("topic", "[topic]")))
                .isEqualTo("Shall we come back to [topic]?\n\nIt would [really] help.");
    }

    @Test
    void a_file_with_a_shipped_id_takes_its_place() throws IOException {
        put("ours.md", NUDGE.replace("id: nudge", "id: validity"));
        assertThat(ready()).extracting(Template::id).containsExactlyElementsOf(Templates.SHIPPED);
        assertThat(ready().get(1).name()).isEqualTo("Nudge");
    }

    @Test
    void a_blank_can_refuse_nothing_be_looked_at_and_say_what_stands_for_it_in_order() throws IOException {
        put("a.md", NUDGE.replace("    example: the pilot\n", """
                    example: the pilot
                    refuses: nothing
                    checks: reason
                    if-empty:
                      - what we said about [other]
                      - our last talk
                  - name: other
                    kind: text
                    label: Other
                    help: Another.
                    example: price
                    if-empty: it
                """).replace("It would", "About [other], it would"));
        Template nudge = ready().get(7);
        assertThat(nudge.blanks().get(0).refusesNothing()).isTrue();
        assertThat(nudge.blanks().get(0).check()).contains(Blank.Check.REASON);
        assertThat(nudge.fill(Map.of())).startsWith("Shall we come back to our last talk?");
        assertThat(nudge.fill(Map.of("other", "price"))).startsWith("Shall we come back to what we said about price?");
    }

    @Test
    void windows_line_endings_and_a_byte_order_mark_change_nothing() throws IOException {
        put("a.md", "\uFEFF" + NUDGE.replace("\n", "\r\n"));
        assertThat(ready().get(7).example(date -> date))
                .isEqualTo("Shall we come back to the pilot?\n\nIt would [really] help.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ---\\nid: nudge       | id: nudge             | 1  | Begin the file with a line of three dashes
            ---\\nShall we        | Shall we              | 1  | Close it with a line of three dashes
            kind: text            | kind: number          | 10 | Use one of: amount, amount-or-text, date, people, text.
            kind: text            | kind:                 | 10 | The key kind is empty
            kind: text            | knd: text             | 10 | The key knd doesn't belong in a blank
            kind: text            | confidential: maybe   | 10 | Use one of: false, true.
            stop: They            | halt: They            | 5  | The key halt doesn't belong in the header
            stop: They            | halt: They            | 2  | Add the key stop to the header
            stop: They            | stop: [They]          | 5  | This isn't valid YAML
            when: They went quiet. | when: [a, b]         | 4  | takes one line of text
            name: Nudge           | name: A name that is longer than a form's title | 3 | Shorten it to 24
            label: Topic          | label: A label that is longer than any field of a form has room for | 11 | Shorten it to 48
            example: the pilot    | example: ''           | 13 | The key example is empty
            example: the pilot    | at-least: 2           | 13 | set kind to people
            id: nudge             | id: Nudge!            | 2  | Use 2 to 31 small letters
            id: nudge             | name: Twice           | 3  | The key name appears twice
            name: topic           | name: a=b             | 9  | Leave those out
            [topic]               | [subject]             | 16 | Declare it under blanks
            [topic]               | topic                 | 9  | declared but not in the message
            [topic]               | [topic                | 16 | Add its ]
            [topic]               | topic]                | 16 | Write ]]
            [topic]               | [[topic]              | 16 | Write ]]
            [[really]]            | [really]              | 18 | The blank [really] isn't in the header
            example: the pilot    | if-empty: '[other]'   | 9  | names [other]
            example: the pilot    | if-empty: '[topic]'   | 9  | names [topic]
            example: the pilot    | if-empty: 'a ] b'     | 13 | closes nothing
            example: the pilot    | refuses: anything     | 13 | Use one of: nothing.
            example: the pilot    | checks: tone          | 13 | Use one of: deadline, pilot, reason, working-day.
            example: the pilot    | checks: deadline      | 13 | The check deadline isn't one for a text
            help: What            | help: Long: What      | 12 | This isn't valid YAML
            help: What            | offers: everything\\n    help: What | 12 | Use one of: both-sponsors, issues, our-sponsor, standards, their-sponsor.
            """)
    void each_mistake_is_named_with_its_line_and_what_to_change(String right, String wrong, int line, String change)
            throws IOException {
        put("a.md", NUDGE.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n")));
        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.file()).endsWith("a.md");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.change()).contains(change);
        });
    }

    @Test
    void a_blank_or_an_id_used_twice_is_named_with_where_it_was_first() throws IOException {
        String blank = NUDGE.substring(NUDGE.indexOf("  - name"), NUDGE.indexOf("---\nShall"));
        put("a.md", NUDGE.replace(blank, blank + blank.replace("topic", "Topic")));
        put("b.md", NUDGE);
        put("c.md", NUDGE);
        assertThat(problems())
                .extracting(TemplateProblem::toString)
                .anyMatch(text -> text.contains("a.md, line 14: The blank Topic is declared already on line 9."))
                .anyMatch(text -> text.contains("c.md, line 2: The id nudge is taken by") && text.contains("b.md"));
    }

    @Test
    void all_problems_of_all_files_come_at_once() throws IOException {
        put("a.md", NUDGE.replace("kind: text", "kind: number").replace("[topic]", "[subject]"));
        put("b.md", "");
        put("c.md", NUDGE.replace("Shall", "x".repeat(2001)));
        put("d.md", NUDGE.substring(0, NUDGE.indexOf("Shall")));
        put("e.md", NUDGE + "x".repeat(64 * 1024));
        Files.write(
                folder.resolve("en/f.md"), NUDGE.replace("Nudge", "Rückfrage").getBytes(StandardCharsets.ISO_8859_1));
        Files.createSymbolicLink(folder.resolve("en/g.md"), folder.resolve("nowhere"));
        assertThat(problems())
                .extracting(problem -> Path.of(problem.file()).getFileName() + " " + problem.line())
                .containsExactly(
                        "a.md 9", "a.md 10", "a.md 16", "b.md 1", "c.md 15", "d.md 15", "e.md 0", "f.md 0", "g.md 0");
    }

    @Test
    void a_folder_that_cannot_be_used_says_what_it_needs() throws IOException {
        assertThat(problems(folder.resolve("missing")).get(0).change()).contains("no such folder");
        assertThat(problems(folder.resolve("en")).get(0).change()).contains("a folder named en");
        assertThat(Templates.load("xx", Optional.empty())
                        .<String>fold(ready -> "", broken -> broken.problems().toString()))
                .contains("Use en.");
        assertThat(Templates.load("../en", Optional.empty())).isInstanceOf(Loaded.Broken.class);
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve("en").resolve(name), text);
    }

    private List<Template> ready() {
        return Templates.load("en", Optional.of(folder)).fold(Loaded.Ready::templates, broken -> {
            throw new AssertionError(broken.problems());
        });
    }

    private List<TemplateProblem> problems() {
        return problems(folder);
    }

    private static List<TemplateProblem> problems(Path from) {
        return Templates.load("en", Optional.of(from)).fold(ready -> List.of(), Loaded.Broken::problems);
    }
}
