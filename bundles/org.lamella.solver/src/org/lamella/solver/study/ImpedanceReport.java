package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.solver.Measure;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultSeries.Axis;
import org.lamella.solver.ResultTable;
import org.lamella.solver.ResultTable.Column;
import org.lamella.solver.impedance.StackImpedance;
import org.lamella.solver.impedance.StackImpedance.Item;
import org.lamella.solver.impedance.StackImpedance.Kind;

/** What a spectrum says: as a whole, part by part and in numbers (B5, B6). */
final class ImpedanceReport {

    private static final String UNIT = "ohm*m2";
    /** Of the logarithm of a characteristic frequency; a maximum is flat to rounding well before. */
    private static final double PRECISION = 1e-7;
    private static final int EVALUATIONS = 200;

    private final String subject;
    private final ImpedanceModel model;
    private final StackModel stack;
    private final ImpedanceModel.At at;
    private final Results results;
    private final double temperature;
    private final SortedMap<String, Measure> selectors;
    private final double[] frequencies;
    private final List<Item> items;
    private final List<String> labels;
    private final Complex[] total;

    /** @param at the model about a state at a temperature */
    ImpedanceReport(String subject, ImpedanceModel model, StackModel stack, ImpedanceModel.At at, double[] frequencies, Results results) {
        this.subject = subject;
        this.model = model;
        this.stack = stack;
        this.at = at;
        this.results = results;
        this.temperature = at.state().temperature();
        this.selectors = at.current() == 0 ? Results.at(temperature) : Results.at(temperature, at.current());
        this.frequencies = frequencies;
        this.items = at.impedance().items(frequencies);
        this.labels = items.stream().map(ImpedanceReport::label).toList();
        this.total = StackImpedance.sum(items, frequencies.length);
    }

    /** @param charge state of charge of a composite cathode */
    void write(double charge) {
        if (at.current() == 0) {
            quantities();
        }
        results.add(new ResultTable("impedance-setup", subject, selectors,
                List.of(new Column("area", "m2"), new Column("lead resistance", "ohm"), new Column("lead inductance", "H"), new Column("state of charge", "1"),
                        new Column("points", "1"), new Column("current", "A/m2"), new Column("salt", null)),
                List.of(Arrays.asList(Double.isNaN(model.area()) ? null : model.area(), model.leadResistance(), model.leadInductance(),
                        stack.cathode() == null ? null : charge, (double) frequencies.length,
                        at.current(), at.current() == 0 ? "exact" : "discretised"))));
        results.add(parts());
        results.add(nyquist());
        results.add(new ResultSeries("impedance", subject, selectors, frequency(),
                List.of(curve("Re Z", total, Complex::getReal), curve("-Im Z", total, ImpedanceReport::reactance))));
        results.add(new ResultSeries("impedance-modulus", subject, selectors, frequency(), List.of(curve("|Z|", total, Complex::abs))));
        results.add(new ResultSeries("impedance-phase", subject, selectors, frequency(),
                List.of(new Axis("phase", "rad", values(total, Complex::getArgument)))));
        results.add(byPart("impedance-parts-real", Complex::getReal));
        results.add(byPart("impedance-parts-imaginary", ImpedanceReport::reactance));
    }

    private void quantities() {
        results.of("bulk-resistance", subject).at(temperature).model("B5").valid(at.state().valid()).notes(at.state().notes()).is(at.bulk());
        results.of("grain-boundary-resistance", subject).at(temperature).model("B5").valid(at.state().valid()).is(at.boundaries());
        Results.Entry whole = results.of("characteristic-frequency", subject).at(temperature).model("B5").valid(at.complete()).notes(at.gaps());
        int peak = peak(total);
        if (peak < 0) {
            whole.missing("no-peak: -Im Z has no maximum in this range of frequencies");
        } else {
            int part = strongest(peak);
            whole.notes("largest-part: " + labels.get(part) + " gives most of -Im Z there").is(top(peak, frequency -> at.impedance().spectrum(frequency).impedance(0)));
        }
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            int own = peak(item.values());
            if ((item.kind() == Kind.LAYER || item.kind() == Kind.PLANE) && own >= 0) {
                results.of("characteristic-frequency", item.name()).at(temperature).model("B5").valid(at.state().valid()).is(top(own, i));
            }
        }
    }

    private ResultTable parts() {
        int last = frequencies.length - 1;
        double sum = total[last].getReal();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            int peak = peak(item.values());
            rows.add(Arrays.asList(labels.get(i), element(item), item.values()[last].getReal(), item.values()[last].getReal() / sum,
                    peak < 0 ? null : top(peak, i)));
        }
        return new ResultTable("impedance-parts", subject, selectors, List.of(new Column("item", null), new Column("element", null),
                new Column("resistance at the lowest frequency", UNIT), new Column("share", "1"), new Column("characteristic frequency", "Hz")), rows);
    }

    /** Curves in another unit than the abscissa name its points. */
    private ResultSeries nyquist() {
        return new ResultSeries("impedance-nyquist", subject, selectors, new Axis("Re Z", UNIT, values(total, Complex::getReal)),
                List.of(curve("-Im Z", total, ImpedanceReport::reactance), frequency()));
    }

    private ResultSeries byPart(String id, ToDoubleFunction<Complex> part) {
        List<Axis> curves = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            curves.add(curve(labels.get(i), items.get(i).values(), part));
        }
        return new ResultSeries(id, subject, selectors, frequency(), curves);
    }

    private Axis frequency() {
        return new Axis("frequency", "Hz", frequencies);
    }

    private static Axis curve(String name, Complex[] values, ToDoubleFunction<Complex> part) {
        return new Axis(name, UNIT, values(values, part));
    }

    private static double[] values(Complex[] values, ToDoubleFunction<Complex> part) {
        return Arrays.stream(values).mapToDouble(part).toArray();
    }

    private static double reactance(Complex value) {
        return -value.getImaginary();
    }

    /** Index of the highest maximum of -Im inside the range; -1 where there is none. */
    private static int peak(Complex[] values) {
        int highest = -1;
        for (int i = 1; i + 1 < values.length; i++) {
            double here = reactance(values[i]);
            boolean maximum = here > reactance(values[i - 1]) && here >= reactance(values[i + 1]);
            if (maximum && (highest < 0 || here > reactance(values[highest]))) {
                highest = i;
            }
        }
        return highest;
    }

    /** Frequency of the maximum between the neighbours of a point. */
    private double top(int peak, DoubleFunction<Complex> impedance) {
        UnivariateFunction reactance = logarithm -> reactance(impedance.apply(Math.exp(logarithm)));
        double logarithm = new BrentOptimizer(PRECISION, PRECISION).optimize(new UnivariateObjectiveFunction(reactance), GoalType.MAXIMIZE, new MaxEval(EVALUATIONS),
                new SearchInterval(Math.log(frequencies[peak + 1]), Math.log(frequencies[peak - 1]), Math.log(frequencies[peak]))).getPoint();
        return Math.exp(logarithm);
    }

    private double top(int peak, int item) {
        return top(peak, frequency -> at.impedance().items(frequency).get(item).values()[0]);
    }

    private int strongest(int point) {
        int strongest = 0;
        for (int i = 1; i < items.size(); i++) {
            if (reactance(items.get(i).values()[point]) > reactance(items.get(strongest).values()[point])) {
                strongest = i;
            }
        }
        return strongest;
    }

    private static String label(Item item) {
        String name = Names.simple(item.name());
        return switch (item.kind()) {
            case LAYER -> "layer " + name;
            case GRAIN_BOUNDARIES -> "grain boundaries " + name;
            case PLANE -> "plane " + name;
            case DIFFUSION -> "salt " + name;
            case ANODE -> "anode";
            case CATHODE -> "cathode";
            case LEADS -> "leads";
        };
    }

    /** Qualified name of what an item belongs to, by which a view finds its text. */
    private String element(Item item) {
        @Nullable ContactModel face = item.kind() == Kind.ANODE ? stack.anodeFace() : item.kind() == Kind.CATHODE ? stack.cathodeFace() : null;
        return face != null ? face.name() : item.name().isEmpty() ? subject : item.name();
    }
}
