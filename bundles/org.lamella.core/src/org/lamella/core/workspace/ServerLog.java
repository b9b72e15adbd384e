package org.lamella.core.workspace;

import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.ide.server.concurrent.WriteRequest;

/**
 * Brings failed checks of the language server to the log of the workbench: Xtext writes them to a log that nobody keeps. Whoever asks a
 * question hears of its failure anyway.
 */
final class ServerLog extends AppenderSkeleton {

    /** Logs from now on what goes wrong when the server takes in a change. */
    static ServerLog install() {
        ServerLog log = new ServerLog();
        log.setThreshold(Level.ERROR);
        Logger.getLogger(WriteRequest.class).addAppender(log);
        return log;
    }

    /** Ends it. */
    void remove() {
        Logger.getLogger(WriteRequest.class).removeAppender(this);
    }

    @Override
    protected void append(@Nullable LoggingEvent event) {
        if (event != null) {
            Throwable cause = event.getThrowableInformation() == null ? null : event.getThrowableInformation().getThrowable();
            if (isAboutVanishedFile(cause)) {
                return;
            }
            ILog.of(ServerLog.class).error("Language server: " + event.getRenderedMessage(), cause);
        }
    }

    /** A file may go while somebody asks about it, with its project for instance; that is no failure. */
    private static boolean isAboutVanishedFile(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileNotFoundException || cause instanceof NoSuchFileException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean requiresLayout() {
        return false;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
