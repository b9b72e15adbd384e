package org.lamella.model.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.measurement.MeasuredColumn.Role;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/** The lines of a file of an instrument, and how its program writes columns of numbers. */
final class InstrumentFile {

    /**
     * Finds the column of a role among headings.
     *
     * @see MeasuredColumn#of
     */
    @FunctionalInterface
    interface Finder {
        Optional<MeasuredColumn> of(String heading, int index, Role role) throws MeasurementException;
    }

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+[.,]?\\d*|[.,]\\d+)([eE][+-]?\\d+)?");
    private static final Pattern MPT_HEADER = Pattern.compile("Nb header lines\\s*:\\s*(\\d+)\\s*");
    private static final Pattern MPT_AREA = Pattern.compile("Electrode surface area\\s*:\\s*(\\S+)\\s*(\\S+)\\s*");
    private static final Pattern GAMRY_AREA = Pattern.compile("AREA\\tQUANT\\t(\\S+)\\t.*");

    private final List<String> lines;

    InstrumentFile(String content) {
        this.lines = Arrays.asList(content.split("\\r\\n|\\n|\\r", -1));
    }

    boolean isZplot() {
        return lines.get(0).strip().startsWith("ZPLOT");
    }

    boolean isGamry() {
        return lines.get(0).strip().startsWith("EXPLAIN");
    }

    boolean isBiologic() {
        return lines.get(0).strip().startsWith("EC-Lab ASCII FILE");
    }

    /** Index of the first line that starts so; empty without one. */
    Optional<Integer> find(String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(start)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Index of the line of headings of an EC-Lab file. */
    int biologicHeading() throws MeasurementException {
        Matcher header = MPT_HEADER.matcher(lines.size() > 1 ? lines.get(1).strip() : "");
        if (!header.matches()) {
            throw new MeasurementException(2, "the number of header lines is missing; the file is cut off");
        }
        int heading = Integer.parseInt(header.group(1)) - 1;
        if (heading >= lines.size()) {
            throw new MeasurementException(0, "the header has " + (heading + 1) + " lines and the file only " + lines.size() + "; it is cut off");
        }
        return heading;
    }

    /** The area that the program was told, m2; empty where it says none. */
    OptionalDouble area() {
        OptionalDouble area = OptionalDouble.empty();
        for (String line : lines) {
            Matcher gamry = GAMRY_AREA.matcher(line);
            Matcher biologic = MPT_AREA.matcher(line.strip());
            if (isGamry() && gamry.matches()) {
                area = positive(number(gamry.group(1)) * 1e-4);
            } else if (isBiologic() && biologic.matches()) {
                // a file in another encoding has lost its superscript
                String unit = biologic.group(2).replaceFirst("[^A-Za-z]+$", "²");
                double value = number(biologic.group(1));
                area = Units.parse(unit).filter(known -> known.dimension().equals(Dimension.AREA)).map(known -> positive(known.toSi(value))).orElse(OptionalDouble.empty());
            }
        }
        return area;
    }

    private static OptionalDouble positive(double value) {
        return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /**
     * The line of headings: the first one with a column of each role.
     *
     * @param numbersEnd lines of numbers end the search
     * @return its index, or -1 - i where line i starts with three numbers and ends the search; empty without any
     */
    Optional<Integer> heading(List<Role> roles, Finder finder, boolean numbersEnd) throws MeasurementException {
        for (int i = 0; i < lines.size(); i++) {
            String[] fields = split(lines.get(i), separator(i));
            if (fields.length >= 3 && Arrays.stream(fields).limit(3).allMatch(field -> NUMBER.matcher(field).matches())) {
                return numbersEnd ? Optional.of(-1 - i) : Optional.empty();
            }
            if (complete(fields, roles, finder)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean complete(String[] fields, List<Role> roles, Finder finder) throws MeasurementException {
        for (Role role : roles) {
            if (column(fields, role, finder).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<MeasuredColumn> column(String[] fields, Role role, Finder finder) throws MeasurementException {
        for (int i = 0; i < fields.length; i++) {
            Optional<MeasuredColumn> column = finder.of(fields[i], i, role);
            if (column.isPresent()) {
                return column;
            }
        }
        return Optional.empty();
    }

    /** The columns of some roles in a line of headings; one for each. */
    List<MeasuredColumn> columns(int heading, String separator, List<Role> roles, Finder finder) throws MeasurementException {
        List<MeasuredColumn> columns = new ArrayList<>();
        for (Role role : roles) {
            columns.add(column(heading, separator, role, finder).orElseThrow(() -> new MeasurementException(heading + 1, "no column holds the " + role.label())));
        }
        return columns;
    }

    /** The column of a role in a line of headings. */
    Optional<MeasuredColumn> column(int heading, String separator, Role role, Finder finder) throws MeasurementException {
        if (heading >= lines.size()) {
            throw new MeasurementException(0, "the headings of the points are missing; the file is cut off");
        }
        return column(split(lines.get(heading), separator), role, finder);
    }

    /** What separates the columns of a line. */
    String separator(int line) {
        String text = lines.get(line);
        return text.indexOf('\t') >= 0 ? "\t" : text.indexOf(';') >= 0 ? ";" : text.indexOf(',') >= 0 ? "," : "\\s+";
    }

    private static String[] split(String line, String separator) {
        boolean leading = separator.startsWith("\\s") || separator.startsWith("[");
        String[] fields = (leading ? line.strip() : line).split(separator, -1);
        return Arrays.stream(fields).map(field -> field.strip().replaceFirst("^\"(.*)\"$", "$1")).toArray(String[]::new);
    }

    /**
     * A point of a file.
     *
     * @param line its number, from 1
     * @param values in SI, one a column
     */
    record Point(int line, double[] values) {
    }

    /** Reads points up to the end or an empty line; a line of words after the points ends them too, as the next table of a file does. */
    List<Point> points(int from, String separator, List<Role> roles, List<MeasuredColumn> columns, boolean decimalCommas) throws MeasurementException {
        List<Point> points = new ArrayList<>();
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                if (points.isEmpty()) {
                    continue;
                }
                return points;
            }
            String[] fields = split(lines.get(i), separator);
            boolean words = Arrays.stream(fields).noneMatch(field -> NUMBER.matcher(field).matches());
            if (words && !points.isEmpty()) {
                return points;
            }
            points.add(new Point(i + 1, values(fields, roles, columns, decimalCommas, i + 1)));
        }
        return points;
    }

    private static double[] values(String[] fields, List<Role> roles, List<MeasuredColumn> columns, boolean decimalCommas, int line) throws MeasurementException {
        double[] values = new double[columns.size()];
        for (int k = 0; k < values.length; k++) {
            MeasuredColumn column = columns.get(k);
            String role = roles.get(k).label();
            if (column.index() >= fields.length || fields[column.index()].isEmpty()) {
                throw new MeasurementException(line, "the " + role + " is missing; the line is cut off");
            }
            String text = fields[column.index()];
            boolean comma = text.indexOf(',') >= 0;
            double value = NUMBER.matcher(text).matches() && (decimalCommas || !comma) ? number(text.replace(',', '.')) : Double.NaN;
            if (!Double.isFinite(value)) {
                throw new MeasurementException(line, "'" + text + "' is no number for the " + role);
            }
            values[k] = column.factor() * value;
        }
        return values;
    }

    private static double number(@Nullable String text) {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
