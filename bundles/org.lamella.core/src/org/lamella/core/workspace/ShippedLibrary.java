package org.lamella.core.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.lamella.library.Library;

/** Puts the shipped library into a folder, so that its files can be indexed and opened like any others, but not changed. */
public final class ShippedLibrary {

    private ShippedLibrary() {
    }

    /**
     * Writes the files into a folder of their own, which no other version of the library uses.
     *
     * @param parent created when missing
     * @return the folder
     * @throws IOException when a file cannot be written
     */
    public static Path writeBelow(Path parent) throws IOException {
        MessageDigest digest = sha256();
        for (URL url : Library.files()) {
            digest.update(name(url).getBytes(StandardCharsets.UTF_8));
            digest.update(content(url));
        }
        Path folder = parent.resolve("library-" + HexFormat.of().formatHex(digest.digest(), 0, 6));
        writeTo(folder);
        return folder;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] content(URL url) throws IOException {
        try (InputStream stream = url.openStream()) {
            return stream.readAllBytes();
        }
    }

    private static String name(URL url) {
        return url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
    }

    /**
     * Writes the files that are missing or differ; each appears whole or not at all.
     *
     * @param folder created when missing
     * @throws IOException when a file cannot be written
     */
    public static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (URL url : Library.files()) {
            byte[] content = content(url);
            Path file = folder.resolve(name(url));
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
