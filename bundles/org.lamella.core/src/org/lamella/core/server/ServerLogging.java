package org.lamella.core.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.FileAppender;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.PatternLayout;
import org.eclipse.jdt.annotation.Nullable;

/** Where the server and the libraries below it write what happened: never to the standard output, which belongs to the protocol. */
public final class ServerLogging {

    private static final String LIBRARIES = "org.eclipse.lsp4j";

    private ServerLogging() {
    }

    /** Failures go where log4j is configured to write: to the standard error. */
    public static void toStandardError() {
        LogManager.getLogManager().reset();
        java.util.logging.Logger.getLogger("").addHandler(new ToLog4j());
    }

    /**
     * Everything noteworthy goes to a file, also what a client did wrong.
     *
     * @throws IOException when the file cannot be written
     */
    public static void toFile(Path file) throws IOException {
        toStandardError();
        FileAppender appender = new FileAppender(new PatternLayout("%d{ISO8601} %p %c{1}: %m%n"), file.toString(), true);
        appender.setThreshold(Level.INFO);
        Logger root = Logger.getRootLogger();
        Collections.list((Enumeration<?>) root.getAllAppenders()).forEach(ServerLogging::failuresOnly);
        root.setLevel(Level.INFO);
        root.addAppender(appender);
    }

    private static void failuresOnly(Object appender) {
        if (appender instanceof AppenderSkeleton other) {
            other.setThreshold(Level.ERROR);
        }
    }

    /** The protocol library logs by the JDK, the language by log4j. What the library warns of is a client's doing, and told already. */
    private static final class ToLog4j extends Handler {

        @Override
        public void publish(@Nullable LogRecord entry) {
            if (entry != null) {
                String name = String.valueOf(entry.getLoggerName());
                boolean failure = entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue();
                Logger.getLogger(name).log(failure ? Level.ERROR : name.startsWith(LIBRARIES) ? Level.DEBUG : Level.INFO, entry.getMessage(), entry.getThrown());
            }
        }

        @Override
        public void flush() {
            // log4j writes at once
        }

        @Override
        public void close() {
            // log4j closes its files
        }
    }
}
