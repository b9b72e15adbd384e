package org.lamella.model.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lamella.model.measurement.InstrumentFile.Point;
import org.lamella.model.measurement.MeasuredColumn.Role;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/**
 * Reads voltage and current over time: Gamry ({@code .DTA}) with a table CURVE, BioLogic EC-Lab text ({@code .mpt}) with time and a voltage, and
 * columns of any other program with a line of headings.
 */
public final class CurveReader {

    private static final Role TIME = new Role("time", "(elapsed\\s*|test\\s*)?(time|t)", Dimension.TIME);
    private static final Role VOLTAGE = new Role("voltage", "<?(ewe(-ece)?|ecell|voltage|potential|volts?|vf|e|u|v)>?", Dimension.VOLTAGE);
    private static final Role CURRENT = new Role("current", "<?(current(\\s*density)?|amps?|im|i|j)>?", Dimension.CURRENT, Dimension.CURRENT_DENSITY);
    /** What every curve has. */
    private static final List<Role> NEEDED = List.of(TIME, VOLTAGE);
    private static final int FEWEST_POINTS = 2;
    /** Lines from the word CURVE to the headings and to the points of a Gamry table. */
    private static final int GAMRY_HEADING = 1;
    private static final int GAMRY_POINTS = 3;

    private final InstrumentFile file;
    private final CurveColumns names;

    private CurveReader(InstrumentFile file, CurveColumns names) {
        this.file = file;
        this.names = names;
    }

    /**
     * Reads a file.
     *
     * @param content its text
     * @param names headings asked for; where there are any, the file is one of plain columns
     * @return the curve
     * @throws MeasurementException where there is none
     */
    public static MeasuredCurve read(String content, CurveColumns names) throws MeasurementException {
        return new CurveReader(new InstrumentFile(content), names).read();
    }

    /** Whether a file has a table of an experiment over time. */
    static boolean isCurve(InstrumentFile file) throws MeasurementException {
        return file.isBiologic() || (file.isGamry() ? file.find("CURVE").isPresent()
                : file.heading(NEEDED, new CurveReader(file, CurveColumns.NONE)::column, false).isPresent());
    }

    private MeasuredCurve read() throws MeasurementException {
        boolean usual = names.equals(CurveColumns.NONE);
        int heading = usual && file.isGamry() ? gamry() : usual && file.isBiologic() ? file.biologicHeading() : plain();
        String separator = file.separator(heading);
        List<Role> roles = new ArrayList<>(NEEDED);
        List<MeasuredColumn> columns = new ArrayList<>(file.columns(heading, separator, NEEDED, this::column));
        Optional<MeasuredColumn> current = file.column(heading, separator, CURRENT, this::column);
        if (current.isEmpty() && names.current().isPresent()) {
            throw new MeasurementException(heading + 1, "no column holds the " + CURRENT.label());
        }
        current.ifPresent(column -> {
            roles.add(CURRENT);
            columns.add(column);
        });
        List<Point> points = file.points(heading + (usual && file.isGamry() ? GAMRY_POINTS - GAMRY_HEADING : 1), separator, roles, columns, !separator.equals(","));
        if (points.size() < FEWEST_POINTS) {
            throw new MeasurementException(0, "there are " + points.size() + " points; a curve has at least " + FEWEST_POINTS);
        }
        double start = points.getFirst().values()[0];
        double before = start;
        for (Point point : points) {
            if (point.values()[0] < before) {
                throw new MeasurementException(point.line(), "the time goes back from " + Units.display(before, Dimension.TIME) + " to "
                        + Units.display(point.values()[0], Dimension.TIME) + "; a file of several measurements has to be split");
            }
            before = point.values()[0];
        }
        return new MeasuredCurve(points.stream().mapToDouble(point -> point.values()[0] - start).toArray(), points.stream().mapToDouble(point -> point.values()[1]).toArray(),
                current.isEmpty() ? new double[0] : points.stream().mapToDouble(point -> point.values()[2]).toArray(),
                current.filter(column -> column.dimension().equals(Dimension.CURRENT_DENSITY)).isPresent(), file.area());
    }

    private int gamry() throws MeasurementException {
        return GAMRY_HEADING + file.find("CURVE").orElseThrow(() -> new MeasurementException(0, "there is no CURVE, the table of a measurement over time"));
    }

    private int plain() throws MeasurementException {
        return file.heading(NEEDED, this::column, false).orElseThrow(() -> new MeasurementException(0, "no line has headings of time and voltage; check what columns: { } names"));
    }

    private Optional<MeasuredColumn> column(String heading, int index, Role role) throws MeasurementException {
        Optional<String> wanted = role.equals(TIME) ? names.time() : role.equals(VOLTAGE) ? names.voltage() : names.current();
        return MeasuredColumn.of(heading, index, role, wanted, false);
    }
}
