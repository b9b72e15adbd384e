package org.lamella.model.measurement;

import java.util.List;
import java.util.Optional;

import org.lamella.model.measurement.InstrumentFile.Point;
import org.lamella.model.measurement.MeasuredColumn.Role;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/**
 * Reads impedance spectra: ZPlot and ZView ({@code .z}), Gamry ({@code .DTA}), BioLogic EC-Lab text ({@code .mpt}), and columns of any other
 * program, with a line of headings or, as three columns f, Re, Im, without one.
 */
public final class SpectrumReader {

    private static final Role FREQUENCY = new Role("frequency", "(freq(uency)?|f)", Dimension.FREQUENCY);
    private static final Role REAL = new Role("real part", "(re(\\(z\\)|z|\\s*z)?|zreal|z'|real|rs)", Dimension.RESISTANCE);
    private static final Role IMAGINARY = new Role("imaginary part", "(-\\s*)?(im(\\(z\\)|z|\\s*z|ag)?|zimag|z''|z\"|imaginary|xs)", Dimension.RESISTANCE);
    private static final List<Role> ROLES = List.of(FREQUENCY, REAL, IMAGINARY);
    private static final int FEWEST_POINTS = 3;
    /** Columns of ZPlot's data: frequency first, real and imaginary part after amplitude, bias and time. */
    private static final int ZPLOT_REAL = 4;
    private static final int ZPLOT_IMAGINARY = 5;

    private final InstrumentFile file;
    private final ColumnNames names;

    private SpectrumReader(InstrumentFile file, ColumnNames names) {
        this.file = file;
        this.names = names;
    }

    /**
     * Reads a file.
     *
     * @param content its text
     * @param names headings asked for; where there are any, the file is one of plain columns
     * @return the spectrum, in the order of the file
     * @throws MeasurementException where there is none
     */
    public static MeasuredSpectrum read(String content, ColumnNames names) throws MeasurementException {
        return new SpectrumReader(new InstrumentFile(content), names).read();
    }

    /** Whether a file has what only a spectrum has: the table of an impedance measurement, or headings of frequency, real and imaginary part. */
    static boolean isSpectrum(InstrumentFile file) throws MeasurementException {
        if (file.isGamry()) {
            return file.find("ZCURVE").isPresent();
        }
        return file.isZplot() || file.heading(ROLES, new SpectrumReader(file, ColumnNames.NONE)::column, false).isPresent();
    }

    private MeasuredSpectrum read() throws MeasurementException {
        boolean asked = !names.equals(ColumnNames.NONE);
        List<Point> points = !asked && file.isZplot() ? zplot() : !asked && file.isGamry() ? gamry() : !asked && file.isBiologic() ? biologic() : columns();
        for (Point point : points) {
            if (!(point.values()[0] > 0)) {
                throw new MeasurementException(point.line(), "the frequency must be greater than 0, found " + Units.display(point.values()[0], Dimension.FREQUENCY));
            }
        }
        if (points.size() < FEWEST_POINTS) {
            throw new MeasurementException(0, "there are " + points.size() + " points; a spectrum has at least " + FEWEST_POINTS);
        }
        return new MeasuredSpectrum(points.stream().mapToDouble(point -> point.values()[0]).toArray(), points.stream().mapToDouble(point -> point.values()[1]).toArray(),
                points.stream().mapToDouble(point -> point.values()[2]).toArray(), file.area());
    }

    private List<Point> zplot() throws MeasurementException {
        int start = file.find("End Comments")
                .orElseThrow(() -> new MeasurementException(0, "the line 'End Comments', after which ZPlot writes its points, is missing; the file is cut off"));
        return file.points(start + 1, "[,\\s]+", ROLES, plain(0, ZPLOT_REAL, ZPLOT_IMAGINARY), false);
    }

    private static List<MeasuredColumn> plain(int frequency, int real, int imaginary) {
        return List.of(new MeasuredColumn(frequency, 1, Dimension.FREQUENCY), new MeasuredColumn(real, 1, Dimension.RESISTANCE),
                new MeasuredColumn(imaginary, 1, Dimension.RESISTANCE));
    }

    private List<Point> gamry() throws MeasurementException {
        int start = file.find("ZCURVE").orElseThrow(() -> new MeasurementException(0, "there is no ZCURVE, the table of an impedance measurement"));
        return file.points(start + 3, "\t", ROLES, file.columns(start + 1, "\t", ROLES, this::column), false);
    }

    private List<Point> biologic() throws MeasurementException {
        int heading = file.biologicHeading();
        return file.points(heading + 1, "\t", ROLES, file.columns(heading, "\t", ROLES, this::column), false);
    }

    private List<Point> columns() throws MeasurementException {
        boolean usual = names.equals(ColumnNames.NONE);
        String asked = usual ? "name them with columns: { frequency: \"...\"   real: \"...\"   imaginary: \"...\" }" : "check what columns: { } names";
        int heading = file.heading(ROLES, this::column, usual)
                .orElseThrow(() -> new MeasurementException(0, "no line has headings of frequency, real and imaginary part; " + asked));
        if (heading < 0) {
            int start = -1 - heading;
            return file.points(start, file.separator(start), ROLES, plain(0, 1, 2), file.separator(start).equals(";"));
        }
        String separator = file.separator(heading);
        return file.points(heading + 1, separator, ROLES, file.columns(heading, separator, ROLES, this::column), !separator.equals(","));
    }

    private Optional<MeasuredColumn> column(String heading, int index, Role role) throws MeasurementException {
        boolean minus = role.equals(IMAGINARY) && names.minusImaginary().isPresent();
        Optional<String> wanted = role.equals(FREQUENCY) ? names.frequency() : role.equals(REAL) ? names.real() : minus ? names.minusImaginary() : names.imaginary();
        return MeasuredColumn.of(heading, index, role, wanted, minus);
    }
}
