package org.lamella.core.tests.libraries;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.libraries.LibraryContent;
import org.lamella.core.libraries.LibraryContent.UnusableException;

/** Libraries from folders and archives, good ones and those that mean harm. */
class LibraryContentTest {

    private static final byte[] TEXT = "package films\nlet skin = 10 µm\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path zip(Map<String, byte[]> entries, Charset names) throws IOException {
        Path archive = folder.resolve("films.zip");
        try (OutputStream out = Files.newOutputStream(archive); ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return archive;
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        return zip(entries, StandardCharsets.UTF_8);
    }

    private static String refusal(Path source) {
        return String.valueOf(assertThrows(UnusableException.class, () -> LibraryContent.read(source)).getMessage());
    }

    @Test
    void textsAndTablesOfAnArchiveAreTaken() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("cells/films.cell", TEXT);
        entries.put("cells/tables/κ.csv", new byte[] { 'a' });
        entries.put("README.md", new byte[0]);
        entries.put(".project", TEXT);
        entries.put("cells/.git/config.txt", TEXT);
        entries.put("target/old.cell", TEXT);
        entries.put("run.sh", TEXT);
        LibraryContent content = LibraryContent.read(zip(entries));
        assertEquals("films", content.name());
        assertEquals(List.of("README.md", "cells/films.cell", "cells/tables/κ.csv"), List.copyOf(content.files().keySet()));
        assertArrayEquals(TEXT, content.files().get("cells/films.cell"));
    }

    @Test
    void theOneFolderAroundEverythingIsLeftOut() throws Exception {
        LibraryContent content = LibraryContent.read(zip(Map.of("films-1.2/a.cell", TEXT, "films-1.2/sub/b.cell", TEXT)));
        assertEquals("films-1.2", content.name());
        assertEquals(List.of("a.cell", "sub/b.cell"), List.copyOf(content.files().keySet()));
    }

    @Test
    void aFolderIsTakenWithoutWhatItsLinksLeadTo() throws Exception {
        Path library = Files.createDirectories(folder.resolve("lib/sub")).getParent();
        Files.write(library.resolve("sub/a.cell"), TEXT);
        Files.write(folder.resolve("outside.cell"), TEXT);
        Files.createSymbolicLink(library.resolve("linked.cell"), folder.resolve("outside.cell"));
        Files.createSymbolicLink(library.resolve("loop"), library);
        assertEquals(List.of("a.cell"), List.copyOf(LibraryContent.read(library).files().keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "../evil.cell", "a/../../evil.cell", "/etc/evil.cell", "a//evil.cell", "C:/evil.cell", "..\\evil.cell", "a/./evil.cell", "a\u0000b.cell" })
    void aNameThatLeadsOutIsRefusedAndNothingIsTaken(String name) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("good.cell", TEXT);
        entries.put(name, TEXT);
        String refusal = refusal(zip(entries));
        assertTrue(refusal.contains("nothing was imported"), refusal);
    }

    @Test
    void whatGrowsWithoutBoundIsRefusedByWhatIsReadAndNotByWhatIsSaid() throws IOException {
        // 200 MB of nothing are 200 KB in the archive
        String refusal = refusal(zip(Map.of("bomb.csv", new byte[200_000_000])));
        assertTrue(refusal.contains("'bomb.csv' is too much"), refusal);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i <= 10_000; i++) {
            entries.put("f" + i + ".txt", new byte[0]);
        }
        assertTrue(refusal(zip(entries)).contains("at most 10000 files"));
    }

    @Test
    void otherEncodingsAreNamed() throws IOException {
        byte[] latin = "package films\nlet skin = 10 µm\n".getBytes(StandardCharsets.ISO_8859_1);
        String refusal = refusal(zip(Map.of("films.cell", latin)));
        assertTrue(refusal.contains("'films.cell' is not UTF-8"), refusal);
        refusal = refusal(zip(Map.of("größe.cell", TEXT), StandardCharsets.ISO_8859_1));
        assertTrue(refusal.contains("UTF-8"), refusal);
    }

    @Test
    void whatIsNoLibraryIsNamed() throws IOException {
        assertTrue(refusal(folder.resolve("nothing.zip")).contains("there is no"));
        assertTrue(refusal(Files.write(folder.resolve("text.zip"), TEXT)).contains("no zip archive"));
        assertTrue(refusal(zip(Map.of("readme.txt", TEXT))).contains("no .cell files"));
        assertTrue(refusal(zip(Map.of("a.cell", TEXT, "A.cell", TEXT))).contains("tell apart"));
    }
}
