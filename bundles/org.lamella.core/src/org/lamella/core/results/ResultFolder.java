package org.lamella.core.results;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.lamella.core.export.JsonReader;
import org.lamella.core.export.JsonWriter;
import org.lamella.core.files.OutputException;
import org.lamella.core.files.OutputFiles;
import org.lamella.core.results.ResultStore.Limits;
import org.lamella.solver.StudyResult;

/**
 * Results as files of a folder, one a key. A file appears whole by an atomic move, so a crash or another process never shows a part of
 * one; a file that cannot be read counts as missing and is removed. The time of last use is the file's time.
 */
final class ResultFolder {

    private static final String SUFFIX = ".json";
    /** Counting the folder for every entry would make storing n results cost n². */
    private static final int PUTS_BETWEEN_COUNTS = 50;
    /** Temporary files this old were left by a crash. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private record Entry(Path file, long bytes, FileTime used) {
    }

    private final Path folder;
    private final Limits limits;
    private int puts;

    ResultFolder(Path folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    Optional<StudyResult> find(String key) {
        Path file = folder.resolve(key + SUFFIX);
        try (BufferedReader in = Files.newBufferedReader(file)) {
            StudyResult result = JsonReader.read(in);
            touch(file);
            return Optional.of(result);
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException corrupt) {
            delete(file);
            return Optional.empty();
        }
    }

    void put(String key, StudyResult result) {
        try {
            OutputFiles.write(folder.resolve(key + SUFFIX), out -> JsonWriter.writeAsIs(result, out));
        } catch (OutputException notStored) {
            // a store that cannot be written to costs time, not answers
            return;
        }
        if (countNow()) {
            trim();
        }
    }

    private synchronized boolean countNow() {
        int every = Math.clamp(limits.entries() / 10, 1, PUTS_BETWEEN_COUNTS);
        return puts++ % every == 0;
    }

    /** Removes what was not used for longest until the rest is within the limits, and what crashes left behind. */
    private void trim() {
        List<Entry> entries = new ArrayList<>();
        Instant abandoned = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Entry entry = entry(file);
                if (file.getFileName().toString().endsWith(SUFFIX)) {
                    entries.add(entry);
                } else if (entry.used().toInstant().isBefore(abandoned)) {
                    delete(file);
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            return;
        }
        entries.sort(Comparator.comparing(Entry::used).reversed());
        long bytes = 0;
        for (int i = 0; i < entries.size(); i++) {
            bytes += entries.get(i).bytes();
            if (i >= limits.entries() || bytes > limits.bytes()) {
                delete(entries.get(i).file());
            }
        }
    }

    private static Entry entry(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Entry(file, attributes.size(), attributes.lastModifiedTime());
        } catch (NoSuchFileException removedByAnotherProcess) {
            return new Entry(file, 0, FileTime.from(Instant.now()));
        }
    }

    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException | ReadOnlyFileSystemException ignored) {
            // then it is forgotten earlier than it should be
            return;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException | ReadOnlyFileSystemException ignored) {
            // tried again at the next count
            return;
        }
    }
}
