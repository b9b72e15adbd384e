package org.lamella.model.measurement;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;

/**
 * A column of a spectrum.
 *
 * @param index from 0
 * @param factor from its numbers to SI, negative for a column of -Im
 */
record SpectrumColumn(int index, double factor) {

    /** What a column may hold. */
    enum Role {
        FREQUENCY(Dimension.FREQUENCY, "frequency", "(freq(uency)?|f)"),
        REAL(Dimension.RESISTANCE, "real part", "(re(\\(z\\)|z|\\s*z)?|zreal|z'|real|rs)"),
        IMAGINARY(Dimension.RESISTANCE, "imaginary part", "(-\\s*)?(im(\\(z\\)|z|\\s*z|ag)?|zimag|z''|z\"|imaginary|xs)");

        final Dimension dimension;
        final String label;
        final Pattern usual;

        Role(Dimension dimension, String label, String usual) {
            this.dimension = dimension;
            this.label = label;
            this.usual = Pattern.compile(usual, Pattern.CASE_INSENSITIVE);
        }
    }

    /** {@code name / unit}, {@code name [unit]} or {@code name (unit)}, the unit of letters only in brackets. */
    private static final Pattern HEADING = Pattern.compile("\\s*(.*?)\\s*(?:/\\s*([^/\\s]+)|\\[([^\\]]*)\\]|\\((\\S*?(?:hz|ohms?|Ω|Ω)\\S*?)\\))?\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * The column a heading describes, if it is one of that role.
     *
     * @param wanted heading, with or without its unit, asked for by name; empty for the usual ones
     * @param negative the numbers are those of -Im, whatever the heading says
     */
    static Optional<SpectrumColumn> of(String heading, int index, Role role, Optional<String> wanted, boolean negative) throws MeasurementException {
        Matcher parts = HEADING.matcher(heading);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = String.valueOf(parts.group(1));
        boolean fits = wanted.map(String::strip).map(asked -> asked.equalsIgnoreCase(heading.strip()) || asked.equalsIgnoreCase(name))
                .orElseGet(() -> role.usual.matcher(name).matches());
        if (!fits) {
            return Optional.empty();
        }
        String unit = parts.group(2) != null ? parts.group(2) : parts.group(3) != null ? parts.group(3) : parts.group(4);
        boolean minus = negative || wanted.isEmpty() && name.startsWith("-");
        return Optional.of(new SpectrumColumn(index, (minus ? -1 : 1) * factor(unit, role)));
    }

    private static double factor(@Nullable String written, Role role) throws MeasurementException {
        if (written == null || written.isBlank()) {
            return 1;
        }
        String unit = written.strip().toLowerCase(Locale.ROOT).endsWith("ohms") ? written.strip().substring(0, written.strip().length() - 1) : written.strip();
        String known = unit.replaceFirst("(?i)ohm$", "ohm").replaceFirst("(?i)hz$", "Hz");
        Optional<UnitOfMeasure> measure = Units.parse(known);
        if (measure.isEmpty() || !measure.get().dimension().equals(role.dimension)) {
            throw new MeasurementException(0, "the " + role.label + " is in '" + written + "', which is no unit of " + role.dimension.label());
        }
        return measure.get().toSi(1);
    }
}
