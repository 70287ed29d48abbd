package dev.parley.teams.install;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The file that Teams takes an app as: its manifest and its two icons, zipped to the same bytes wherever it is made. */
public final class TeamsPackage {

    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);

    private TeamsPackage() {}

    /**
     * The package as a zip.
     *
     * @param manifest as {@link TeamsManifest} prints it
     */
    public static byte[] of(String manifest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
            store(zip, TeamsManifest.COLOR, icon(TeamsManifest.COLOR));
            store(zip, TeamsManifest.OUTLINE, icon(TeamsManifest.OUTLINE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** As it is: what a compressor makes of it differs from one Java to the next. */
    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(MADE);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] icon(String name) throws IOException {
        try (InputStream icon = Objects.requireNonNull(TeamsPackage.class.getResourceAsStream(name), name)) {
            return icon.readAllBytes();
        }
    }
}
