package org.lamella.dsl.elaboration;

import java.util.Optional;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.index.Consulted;
import org.lamella.model.measurement.ColumnNames;
import org.lamella.model.measurement.CurveColumns;
import org.lamella.model.measurement.Measured;
import org.lamella.model.measurement.MeasurementException;

/** Spectra and curves in files of instruments. */
final class MeasuredFiles {

    /** What a file holds, or what is wrong with it. */
    private record Read(Optional<Measured> measured, String damage) {
    }

    /** Headings asked for in the text. */
    record Columns(ColumnNames spectrum, CurveColumns curve) {
    }

    private static final ReadFiles<Read> KNOWN = new ReadFiles<>(200);

    private MeasuredFiles() {
    }

    /**
     * What a file named in a text holds.
     *
     * @param name as written
     * @param beside the file that names it
     * @throws TableFiles.Unusable with what is wrong with the file, and in which line
     */
    static Measured of(String name, @Nullable Resource beside, Consulted consulted, Columns columns) throws TableFiles.Unusable {
        Read read = KNOWN.of(name, beside, consulted, columns, () -> read(TableFiles.readAny(name, beside, consulted), columns));
        return read.measured().orElseThrow(() -> new TableFiles.Unusable("'" + name + "', " + read.damage()));
    }

    private static Read read(String content, Columns columns) {
        try {
            return new Read(Optional.of(Measured.read(content, columns.spectrum(), columns.curve())), "");
        } catch (MeasurementException damaged) {
            return new Read(Optional.empty(), String.valueOf(damaged.getMessage()));
        }
    }
}
