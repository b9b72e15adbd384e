package org.lamella.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;

/**
 * Runs what is tried on a thread of its own. A text fails when it throws, when an error is logged, or when it takes two seconds of processor
 * time: those do not depend on what else the machine does. It is then kept for a second run.
 */
final class Watched {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    /** Beyond this a thread that uses no processor time is stuck. */
    private static final Duration STUCK = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 100;
    private static final Path KEPT = Path.of("target", "fuzz");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static Worker worker = new Worker();

    private Watched() {
    }

    /** A text that is waiting for its turn is not being tried. */
    private static final class Worker extends Thread {
        private final LinkedBlockingQueue<FutureTask<?>> tasks = new LinkedBlockingQueue<>();

        Worker() {
            super("fuzz");
            setDaemon(true);
            start();
        }

        @Override
        public void run() {
            try {
                while (true) {
                    tasks.take().run();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Collects what is logged as an error. */
    private static final class Errors extends AppenderSkeleton {
        private volatile LoggingEvent first;

        @Override
        protected void append(LoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.ERROR) && first == null) {
                first = event;
            }
        }

        @Override
        public void close() {
            // nothing is open
        }

        @Override
        public boolean requiresLayout() {
            return false;
        }
    }

    /** Tries a text. */
    static void run(String property, Input input, Consumer<Input> tried) {
        Errors errors = new Errors();
        Logger.getRootLogger().addAppender(errors);
        try {
            await(() -> tried.accept(input));
            if (errors.first != null) {
                throw new AssertionError("an error was logged: " + errors.first.getRenderedMessage(),
                        errors.first.getThrowableInformation() == null ? null : errors.first.getThrowableInformation().getThrowable());
            }
        } catch (Throwable failure) {
            throw new AssertionError(failure.getMessage() + "\n(" + property + " on the text kept in " + keep(property, input) + "; run it again with -D" + Fuzz.REPLAY + ")", failure);
        } finally {
            Logger.getRootLogger().removeAppender(errors);
        }
    }

    private static void await(Runnable tried) throws Throwable {
        FutureTask<?> task = new FutureTask<>(tried, null);
        long began = System.nanoTime();
        long used = THREADS.getThreadCpuTime(worker.threadId());
        worker.tasks.add(task);
        while (true) {
            try {
                task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (ExecutionException failed) {
                throw failed.getCause();
            } catch (TimeoutException running) {
                boolean slow = THREADS.getThreadCpuTime(worker.threadId()) - used > LIMIT.toNanos();
                if (slow || System.nanoTime() - began > STUCK.toNanos()) {
                    AssertionError hang = new AssertionError(slow ? "takes more than " + LIMIT : "is stuck");
                    hang.setStackTrace(worker.getStackTrace());
                    worker.interrupt();
                    worker = new Worker();
                    throw hang;
                }
            }
        }
    }

    private static Path keep(String property, Input input) {
        try {
            Files.createDirectories(KEPT);
            return Files.write(KEPT.resolve(property + "-" + input.name()), input.bytes()).toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
