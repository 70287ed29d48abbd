package dev.parley.core.playbook.concession;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFilesTest {

    @TempDir
    Path folder = Path.of("");

    private static final LogSheet SHEET = new LogSheet(
            ZoneId.of("Europe/Berlin"),
            List.of(List.of(
                    1,
                    "=1+1",
                    "größer 🙂, \"5% off\"",
                    "-5%",
                    "us 40k; them 90k",
                    "",
                    "owed",
                    "",
                    "Ana Ruiz",
                    LocalDateTime.of(2026, 11, 27, 10, 30),
                    "",
                    "")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            =1+1                      | '=1+1
            +49 30 1234               | '+49 30 1234
            @SUM(A1)                  | '@SUM(A1)
            -2+3+cmd                  | '-2+3+cmd
            ＝1+1                     | '＝1+1
            \u200B=1+1                | \u200B'=1+1
            "=1+1"                    | "'=1+1"
            a;=1+1                    | a;'=1+1
            a; -cmd                   | a; '-cmd
            a, @SUM(A1)               | a, '@SUM(A1)
            -5                        | -5
            -5%                       | -5%
            -1,200.50                 | -1,200.50
            -1 200                    | -1 200
            5% off; -5% later on      | 5% off; '-5% later on
            price; -5                 | price; -5
            2 = 2                     | 2 = 2
            a-b, c+d                  | a-b, c+d
            """)
    void what_a_spreadsheet_would_run_is_made_inert_and_plain_numbers_are_left_alone(String cell, String expected) {
        assertThat(CsvFile.inert(cell)).isEqualTo(expected);
        assertThat(CsvFile.inert("x\t" + cell)).isEqualTo("x\t" + expected);
    }

    @Test
    void a_csv_file_begins_with_a_byte_order_mark_and_takes_the_separator_of_choice() {
        assertThat(CsvFile.of(SHEET, ',').lines())
                .containsExactly(
                        "\uFEFFNo.,Item,You give,You get,Value to you or them,Trigger/contingency,Return,Said at,Logged by,"
                                + "Logged at (Europe/Berlin),Changed by,Changed at (Europe/Berlin)",
                        "1,'=1+1,\"größer 🙂, \"\"5% off\"\"\",-5%,us 40k; them 90k,,owed,,Ana Ruiz,2026-11-27 10:30:00,,");
        assertThat(CsvFile.of(SHEET, ';')).startsWith("\uFEFFNo.;Item;You give").contains("\"us 40k; them 90k\"");
        assertThat(CsvFile.of(SHEET, '\t')).startsWith("\uFEFFNo.\tItem\tYou give");
    }

    @Test
    void a_workbook_has_typed_cells_and_no_formula() throws IOException {
        String page = part("xl/worksheets/sheet1.xml");
        String texts = part("xl/sharedStrings.xml");

        assertThat(page)
                .contains("<c r=\"A2\"", "<v>1</v>", "ySplit=\"1\"", "state=\"frozen\"")
                .containsPattern("<c r=\"J2\" s=\"\\d+\"[^>]*><v>46353\\.4375</v>")
                .doesNotContain("<f>");
        assertThat(texts).contains(">=1+1<", "gr&#xf6;&#xdf;er &#x1f642;", ">-5%<", "Trigger/contingency", "Ana Ruiz");
    }

    private String part(String name) throws IOException {
        Path file = Files.write(folder.resolve("log.xlsx"), Base64.getDecoder().decode(ExcelFile.of(SHEET)));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
