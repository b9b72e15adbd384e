package org.lamella.dsl.elaboration;

import java.util.Optional;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.index.Consulted;
import org.lamella.model.measurement.ColumnNames;
import org.lamella.model.measurement.MeasuredSpectrum;
import org.lamella.model.measurement.MeasurementException;
import org.lamella.model.measurement.SpectrumReader;

/** Spectra in files of instruments. */
final class SpectrumFiles {

    /** A spectrum, or what is wrong with it. */
    private record Read(Optional<MeasuredSpectrum> spectrum, String damage) {
    }

    private static final ReadFiles<Read> KNOWN = new ReadFiles<>(200);

    private SpectrumFiles() {
    }

    /**
     * The spectrum in a file named in a text.
     *
     * @param name as written
     * @param beside the file that names it
     * @throws TableFiles.Unusable with what is wrong with the file, and in which line
     */
    static MeasuredSpectrum of(String name, @Nullable Resource beside, Consulted consulted, ColumnNames columns) throws TableFiles.Unusable {
        Read read = KNOWN.of(name, beside, consulted, columns, () -> read(TableFiles.readAny(name, beside, consulted), columns));
        return read.spectrum().orElseThrow(() -> new TableFiles.Unusable("'" + name + "', " + read.damage()));
    }

    private static Read read(String content, ColumnNames columns) {
        try {
            return new Read(Optional.of(SpectrumReader.read(content, columns)), "");
        } catch (MeasurementException damaged) {
            return new Read(Optional.empty(), String.valueOf(damaged.getMessage()));
        }
    }
}
