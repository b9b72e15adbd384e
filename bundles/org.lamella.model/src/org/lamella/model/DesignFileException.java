package org.lamella.model;

import java.io.IOException;

/** A saved design that cannot be read; the message is for people: where, why, and what to do. */
public final class DesignFileException extends IOException {

    private static final long serialVersionUID = 1L;

    DesignFileException(String message, Throwable cause) {
        super(message, cause);
    }

    DesignFileException(String message) {
        super(message);
    }
}
