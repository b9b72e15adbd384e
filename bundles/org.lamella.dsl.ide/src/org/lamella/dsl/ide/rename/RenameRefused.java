package org.lamella.dsl.ide.rename;

/** A name cannot be changed; the message says why and what to do, in words for people. */
public class RenameRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RenameRefused(String reason) {
        super(reason, null, false, false);
    }

    /** @return the reason */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
