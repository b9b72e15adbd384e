package org.lamella.core.tests.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamella.core.files.OutputException;
import org.lamella.core.files.OutputFiles;
import org.lamella.core.tests.util.FaultyFileSystem;
import org.lamella.core.tests.util.FaultyFileSystem.Fault;

class OutputFilesTest {

    private static final String LONG = "0123456789".repeat(5000);

    @TempDir
    private Path folder;

    private List<String> tree() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder)).map(path -> folder.relativize(path).toString()).sorted().toList();
        }
    }

    private static void writeTwo(Path target) throws OutputException {
        try (OutputFiles files = new OutputFiles()) {
            files.add(target.resolve("a.txt"), out -> out.write(LONG));
            files.add(target.resolve("sub/b.txt"), out -> out.write("ü" + LONG));
            files.commit();
        }
    }

    @Test
    void writesFoldersAndReplacesFiles() throws Exception {
        writeTwo(folder.resolve("x/y"));
        writeTwo(folder.resolve("x/y"));
        assertEquals(List.of("x", "x/y", "x/y/a.txt", "x/y/sub", "x/y/sub/b.txt"), tree());
        assertEquals("ü" + LONG, Files.readString(folder.resolve("x/y/sub/b.txt")));
    }

    @Test
    void withoutCommitNothingRemains() throws Exception {
        try (OutputFiles files = new OutputFiles()) {
            files.add(folder.resolve("new/a.txt"), out -> out.write("a"));
            assertEquals(2, tree().size());
        }
        assertEquals(List.of(), tree());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whicheverWriteFailsNoHalfFileRemains(Fault fault) throws Exception {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/a.txt"), "old");
        FaultyFileSystem counting = new FaultyFileSystem(FileSystems.getDefault(), fault, Integer.MAX_VALUE);
        Path other = Files.createDirectory(folder.resolve("counted"));
        Files.createDirectory(other.resolve("out"));
        writeTwo(counting.wrap(other).resolve("out"));
        int writes = counting.writes();
        assertTrue(writes > 10, "writes " + writes);
        for (int n = 1; n <= writes; n++) {
            FaultyFileSystem files = new FaultyFileSystem(FileSystems.getDefault(), fault, n);
            OutputException failure = assertThrows(OutputException.class, () -> writeTwo(files.wrap(folder).resolve("out")), "write " + n);
            boolean firstMoved = tree().contains("out/a.txt") && Files.readString(folder.resolve("out/a.txt")).equals(LONG);
            assertTrue(firstMoved || Files.readString(folder.resolve("out/a.txt")).equals("old"), "write " + n);
            assertFalse(Files.exists(folder.resolve("out/sub/b.txt")), "write " + n);
            assertTrue(tree().stream().noneMatch(name -> name.endsWith(".tmp")), "write " + n + ": " + tree());
            assertTrue(failure.getMessage().matches("cannot write .*(a|b)\\.txt: .+; (free some|choose another folder|change the permissions).*--output"), failure.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void causeIsNamed(Fault fault) {
        FaultyFileSystem files = new FaultyFileSystem(FileSystems.getDefault(), fault, 1);
        String message = assertThrows(OutputException.class, () -> OutputFiles.write(files.wrap(folder).resolve("a.txt"), out -> out.write("a"))).getMessage();
        assertTrue(message.contains(switch (fault) {
            case NO_SPACE -> "no space is left";
            case READ_ONLY -> "the file system is read-only";
            case ACCESS_DENIED -> "access is denied";
        }), message);
        assertTrue(message.contains(folder.resolve("a.txt").toString()), message);
    }

    @Test
    void fileInPlaceOfFolderIsExplained() throws Exception {
        Files.writeString(folder.resolve("taken"), "file");
        String message = assertThrows(OutputException.class, () -> OutputFiles.write(folder.resolve("taken/a.txt"), out -> out.write("a"))).getMessage();
        assertTrue(message.contains("a file stands where a folder is needed"), message);
    }

    @Test
    void contentThatFailsLeavesNothing() throws Exception {
        assertThrows(OutputException.class, () -> OutputFiles.write(folder.resolve("deep/er/a.txt"), out -> {
            out.write("half");
            throw new IOException("source went away");
        }));
        assertEquals(List.of(), tree());
    }
}
