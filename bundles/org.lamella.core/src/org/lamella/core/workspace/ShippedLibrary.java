package org.lamella.core.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

import org.lamella.library.Library;

/** Puts the shipped library into a folder, so that its files can be indexed and opened like any others, but not changed. */
final class ShippedLibrary {

    private ShippedLibrary() {
    }

    /**
     * Writes the files that are missing or differ; each appears whole or not at all.
     *
     * @param folder created when missing
     * @throws IOException when a file cannot be written
     */
    static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (URL url : Library.files()) {
            byte[] content;
            try (InputStream stream = url.openStream()) {
                content = stream.readAllBytes();
            }
            Path file = folder.resolve(url.getPath().substring(url.getPath().lastIndexOf('/') + 1));
            if (!Files.exists(file) || !Arrays.equals(content, Files.readAllBytes(file))) {
                Path part = Files.createTempFile(folder, "library", ".part");
                Files.write(part, content);
                // some systems do not replace a read-only file
                file.toFile().setWritable(true);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                file.toFile().setReadOnly();
            }
        }
    }
}
