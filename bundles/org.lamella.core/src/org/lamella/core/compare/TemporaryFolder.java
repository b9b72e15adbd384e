package org.lamella.core.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is gone with everything in it when it is closed. */
final class TemporaryFolder implements AutoCloseable {

    private final Path path;

    TemporaryFolder() throws GitException {
        try {
            path = Files.createTempDirectory("lamella-revision").toRealPath();
        } catch (IOException full) {
            throw new GitException("no temporary folder can be made for the files of the revision: " + full.getMessage());
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try (Stream<Path> content = Files.walk(path)) {
            List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException leftToTheSystem) {
            path.toFile().deleteOnExit();
        }
    }
}
