package org.lamella.model.measurement;

/** A file that holds no measurement; the message is for people, without the name of the file. */
public final class MeasurementException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses a file.
     *
     * @param line number of the line, from 1; 0 where the file as a whole is meant
     * @param message what is wrong and what to do
     */
    public MeasurementException(int line, String message) {
        super(line == 0 ? message : "line " + line + ": " + message, null, false, false);
    }
}
