package org.lamella.core.files;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;

/** An output that could not be written; the message names the file, the cause and a remedy. */
public final class OutputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    OutputException(Path file, Exception cause) {
        super("cannot write " + file + ": " + explained(cause), cause);
        this.file = file;
    }

    /** @return the file that was to be written */
    public Path file() {
        return file;
    }

    private static String explained(Exception cause) {
        String text = reason(cause).toLowerCase(Locale.ROOT);
        if (cause instanceof ReadOnlyFileSystemException || text.contains("read-only")) {
            return "the file system is read-only; choose another folder with --output";
        }
        if (cause instanceof AccessDeniedException || text.contains("permission denied")) {
            return "access is denied; change the permissions of its folder or choose another one with --output";
        }
        if (text.contains("no space") || text.contains("not enough space") || text.contains("disk full") || text.contains("quota exceeded")) {
            return "no space is left on the device; free some or choose another folder with --output";
        }
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return "a file stands where a folder is needed; remove it or choose another folder with --output";
        }
        if (cause instanceof NoSuchFileException) {
            return "its folder has disappeared; run the command again";
        }
        return reason(cause) + "; choose another folder with --output";
    }

    private static String reason(Exception cause) {
        @Nullable String reason = cause instanceof FileSystemException fileSystem ? fileSystem.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
