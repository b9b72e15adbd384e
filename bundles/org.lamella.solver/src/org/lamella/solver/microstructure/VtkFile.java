package org.lamella.solver.microstructure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The two parts of a file of VTK: its text, and the data that may follow in the last element, which are no XML when they are raw.
 *
 * @param file read
 * @param xml the text up to the data, or all of it
 * @param start of the data in the file; -1 without any
 * @param raw whether the data are as in memory
 */
record VtkFile(Path file, byte[] xml, long start, boolean raw) {

    private static final byte[] APPENDED = "<AppendedData".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "</VTKFile>".getBytes(StandardCharsets.US_ASCII);
    /** The tag of the data and the blanks behind it are shorter. */
    private static final int LONGEST_TAG = 1000;
    private static final int CHUNK = 1 << 16;

    /** Reads the text. */
    static VtkFile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            byte[] overlap = {};
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                byte[] both = joined(overlap, chunk);
                int tag = indexOf(both, APPENDED);
                if (tag >= 0) {
                    text.write(both, 0, tag);
                    return withData(file, text.toByteArray(), joined(Arrays.copyOfRange(both, tag, both.length), in.readNBytes(LONGEST_TAG)));
                }
                // the tag may begin in one chunk and end in the next
                int kept = Math.min(both.length, APPENDED.length - 1);
                text.write(both, 0, both.length - kept);
                overlap = Arrays.copyOfRange(both, both.length - kept, both.length);
            }
            text.write(overlap);
            return new VtkFile(file, text.toByteArray(), -1, false);
        }
    }

    /** The data begin behind an underline. */
    private static VtkFile withData(Path file, byte[] xml, byte[] tagOn) {
        int underline = indexOf(tagOn, new byte[] {'_'});
        String tag = new String(tagOn, 0, Math.max(0, underline), StandardCharsets.US_ASCII);
        return new VtkFile(file, joined(xml, END), underline < 0 ? -1 : xml.length + underline + 1L, tag.contains("encoding=\"raw\"") || tag.contains("encoding='raw'"));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static int indexOf(byte[] where, byte[] what) {
        for (int i = 0; i + what.length <= where.length; i++) {
            if (Arrays.equals(where, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }

    /** The text to parse. */
    InputStream text() {
        return new ByteArrayInputStream(xml);
    }

    /** Some of the data, as many as there are. */
    byte[] data(long offset, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(start + offset);
            return in.readNBytes(most);
        }
    }
}
