package org.lamella.core.libraries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.lamella.core.projects.Project;
import org.lamella.dsl.elaboration.TableFiles;
import org.lamella.dsl.ide.server.ProjectFolder;

/**
 * The files of a library as they lie in a folder or an archive, read as a whole and checked before anything is written: nothing may lead
 * out of the library's folder, grow without bounds or be no text.
 */
public final class LibraryContent {

    /** More than any library of texts and tables needs. */
    static final int MOST_FILES = 10_000;
    /** Of one file, in bytes. */
    static final int LARGEST_FILE = 10_000_000;
    /** Of all files together, in bytes, as they are and not as an archive says. */
    static final int LARGEST_LIBRARY = 200_000_000;
    private static final int DEEPEST = 40;

    /** Texts and what explains them; with the files they read, everything else stays where it is. */
    private static final Set<String> EXTENSIONS = Set.of("cell", "md");
    /** What some system cannot have in a name. */
    private static final Pattern UNSAFE = Pattern.compile("[\\\\:*?\"<>|\\p{Cntrl}]");

    /** A library that cannot be used; the message says why and what to do. */
    public static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String message) {
            super(message);
        }
    }

    private final String name;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long size;

    private LibraryContent(String name) {
        this.name = name;
    }

    /**
     * Reads a folder or a zip archive.
     *
     * @throws UnusableException where it holds no library, or one that is not safe to take
     */
    public static LibraryContent read(Path source) throws UnusableException {
        String file = source.getFileName() == null ? "library" : source.getFileName().toString();
        LibraryContent content = new LibraryContent(file.toLowerCase(Locale.ROOT).endsWith(".zip") ? file.substring(0, file.length() - 4) : file);
        try {
            if (Files.isDirectory(source)) {
                content.readFolder(source);
            } else if (Files.isRegularFile(source)) {
                content.readArchive(source);
            } else {
                throw new UnusableException("there is no folder or archive " + source);
            }
        } catch (ZipException | IllegalArgumentException malformed) {
            throw new UnusableException(file + " is no zip archive that can be read, or its names are not UTF-8: " + malformed.getMessage());
        } catch (IOException unreadable) {
            throw new UnusableException(file + " cannot be read: " + unreadable.getMessage());
        }
        return content.finished(file);
    }

    private void readFolder(Path folder) throws IOException, UnusableException {
        UnusableException[] refused = new UnusableException[1];
        Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path child, BasicFileAttributes attributes) {
                return child.equals(folder) || ProjectFolder.isSearched(child.getFileName().toString()) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    try (InputStream in = Files.newInputStream(file)) {
                        add(folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/"), in);
                    } catch (UnusableException unusable) {
                        refused[0] = unusable;
                        return FileVisitResult.TERMINATE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
        if (refused[0] != null) {
            throw refused[0];
        }
    }

    private void readArchive(Path archive) throws IOException, UnusableException {
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        add(entry.getName(), in);
                    }
                }
            }
        }
    }

    private void add(String path, InputStream in) throws IOException, UnusableException {
        String[] segments = path.split("/", -1);
        for (String segment : segments) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..") || UNSAFE.matcher(segment).find()) {
                throw new UnusableException("the name '" + path + "' may lead out of the library or cannot be a file; nothing was imported");
            }
        }
        for (int i = 0; i < segments.length - 1; i++) {
            if (!ProjectFolder.isSearched(segments[i])) {
                return;
            }
        }
        String file = segments[segments.length - 1];
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!EXTENSIONS.contains(ending) && !TableFiles.ENDINGS.contains(ending) || file.startsWith(".")) {
            return;
        }
        byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
        size += bytes.length;
        if (bytes.length > LARGEST_FILE || size > LARGEST_LIBRARY || files.size() >= MOST_FILES) {
            throw new UnusableException("'" + path + "' is too much: a library has at most " + MOST_FILES + " files of 10 MB and 200 MB together; nothing was imported");
        }
        if (Project.isCellFile(Path.of(file)) && !isText(bytes)) {
            throw new UnusableException("'" + path + "' is not UTF-8 text; save it as UTF-8 and import again");
        }
        if (files.keySet().stream().anyMatch(path::equalsIgnoreCase)) {
            throw new UnusableException("two files are named '" + path + "', which not every disk can tell apart; rename one of them");
        }
        files.put(path, bytes);
    }

    private static boolean isText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).chars().noneMatch(character -> character == 0);
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }

    /** Without the one folder that everything lies in, as archives usually have it. */
    private LibraryContent finished(String source) throws UnusableException {
        if (files.keySet().stream().noneMatch(path -> path.endsWith(Project.EXTENSION))) {
            throw new UnusableException(source + " holds no " + Project.EXTENSION + " files");
        }
        Optional<String> top = files.keySet().stream().findFirst().filter(path -> path.contains("/")).map(path -> path.substring(0, path.indexOf('/') + 1))
                .filter(folder -> files.keySet().stream().allMatch(path -> path.startsWith(folder)));
        LibraryContent content = new LibraryContent(top.map(folder -> folder.substring(0, folder.length() - 1)).orElse(name));
        files.forEach((path, bytes) -> content.files.put(path.substring(top.map(String::length).orElse(0)), bytes));
        return content;
    }

    /** @return the name it comes with: of its folder or archive */
    public String name() {
        return name;
    }

    /** @return the files by their paths from the library's folder, with slashes */
    public Map<String, byte[]> files() {
        return Collections.unmodifiableSortedMap(files);
    }
}
