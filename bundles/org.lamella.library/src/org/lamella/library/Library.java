package org.lamella.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What is shipped. Folders on a class path cannot be listed in every packaging, so an index file names their contents; everything is
 * found through the class loader, which works from a bundle, a jar and a folder of classes.
 */
public final class Library {

    private static final String LIBRARY = "/library/";
    private static final String EXAMPLES = "/examples/";

    private Library() {
    }

    /** @return the files of the library, in a fixed order */
    public static List<URL> files() {
        List<URL> files = new ArrayList<>();
        for (String name : names(index(LIBRARY + "library.properties"), "files")) {
            files.add(resource(LIBRARY + name));
        }
        return List.copyOf(files);
    }

    /** @return the example projects, in the order to offer them */
    public static List<Example> examples() {
        Properties index = index(EXAMPLES + "examples.properties");
        List<Example> examples = new ArrayList<>();
        for (String name : names(index, "examples")) {
            examples.add(new Example(name, text(index, name + ".title"), text(index, name + ".description"), names(index, name + ".files")));
        }
        return List.copyOf(examples);
    }

    /**
     * Where a file of an example is.
     *
     * @param example one of {@link #examples()}
     * @param file one of its files
     * @return its address, readable through {@link URL#openStream()}
     */
    public static URL file(Example example, String file) {
        return resource(EXAMPLES + example.name() + "/" + file);
    }

    /**
     * Opens a file of an example.
     *
     * @param example one of {@link #examples()}
     * @param file one of its files
     * @return its bytes, UTF-8 text; the caller closes it
     * @throws IOException if it cannot be read
     */
    public static InputStream open(Example example, String file) throws IOException {
        return file(example, file).openStream();
    }

    private static Properties index(String path) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(resource(path).openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static List<String> names(Properties index, String key) {
        return List.of(text(index, key).split("\\s*,\\s*"));
    }

    private static String text(Properties index, String key) {
        String text = index.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("the index of the library has no entry " + key);
        }
        return text.strip();
    }

    private static URL resource(String path) {
        URL url = Library.class.getResource(path);
        if (url == null) {
            throw new IllegalStateException("the library lacks " + path);
        }
        return url;
    }
}
