package org.lamella.model.measurement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;

/**
 * A column of a measurement.
 *
 * @param index from 0
 * @param factor from its numbers to SI, negative for a column of the negative quantity
 * @param dimension of its unit; the first of its role where it has none
 */
record MeasuredColumn(int index, double factor, Dimension dimension) {

    /**
     * What a column may hold.
     *
     * @param label for messages
     * @param usual its usual headings without their unit
     * @param dimensions of its unit
     */
    record Role(String label, Pattern usual, List<Dimension> dimensions) {

        Role(String label, String usual, Dimension... dimensions) {
            this(label, Pattern.compile(usual, Pattern.CASE_INSENSITIVE), List.of(dimensions));
        }
    }

    /** {@code name / unit} or {@code name [unit]}. */
    private static final Pattern HEADING = Pattern.compile("\\s*(.*?)\\s*(?:/\\s*(\\S+)|\\[([^\\]]*)\\])?\\s*");
    /** {@code name (unit)}; the bracket may also be part of the name, as in Re(Z). */
    private static final Pattern BRACKET = Pattern.compile("\\s*(.*?)\\s*\\(([^()\\s]+)\\)\\s*");

    /**
     * The column a heading describes, if it is one of that role.
     *
     * @param wanted heading, with or without its unit, asked for by name; empty for the usual ones
     * @param negative the numbers are those of the negative quantity, whatever the heading says
     */
    static Optional<MeasuredColumn> of(String heading, int index, Role role, Optional<String> wanted, boolean negative) throws MeasurementException {
        Matcher bracket = BRACKET.matcher(heading);
        boolean inBracket = bracket.matches() && unit(bracket.group(2), role).isPresent();
        Matcher parts = inBracket ? bracket : HEADING.matcher(heading);
        if (!inBracket && !parts.matches()) {
            return Optional.empty();
        }
        String name = String.valueOf(parts.group(1));
        boolean fits = wanted.map(String::strip).map(asked -> asked.equalsIgnoreCase(heading.strip()) || asked.equalsIgnoreCase(name))
                .orElseGet(() -> role.usual.matcher(name).matches());
        if (!fits) {
            return Optional.empty();
        }
        @Nullable String written = inBracket || parts.group(2) != null ? parts.group(2) : parts.group(3);
        boolean minus = negative || wanted.isEmpty() && name.startsWith("-");
        if (written == null || written.isBlank()) {
            return Optional.of(new MeasuredColumn(index, minus ? -1 : 1, role.dimensions.get(0)));
        }
        UnitOfMeasure unit = unit(written, role).orElseThrow(
                () -> new MeasurementException(0, "the " + role.label + " is in '" + written + "', which is no unit of " + role.dimensions.get(0).label()));
        return Optional.of(new MeasuredColumn(index, (minus ? -1 : 1) * unit.toSi(1), unit.dimension()));
    }

    private static Optional<UnitOfMeasure> unit(String written, Role role) {
        String unit = written.strip().toLowerCase(Locale.ROOT).endsWith("ohms") ? written.strip().substring(0, written.strip().length() - 1) : written.strip();
        return Units.parse(unit.replaceFirst("(?i)ohm$", "ohm").replaceFirst("(?i)hz$", "Hz")).filter(known -> role.dimensions.contains(known.dimension()));
    }
}
