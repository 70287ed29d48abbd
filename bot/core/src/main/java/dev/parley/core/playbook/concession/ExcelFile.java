package dev.parley.core.playbook.concession;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A log as an Excel workbook: numbers are numbers, moments are moments, and every text is a text and never a formula. */
final class ExcelFile {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** In characters, by column. */
    private static final List<Integer> WIDTHS = List.of(6, 18, 32, 32, 26, 26, 12, 24, 18, 18, 18, 18);

    private ExcelFile() {}

    /** The bytes in Base64. */
    static String of(LogSheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Parley", "1.0")) {
            Worksheet page = workbook.newWorksheet("Concessions");
            head(page, sheet.heads());
            for (int row = 0; row < sheet.rows().size(); row++) {
                for (int column = 0; column < WIDTHS.size(); column++) {
                    put(page, row + 1, column, sheet.rows().get(row).get(column));
                }
            }
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static void head(Worksheet page, List<String> heads) {
        for (int column = 0; column < heads.size(); column++) {
            page.value(0, column, heads.get(column));
            page.width(column, WIDTHS.get(column));
        }
        page.range(0, 0, 0, heads.size() - 1).style().bold().set();
        page.freezePane(0, 1);
    }

    private static void put(Worksheet page, int row, int column, Object value) {
        if (value instanceof Integer number) {
            page.value(row, column, number);
        } else if (value instanceof LocalDateTime moment) {
            page.value(row, column, moment);
            page.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (!value.toString().isEmpty()) {
            page.value(row, column, value.toString());
            page.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }
}
