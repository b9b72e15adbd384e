package org.lamella.model.units;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.Nullable;

/** Reads units as engineers, papers and PDFs spell them, and shows SI values in the units the field uses. */
public final class Units {

    private static final int SHOWN_DIGITS = 4;
    private static final int LONGEST_UNIT = 64;
    private static final UnitAtoms ATOMS = new UnitAtoms();
    /** Units by spelling; bounded because every keystroke in an editor asks for new spellings. */
    private static final Map<String, @Nullable Optional<UnitOfMeasure>> PARSED = new ConcurrentHashMap<>();
    private static final int PARSED_BOUND = 2000;

    private Units() {
    }

    /** @return the unit of that spelling, ASCII or Unicode; empty where there is none */
    public static Optional<UnitOfMeasure> parse(String text) {
        Optional<UnitOfMeasure> known = PARSED.get(text);
        if (known != null) {
            return known;
        }
        Optional<UnitOfMeasure> unit = parseNormal(normalise(text));
        if (PARSED.size() > PARSED_BOUND) {
            PARSED.clear();
        }
        PARSED.put(text, unit);
        return unit;
    }

    private static Optional<UnitOfMeasure> parseNormal(String text) {
        if (text.isEmpty() || text.length() > LONGEST_UNIT) {
            return Optional.empty();
        }
        UnitOfMeasure unit = new UnitParser(ATOMS, text).parse();
        return unit == null ? Optional.empty() : Optional.of(new UnitOfMeasure(text, unit.dimension(), unit.factor(), unit.offset()));
    }

    /**
     * The unit of that spelling where it stands for the expected dimension: an energy per particle (eV) becomes a molar energy.
     *
     * @return empty where the text is no unit or its dimension does not fit
     */
    public static Optional<UnitOfMeasure> parse(String text, Dimension expected) {
        return parse(text).flatMap(unit -> as(unit, expected));
    }

    private static Optional<UnitOfMeasure> as(UnitOfMeasure unit, Dimension expected) {
        OptionalDouble factor = expected.factorFrom(unit.dimension());
        if (factor.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(factor.getAsDouble() == 1 ? unit
                : new UnitOfMeasure(unit.symbol(), expected, unit.factor().multiply(new BigDecimal(Double.toString(factor.getAsDouble())))));
    }

    /**
     * Writes look-alike code points one way: Ω U+03A9, µ U+00B5, · U+00B7, Å U+00C5, °C in two characters, no blanks. ASCII spellings
     * such as {@code ohm*cm2} stay.
     */
    public static String normalise(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
            case '\u2126' -> result.append('\u03A9');
            case '\u03BC' -> result.append('\u00B5');
            case '\u22C5', '\u2219', '\u2022', '\u30FB', '\u2027' -> result.append('\u00B7');
            case '\u212B' -> result.append('\u00C5');
            case '\u212A' -> result.append('K');
            case '\u2103' -> result.append("\u00B0C");
            case '\u00BA', '\u02DA' -> result.append('\u00B0');
            case '\u2044', '\u2215' -> result.append('/');
            case '\u2212', '\u2010', '\u2011' -> result.append('-');
            case '\u207A', '\u200B', '\u2060', '\uFEFF' -> { /* says nothing */ }
            default -> {
                if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                    result.append(c);
                }
            }
            }
        }
        return result.toString();
    }

    /** @return units usual for the dimension, first the one values are shown in; the SI unit where the field has none */
    public static List<String> usual(Dimension dimension) {
        return UsualUnits.of(dimension);
    }

    /** @return the SI value as people of the field write it, e.g. {@code 0.45 mS/cm}; about four significant digits */
    public static String display(double si, Dimension dimension) {
        return display(UsualUnits.shown(si, dimension), si, SHOWN_DIGITS);
    }

    /** @return the SI value as people of the field write it; a unit nobody has a better one for is shown as it is */
    public static String display(double si, String siUnit) {
        return display(si, siUnit, SHOWN_DIGITS);
    }

    /** @return the same with so many significant digits */
    public static String display(double si, String siUnit, int digits) {
        return Dimension.ofSiUnit(siUnit).or(() -> parse(siUnit).map(UnitOfMeasure::dimension).filter(Dimension::isNamed))
                .map(dimension -> display(UsualUnits.shown(si, dimension), si, digits))
                .orElseGet(() -> (Numbers.significant(si, digits) + " " + siUnit).strip());
    }

    private static String display(String unit, double si, int digits) {
        String number = Numbers.significant(inUnit(si, unit), digits);
        return unit.equals("1") || !Double.isFinite(si) ? number : number + " " + unit;
    }

    /**
     * The SI value in a unit.
     *
     * @throws IllegalArgumentException where the unit is unknown: display units come from the program, not from people
     */
    public static double inUnit(double si, String unit) {
        return parse(unit).orElseThrow(() -> new IllegalArgumentException("unknown unit " + unit)).fromSi(si);
    }
}
