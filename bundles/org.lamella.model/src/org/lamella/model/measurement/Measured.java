package org.lamella.model.measurement;

/** What a file of an instrument holds. */
public sealed interface Measured permits MeasuredSpectrum, MeasuredCurve {

    /**
     * Reads a file. It holds a curve where columns of one are asked for, or where it has no spectrum but time and voltage; otherwise a spectrum.
     *
     * @param content its text
     * @param spectrum headings asked for of a spectrum
     * @param curve headings asked for of a curve
     * @return what it holds
     * @throws MeasurementException where that is neither
     */
    static Measured read(String content, ColumnNames spectrum, CurveColumns curve) throws MeasurementException {
        InstrumentFile file = new InstrumentFile(content);
        boolean asked = !curve.equals(CurveColumns.NONE);
        if (asked || spectrum.equals(ColumnNames.NONE) && !SpectrumReader.isSpectrum(file) && CurveReader.isCurve(file)) {
            return CurveReader.read(content, curve);
        }
        return SpectrumReader.read(content, spectrum);
    }
}
