package org.lamella.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lamella.library.Example;
import org.lamella.library.Library;

/** The files of the shipped library and the examples, which mutations start from. */
final class Originals {

    /** The library, by file name. */
    static final Map<String, String> LIBRARY = library();
    /** Library and examples, by file name. */
    static final Map<String, String> ALL = all();
    /** Their names in a fixed order. */
    static final List<String> NAMES = List.copyOf(ALL.keySet());

    private Originals() {
    }

    private static Map<String, String> library() {
        Map<String, String> files = new LinkedHashMap<>();
        Library.files().forEach(url -> files.put(url.getPath().substring(url.getPath().lastIndexOf('/') + 1), read(url)));
        return files;
    }

    private static Map<String, String> all() {
        Map<String, String> files = new LinkedHashMap<>(LIBRARY);
        for (Example example : Library.examples()) {
            example.files().stream().filter(file -> file.endsWith(".cell")).forEach(file -> files.put(example.name() + "-" + file, read(Library.file(example, file))));
        }
        return files;
    }

    private static String read(URL url) {
        try (InputStream stream = url.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
