package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;
import org.lamella.solver.Measure;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;

/** Collects what a study finds; refuses ids that nobody declared. */
public final class Results {

    private final Vocabulary vocabulary;
    private final List<QuantityValue> quantities = new ArrayList<>();
    private final List<ResultTable> tables = new ArrayList<>();
    private final List<ResultSeries> series = new ArrayList<>();

    Results(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Selectors of a value that holds at every temperature. */
    static SortedMap<String, Measure> always() {
        return Collections.emptySortedMap();
    }

    /** Selectors of a value at a temperature, K. */
    static SortedMap<String, Measure> at(double temperature) {
        SortedMap<String, Measure> at = new TreeMap<>();
        at.put(Quantity.Selector.TEMPERATURE.label(), new Measure(temperature, "K"));
        return Collections.unmodifiableSortedMap(at);
    }

    /** Selectors of a value at a temperature, K, and a current density, A/m2, with its sign where the direction matters. */
    static SortedMap<String, Measure> at(double temperature, double currentDensity) {
        SortedMap<String, Measure> at = new TreeMap<>(at(temperature));
        at.put(Quantity.Selector.CURRENT_DENSITY.label(), new Measure(currentDensity, Quantity.Selector.CURRENT_DENSITY.dimension().siUnit()));
        return Collections.unmodifiableSortedMap(at);
    }

    /** Selectors of a value at a current density, A/m2, and several temperatures. */
    static SortedMap<String, Measure> atCurrent(double currentDensity) {
        SortedMap<String, Measure> at = new TreeMap<>(at(0, currentDensity));
        at.remove(Quantity.Selector.TEMPERATURE.label());
        return Collections.unmodifiableSortedMap(at);
    }

    /** Starts a value of a declared quantity. */
    Entry of(String id, String subject) {
        Quantity quantity = vocabulary.quantity(id).orElseThrow(() -> new IllegalStateException("quantity " + id + " is not declared"));
        return new Entry(quantity, subject);
    }

    /** Unit a value of that dimension is reported in: its SI unit; fractions of any basis count as plain numbers, the id names the basis. */
    static String unit(Dimension dimension) {
        boolean fraction = dimension.equals(Dimension.VOLUME_FRACTION) || dimension.equals(Dimension.MASS_FRACTION) || dimension.equals(Dimension.MOLE_FRACTION);
        return fraction ? Dimension.NUMBER.siUnit() : dimension.siUnit();
    }

    void add(ResultTable table) {
        tables.add(table);
    }

    void add(ResultSeries curves) {
        series.add(curves);
    }

    /** Sorted by id, subject and temperature. */
    List<QuantityValue> quantities() {
        Comparator<QuantityValue> order = Comparator.comparing(QuantityValue::id).thenComparing(QuantityValue::subject)
                .thenComparingDouble(value -> selector(value, Quantity.Selector.TEMPERATURE))
                .thenComparingDouble(value -> selector(value, Quantity.Selector.CURRENT_DENSITY));
        return quantities.stream().sorted(order).toList();
    }

    private static double selector(QuantityValue value, Quantity.Selector selector) {
        @Nullable Measure measure = value.at().get(selector.label());
        return measure == null ? 0 : measure.value();
    }

    List<ResultTable> tables() {
        return tables;
    }

    List<ResultSeries> series() {
        return series;
    }

    /** One value being collected. */
    final class Entry {
        private final Quantity quantity;
        private final String subject;
        private SortedMap<String, Measure> at = always();
        private String model = "";
        private @Nullable String ownUnit;
        private boolean valid = true;
        private @Nullable Double deviation;
        private final LinkedHashSet<String> notes = new LinkedHashSet<>();

        private Entry(Quantity quantity, String subject) {
            this.quantity = quantity;
            this.subject = subject;
        }

        Entry at(double temperature) {
            at = Results.at(temperature);
            return this;
        }

        Entry at(SortedMap<String, Measure> selectors) {
            at = selectors;
            return this;
        }

        Entry at(double temperature, double currentDensity) {
            at = Results.at(temperature, currentDensity);
            return this;
        }

        Entry model(String name) {
            model = name;
            return this;
        }

        /** The SI unit, for quantities whose dimension is that of what they are about. */
        Entry unit(String siUnit) {
            ownUnit = siUnit;
            return this;
        }

        /** The standard deviation of the value. */
        Entry deviation(double value) {
            deviation = value;
            return this;
        }

        Entry valid(boolean isValid) {
            valid &= isValid;
            return this;
        }

        Entry notes(String... texts) {
            notes.addAll(Arrays.asList(texts));
            return this;
        }

        Entry notes(List<String> texts) {
            notes.addAll(texts);
            return this;
        }

        /** A number; one that is not finite is recorded as missing. */
        void is(double value) {
            if (Double.isFinite(value)) {
                record(value, null, false, valid);
            } else {
                missing("no-value: the inputs give no finite value");
            }
        }

        void is(String text) {
            record(null, text, false, valid);
        }

        void unbounded() {
            record(null, null, true, valid);
        }

        /** No value, for a reason {@code code: sentence}. */
        void missing(String reason) {
            notes.add(reason);
            record(null, null, false, false);
        }

        private void record(@Nullable Double value, @Nullable String text, boolean unbounded, boolean isValid) {
            String unit = ownUnit != null ? ownUnit : quantity.text() ? "" : Results.unit(quantity.dimension());
            quantities.add(new QuantityValue(quantity.id(), subject, at, value, text, unbounded, unit, deviation, model, isValid, List.copyOf(notes)));
        }
    }
}
