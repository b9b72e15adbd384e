package org.lamella.core.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Files written together: all are complete under temporary names in their own folder before the first gets its own name. Until then a
 * failure leaves everything as it was, folders included; while names are given, each file is either the old or the new one, whole.
 */
public final class OutputFiles implements AutoCloseable {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** @param out receives the text; closed by the caller */
        void write(Writer out) throws IOException;
    }

    /** Writes the content of a file that is no text. */
    @FunctionalInterface
    public interface Bytes {
        /** @param out receives the content, not buffered; closed by the caller */
        void write(OutputStream out) throws IOException;
    }

    private record Pending(Path temporary, Path target) {
    }

    private final List<Pending> pending = new ArrayList<>();
    private final Deque<Path> madeFolders = new ArrayDeque<>();

    /**
     * Writes one file.
     *
     * @param target file to make or replace
     * @param content its text, in UTF-8
     */
    public static void write(Path target, Content content) throws OutputException {
        try (OutputFiles files = new OutputFiles()) {
            files.add(target, content);
            files.commit();
        }
    }

    /**
     * Writes a file under a temporary name.
     *
     * @param target its final name
     * @param content its text, in UTF-8
     * @throws OutputException after which everything added so far is gone
     */
    public void add(Path target, Content content) throws OutputException {
        addBytes(target, out -> {
            try (Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                content.write(text);
            }
        });
    }

    /**
     * Writes a file that is no text under a temporary name.
     *
     * @param target its final name
     * @param content what is in it
     * @throws OutputException after which everything added so far is gone
     */
    public void addBytes(Path target, Bytes content) throws OutputException {
        Path absolute = target.toAbsolutePath();
        try {
            Path folder = absolute.getParent();
            if (folder != null) {
                makeFolder(folder);
            }
            Path temporary = absolute.resolveSibling("." + absolute.getFileName() + "." + UUID.randomUUID() + ".tmp");
            pending.add(new Pending(temporary, absolute));
            try (OutputStream out = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.write(out);
            }
        } catch (IOException | ReadOnlyFileSystemException failure) {
            close();
            throw new OutputException(target, failure);
        }
    }

    /** Creates missing folders one by one, so that they can be taken away again. */
    private void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        @Nullable Path parent = folder.getParent();
        if (parent != null) {
            makeFolder(parent);
        }
        try {
            Files.createDirectory(folder);
            madeFolders.push(folder);
        } catch (FileSystemException failure) {
            // another process may have been quicker
            if (!Files.isDirectory(folder)) {
                throw failure;
            }
        }
    }

    /**
     * Gives all files their own names.
     *
     * @throws OutputException naming the first file that could not get its name; the ones before it have theirs
     */
    public void commit() throws OutputException {
        for (int i = 0; i < pending.size(); i++) {
            Pending file = pending.get(i);
            try {
                move(file);
                madeFolders.clear();
            } catch (IOException | ReadOnlyFileSystemException failure) {
                pending.subList(0, i).clear();
                close();
                throw new OutputException(file.target(), failure);
            }
        }
        pending.clear();
        madeFolders.clear();
    }

    private static void move(Pending file) throws IOException {
        try {
            Files.move(file.temporary(), file.target(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(file.temporary(), file.target(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what was added and not committed, and the folders made for it. */
    @Override
    public void close() {
        pending.forEach(file -> deleteQuietly(file.temporary()));
        pending.clear();
        madeFolders.forEach(OutputFiles::deleteQuietly);
        madeFolders.clear();
    }

    /** The failure that led here is told; one more about a temporary name would hide it. */
    private static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException | ReadOnlyFileSystemException ignored) {
            return;
        }
    }
}
