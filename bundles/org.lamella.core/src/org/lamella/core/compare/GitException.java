package org.lamella.core.compare;

/** A revision that cannot be read, for a reason a person can do something about. */
public final class GitException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do, for people */
    public GitException(String message) {
        super(message);
    }
}
