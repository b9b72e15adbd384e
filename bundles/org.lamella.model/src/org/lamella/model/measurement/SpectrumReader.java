package org.lamella.model.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.measurement.SpectrumColumn.Role;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/**
 * Reads impedance spectra: ZPlot and ZView ({@code .z}), Gamry ({@code .DTA}), BioLogic EC-Lab text ({@code .mpt}), and columns of any other
 * program, with a line of headings or, as three columns f, Re, Im, without one.
 */
public final class SpectrumReader {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+[.,]?\\d*|[.,]\\d+)([eE][+-]?\\d+)?");
    private static final Pattern MPT_HEADER = Pattern.compile("Nb header lines\\s*:\\s*(\\d+)\\s*");
    private static final Pattern MPT_AREA = Pattern.compile("Electrode surface area\\s*:\\s*(\\S+)\\s*(\\S+)\\s*");
    private static final Pattern GAMRY_AREA = Pattern.compile("AREA\\tQUANT\\t(\\S+)\\t.*");
    private static final int FEWEST_POINTS = 3;
    /** Columns of ZPlot's data: frequency first, real and imaginary part after amplitude, bias and time. */
    private static final int ZPLOT_REAL = 4;
    private static final int ZPLOT_IMAGINARY = 5;

    private final List<String> lines;
    private final ColumnNames names;
    private final List<double[]> points = new ArrayList<>();
    private OptionalDouble area = OptionalDouble.empty();

    private SpectrumReader(String content, ColumnNames names) {
        this.lines = Arrays.asList(content.split("\\r\\n|\\n|\\r", -1));
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
        return new SpectrumReader(content, names).read();
    }

    private MeasuredSpectrum read() throws MeasurementException {
        String first = lines.get(0).strip();
        if (!names.equals(ColumnNames.NONE)) {
            columns(headings(0));
        } else if (first.startsWith("ZPLOT")) {
            zplot();
        } else if (first.startsWith("EXPLAIN")) {
            gamry();
        } else if (first.startsWith("EC-Lab ASCII FILE")) {
            biologic();
        } else {
            columns(headings(0));
        }
        if (points.size() < FEWEST_POINTS) {
            throw new MeasurementException(0, "there are " + points.size() + " points; a spectrum has at least " + FEWEST_POINTS);
        }
        return new MeasuredSpectrum(points.stream().mapToDouble(point -> point[0]).toArray(), points.stream().mapToDouble(point -> point[1]).toArray(),
                points.stream().mapToDouble(point -> point[2]).toArray(), area);
    }

    private int find(String start, String what) throws MeasurementException {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(start)) {
                return i;
            }
        }
        throw new MeasurementException(0, what);
    }

    private void zplot() throws MeasurementException {
        int start = find("End Comments", "the line 'End Comments', after which ZPlot writes its points, is missing; the file is cut off");
        data(start + 1, "[,\\s]+", List.of(new SpectrumColumn(0, 1), new SpectrumColumn(ZPLOT_REAL, 1), new SpectrumColumn(ZPLOT_IMAGINARY, 1)), false);
    }

    private void gamry() throws MeasurementException {
        for (String line : lines) {
            Matcher said = GAMRY_AREA.matcher(line);
            if (said.matches()) {
                area = positive(number(said.group(1)) * 1e-4);
            }
        }
        int start = find("ZCURVE", "there is no ZCURVE, the table of an impedance measurement");
        List<SpectrumColumn> columns = columns(start + 1, "\t");
        data(start + 3, "\t", columns, false);
    }

    private void biologic() throws MeasurementException {
        Matcher header = MPT_HEADER.matcher(lines.size() > 1 ? lines.get(1).strip() : "");
        if (!header.matches()) {
            throw new MeasurementException(2, "the number of header lines is missing; the file is cut off");
        }
        int heading = Integer.parseInt(header.group(1)) - 1;
        if (heading >= lines.size()) {
            throw new MeasurementException(0, "the header has " + (heading + 1) + " lines and the file only " + lines.size() + "; it is cut off");
        }
        for (String line : lines.subList(0, heading)) {
            Matcher said = MPT_AREA.matcher(line.strip());
            if (said.matches()) {
                // a file in another encoding has lost its superscript
                String unit = said.group(2).replaceFirst("[^A-Za-z]+$", "²");
                double value = number(said.group(1));
                area = Units.parse(unit).filter(known -> known.dimension().equals(Dimension.AREA)).map(known -> positive(known.toSi(value))).orElse(OptionalDouble.empty());
            }
        }
        data(heading + 1, "\t", columns(heading, "\t"), false);
    }

    private static OptionalDouble positive(double value) {
        return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The line of headings: the first one with a column of each role, or -1 where the file starts with three numbers. */
    private int headings(int from) throws MeasurementException {
        for (int i = from; i < lines.size(); i++) {
            String[] fields = split(lines.get(i), separator(lines.get(i)));
            if (fields.length >= 3 && Arrays.stream(fields).limit(3).allMatch(field -> NUMBER.matcher(field).matches())) {
                if (!names.equals(ColumnNames.NONE)) {
                    break;
                }
                return -1 - i;
            }
            if (complete(fields)) {
                return i;
            }
        }
        String asked = names.equals(ColumnNames.NONE) ? "name them with columns: { frequency: \"...\"   real: \"...\"   imaginary: \"...\" }" : "check what columns: { } names";
        throw new MeasurementException(0, "no line has headings of frequency, real and imaginary part; " + asked);
    }

    private boolean complete(String[] fields) throws MeasurementException {
        for (Role role : Role.values()) {
            if (column(fields, role).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void columns(int heading) throws MeasurementException {
        if (heading < 0) {
            int start = -1 - heading;
            String separator = separator(lines.get(start));
            data(start, separator, List.of(new SpectrumColumn(0, 1), new SpectrumColumn(1, 1), new SpectrumColumn(2, 1)), separator.equals(";"));
            return;
        }
        String separator = separator(lines.get(heading));
        data(heading + 1, separator, columns(heading, separator), !separator.equals(","));
    }

    private List<SpectrumColumn> columns(int heading, String separator) throws MeasurementException {
        if (heading >= lines.size()) {
            throw new MeasurementException(0, "the headings of the points are missing; the file is cut off");
        }
        String[] fields = split(lines.get(heading), separator);
        List<SpectrumColumn> columns = new ArrayList<>();
        for (Role role : Role.values()) {
            columns.add(column(fields, role).orElseThrow(() -> new MeasurementException(heading + 1, "no column holds the " + role.label)));
        }
        return columns;
    }

    private Optional<SpectrumColumn> column(String[] fields, Role role) throws MeasurementException {
        boolean minus = role == Role.IMAGINARY && names.minusImaginary().isPresent();
        Optional<String> wanted = switch (role) {
            case FREQUENCY -> names.frequency();
            case REAL -> names.real();
            case IMAGINARY -> minus ? names.minusImaginary() : names.imaginary();
        };
        for (int i = 0; i < fields.length; i++) {
            Optional<SpectrumColumn> column = SpectrumColumn.of(fields[i], i, role, wanted, minus);
            if (column.isPresent()) {
                return column;
            }
        }
        return Optional.empty();
    }

    private static String separator(String line) {
        return line.indexOf('\t') >= 0 ? "\t" : line.indexOf(';') >= 0 ? ";" : line.indexOf(',') >= 0 ? "," : "\\s+";
    }

    private static String[] split(String line, String separator) {
        boolean leading = separator.startsWith("\\s") || separator.startsWith("[");
        String[] fields = (leading ? line.strip() : line).split(separator, -1);
        return Arrays.stream(fields).map(field -> field.strip().replaceFirst("^\"(.*)\"$", "$1")).toArray(String[]::new);
    }

    /** Reads points up to the end or an empty line; a line of words after the points ends them too, as the next table of a file does. */
    private void data(int from, String separator, List<SpectrumColumn> columns, boolean decimalCommas) throws MeasurementException {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                if (points.isEmpty()) {
                    continue;
                }
                return;
            }
            String[] fields = split(lines.get(i), separator);
            boolean words = Arrays.stream(fields).noneMatch(field -> NUMBER.matcher(field).matches());
            if (words && !points.isEmpty()) {
                return;
            }
            points.add(point(fields, columns, decimalCommas, i + 1));
        }
    }

    private static double[] point(String[] fields, List<SpectrumColumn> columns, boolean decimalCommas, int line) throws MeasurementException {
        double[] point = new double[columns.size()];
        for (int k = 0; k < point.length; k++) {
            SpectrumColumn column = columns.get(k);
            String role = Role.values()[k].label;
            if (column.index() >= fields.length || fields[column.index()].isEmpty()) {
                throw new MeasurementException(line, "the " + role + " is missing; the line is cut off");
            }
            String text = fields[column.index()];
            boolean comma = text.indexOf(',') >= 0;
            double value = NUMBER.matcher(text).matches() && (decimalCommas || !comma) ? number(text.replace(',', '.')) : Double.NaN;
            if (!Double.isFinite(value)) {
                throw new MeasurementException(line, "'" + text + "' is no number for the " + role);
            }
            point[k] = column.factor() * value;
        }
        if (!(point[0] > 0)) {
            throw new MeasurementException(line, "the frequency must be greater than 0, found " + fields[columns.get(0).index()].toLowerCase(Locale.ROOT));
        }
        return point;
    }

    private static double number(@Nullable String text) {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
