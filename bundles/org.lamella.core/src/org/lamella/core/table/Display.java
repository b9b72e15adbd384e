package org.lamella.core.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.regex.Pattern;

import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Numbers;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;
import org.lamella.solver.Measure;
import org.lamella.solver.QuantityValue;

/** SI results as people of the field read them: usual units, four significant digits. */
public final class Display {

    private static final int DIGITS = 4;
    private static final String NO_VALUE = "no value";
    /** A hyphen between words; one that begins a name, as in -Im Z, is a sign. */
    private static final Pattern WORD_BREAK = Pattern.compile("(?<=\\w)-(?=\\w)");

    private final Vocabulary vocabulary;

    /** @param vocabulary names and display units of the quantities */
    public Display(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The usual unit for values of that SI unit: what the quantities reported in it agree on (J/m3 is an energy density here, not a
     * pressure), else the field's; the SI unit itself where none is known, empty for plain numbers.
     */
    public String unit(String siUnit) {
        if (siUnit.isEmpty() || siUnit.equals("1")) {
            return "";
        }
        List<String> agreed = vocabulary.quantities().stream().filter(quantity -> quantity.dimension().siUnit().equals(siUnit)).map(Quantity::displayUnit)
                .distinct().toList();
        if (agreed.size() == 1) {
            return agreed.get(0);
        }
        List<String> usual = Units.parse(siUnit).map(unit -> Units.usual(unit.dimension())).orElse(List.of());
        return usual.isEmpty() ? siUnit : usual.get(0);
    }

    /** @return the unit the quantity is shown in; empty for plain numbers and texts */
    public String unit(String quantityId, String siUnit) {
        String unit = vocabulary.quantity(quantityId).filter(quantity -> fits(quantity, siUnit)).map(Quantity::displayUnit).orElseGet(() -> unit(siUnit));
        return unit.equals("1") ? "" : unit;
    }

    /** Fractions are reported as plain numbers; the id names their basis and the display unit shows it. */
    private static boolean fits(Quantity quantity, String siUnit) {
        return quantity.dimension().siUnit().equals(siUnit) || siUnit.equals(Dimension.NUMBER.siUnit());
    }

    /** @return the SI value in a display unit */
    public static double value(double si, String unit) {
        return unit.isEmpty() ? si : Units.parse(unit).map(known -> known.fromSi(si)).orElse(si);
    }

    /** @return SI values in a display unit */
    public static double[] values(double[] si, String unit) {
        Optional<UnitOfMeasure> known = unit.isEmpty() ? Optional.empty() : Units.parse(unit);
        return known.isEmpty() ? si : Arrays.stream(si).map(known.get()::fromSi).toArray();
    }

    /** @return a standard deviation in a display unit, to which no offset applies */
    public static double difference(double si, String unit) {
        return unit.isEmpty() ? si : Units.parse(unit).map(known -> known.fromSiDifference(si)).orElse(si);
    }

    /** @return the number alone, rounded for people */
    public static String number(double displayed) {
        return Numbers.significant(displayed, DIGITS);
    }

    /** @return number and unit, e.g. {@code 40 Ω·cm²} */
    public static String text(double si, String unit) {
        String number = number(value(si, unit));
        return unit.isEmpty() ? number : number + " " + unit;
    }

    /** @return a value with its unit; fractions are given in per cent of their basis already */
    public String text(Measure measure) {
        return measure.unit().endsWith("%") ? number(measure.value()) + " " + measure.unit() : text(measure.value(), unit(measure.unit()));
    }

    /** @return the name of a quantity for people */
    public String label(String quantityId) {
        return vocabulary.quantity(quantityId).map(Quantity::label).orElse(quantityId);
    }

    /** @return the value with unit and uncertainty, or the words that stand for a missing one */
    public String text(QuantityValue quantity) {
        String text = quantity.text();
        if (text != null) {
            return text;
        }
        String unit = unit(quantity.id(), quantity.unit());
        String number = valueText(quantity);
        return quantity.value() == null || unit.isEmpty() ? number : number + " " + unit;
    }

    /** @return the value with its uncertainty but without its unit, or the words that stand for a missing one */
    public String valueText(QuantityValue quantity) {
        String text = quantity.text();
        Double value = quantity.value();
        if (text != null) {
            return text;
        }
        if (value == null) {
            return quantity.unbounded() ? "no limit" : NO_VALUE;
        }
        String unit = unit(quantity.id(), quantity.unit());
        Double deviation = quantity.standardDeviation();
        return number(value(value, unit)) + (deviation == null ? "" : " ± " + Numbers.significant(difference(deviation, unit), 2));
    }

    /** @return the selectors, e.g. {@code 60 °C, 1 MPa}; empty when there are none */
    public String conditions(SortedMap<String, Measure> at) {
        StringJoiner joiner = new StringJoiner(", ");
        for (Map.Entry<String, Measure> selector : at.entrySet()) {
            Measure measure = selector.getValue();
            joiner.add(unit(measure.unit()).isEmpty() ? selector.getKey() + " " + text(measure) : text(measure));
        }
        return joiner.toString();
    }

    /** @return the conditions in brackets after a title, or the title alone */
    public String titled(String title, SortedMap<String, Measure> at) {
        String conditions = conditions(at);
        return conditions.isEmpty() ? title : title + " at " + conditions;
    }

    /** @return an id with its conditions, e.g. {@code resistance-breakdown-60C}, so that tables of one kind are told apart */
    public String id(String id, SortedMap<String, Measure> at) {
        String conditions = conditions(at).replace(", ", "-").replaceAll("[^\\p{L}\\p{N}.-]", "");
        return conditions.isEmpty() ? id : id + "-" + conditions;
    }

    /** @return an id such as {@code resistance-breakdown} as a heading; a path such as {@code Li-PEO.film} is a name and stays */
    public static String heading(String id) {
        if (id.indexOf('.') >= 0) {
            return id;
        }
        String words = WORD_BREAK.matcher(id).replaceAll(" ");
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
