package org.lamella.model.measurement;

import java.util.Optional;

/**
 * Headings of the columns to read where the program that wrote a file is not known, or where it has several that would do.
 *
 * @param frequency of the frequency
 * @param real of the real part
 * @param imaginary of the imaginary part, negative where capacitive
 * @param minusImaginary of the negative imaginary part, positive where capacitive
 */
public record ColumnNames(Optional<String> frequency, Optional<String> real, Optional<String> imaginary, Optional<String> minusImaginary) {

    /** Columns are known by their usual headings. */
    public static final ColumnNames NONE = new ColumnNames(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
