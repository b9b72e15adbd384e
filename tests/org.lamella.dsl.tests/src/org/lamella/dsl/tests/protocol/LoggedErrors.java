package org.lamella.dsl.tests.protocol;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;
import org.eclipse.jdt.annotation.Nullable;

/** Hears of every failure and every exception that is logged while it is open, by whatever means. */
final class LoggedErrors implements AutoCloseable {

    private final List<String> found = new CopyOnWriteArrayList<>();
    private final AppenderSkeleton log4j = new AppenderSkeleton() {
        @Override
        protected void append(@Nullable LoggingEvent event) {
            if (event != null && (event.getLevel().isGreaterOrEqual(Level.ERROR) || event.getThrowableInformation() != null)) {
                found.add(event.getLoggerName() + ": " + event.getRenderedMessage()
                        + (event.getThrowableInformation() == null ? "" : "\n" + String.join("\n", event.getThrowableStrRep())));
            }
        }

        @Override
        public boolean requiresLayout() {
            return false;
        }

        @Override
        public void close() {
            // holds nothing
        }
    };
    private final Handler jdk = new Handler() {
        @Override
        public void publish(@Nullable LogRecord entry) {
            if (entry != null && (entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue() || entry.getThrown() != null)) {
                found.add(entry.getLoggerName() + ": " + entry.getMessage() + " " + entry.getThrown());
            }
        }

        @Override
        public void flush() {
            // writes nothing
        }

        @Override
        public void close() {
            // holds nothing
        }
    };

    LoggedErrors() {
        Logger.getRootLogger().addAppender(log4j);
        java.util.logging.Logger.getLogger("").addHandler(jdk);
    }

    List<String> found() {
        return List.copyOf(found);
    }

    @Override
    public void close() {
        Logger.getRootLogger().removeAppender(log4j);
        java.util.logging.Logger.getLogger("").removeHandler(jdk);
    }
}
