package org.lamella.solver;

import java.util.concurrent.CancellationException;

/** Told how far a computation has come; asked whether it should stop. */
public interface Progress {

    /** A listener that never cancels. */
    Progress NONE = new Progress() {
        @Override
        public void report(String step, double fraction) {
            // nobody listens
        }

        @Override
        public boolean isCanceled() {
            return false;
        }
    };

    /**
     * @param step what is being computed, for people
     * @param fraction done, 0 to 1
     */
    void report(String step, double fraction);

    /** @return whether to stop */
    boolean isCanceled();

    /** @throws CancellationException when the computation should stop */
    default void checkCanceled() {
        if (isCanceled()) {
            throw new CancellationException();
        }
    }
}
