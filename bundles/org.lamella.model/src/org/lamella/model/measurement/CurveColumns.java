package org.lamella.model.measurement;

import java.util.Optional;

/**
 * Headings of the columns of a curve over time, where the usual ones will not do.
 *
 * @param time of the time
 * @param voltage of the voltage
 * @param current of the current
 */
public record CurveColumns(Optional<String> time, Optional<String> voltage, Optional<String> current) {

    /** Columns are known by their usual headings. */
    public static final CurveColumns NONE = new CurveColumns(Optional.empty(), Optional.empty(), Optional.empty());
}
