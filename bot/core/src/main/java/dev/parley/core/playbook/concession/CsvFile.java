package dev.parley.core.playbook.concession;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A log as CSV that any spreadsheet opens and none runs, whichever character it takes for the separator. */
final class CsvFile {

    /** Without it, Excel takes the file for one in an old encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** A cell, or what becomes one where a spreadsheet splits at another character, that would begin a formula. */
    private static final Pattern FORMULA =
            Pattern.compile("(?<before>^|[;,\\t\\r\\n])(?<gap>[\\p{Z}\\s\\p{Cf}\"']*)(?=(?<start>[=+@＝＋＠\\-－−]))");

    private static final Pattern NUMBER = Pattern.compile("[-−][0-9][0-9.,' \u00A0]*%?");

    private CsvFile() {}

    static String of(LogSheet sheet, char separator) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
            csv.writeRecord(sheet.heads());
            sheet.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(CsvFile::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(Object value) {
        return value instanceof LocalDateTime moment ? MOMENT.format(moment) : inert(value.toString());
    }

    /** With an apostrophe before whatever a spreadsheet would run; plain negative numbers are left alone. */
    static String inert(String cell) {
        return FORMULA.matcher(cell).replaceAll(found -> {
            String rest =
                    cell.substring(found.end()).split("[;,\\t\\r\\n]", 2)[0].strip();
            boolean number = NUMBER.matcher(rest).matches();
            return Matcher.quoteReplacement(found.group() + (number ? "" : "'"));
        });
    }
}
