package org.lamella.solver.numerics.multigrid;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;

/**
 * Threads that share loops. A loop is cut into chunks whose number depends on the data only, and sums are added in the order of the chunks:
 * results are the same bit for bit with any number of threads. Cancelling is noticed before each chunk.
 */
public final class Team implements AutoCloseable {

    private final int threads;
    private final BooleanSupplier canceled;
    private final ForkJoinPool pool;

    /**
     * Starts the threads.
     *
     * @param threads that work, the calling one included; 1 or more
     * @param canceled asked before each chunk
     */
    public Team(int threads, BooleanSupplier canceled) {
        this.threads = threads;
        this.canceled = canceled;
        this.pool = new ForkJoinPool(Math.max(1, threads - 1));
    }

    /** How many chunks of a size cover a number of items. */
    public static int chunks(int items, int size) {
        return (items + size - 1) / size;
    }

    /**
     * Runs every chunk once.
     *
     * @param chunks how many
     * @param body called with the index of the chunk, from any thread of the team
     * @throws CancellationException if cancelled
     */
    public void run(int chunks, IntConsumer body) {
        AtomicInteger next = new AtomicInteger();
        Callable<Boolean> worker = () -> {
            for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
                if (canceled.getAsBoolean()) {
                    next.set(chunks);
                    throw new CancellationException();
                }
                body.accept(chunk);
            }
            return true;
        };
        int helpers = Math.min(threads, chunks) - 1;
        ForkJoinTask<?>[] tasks = new ForkJoinTask<?>[Math.max(0, helpers)];
        for (int i = 0; i < tasks.length; i++) {
            tasks[i] = pool.submit(worker);
        }
        Throwable failure = null;
        try {
            worker.call();
        } catch (Exception e) {
            failure = e;
            next.set(chunks);
        }
        for (ForkJoinTask<?> task : tasks) {
            task.quietlyJoin();
            failure = failure != null ? failure : cause(task);
        }
        if (failure != null) {
            throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
        }
    }

    private static @org.eclipse.jdt.annotation.Nullable Throwable cause(ForkJoinTask<?> task) {
        Throwable thrown = task.getException();
        return thrown != null && thrown.getCause() instanceof CancellationException canceled ? canceled : thrown;
    }

    /**
     * Sums a value of every chunk, in the order of the chunks.
     *
     * @param chunks how many
     * @param body the value of a chunk
     * @return the sum
     */
    public double sum(int chunks, IntToDoubleFunction body) {
        double[] parts = new double[chunks];
        run(chunks, chunk -> parts[chunk] = body.applyAsDouble(chunk));
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
