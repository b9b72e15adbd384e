package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

import org.apache.commons.math3.complex.Complex;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.LawNumbers;
import org.lamella.model.Properties;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Design;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Measurement;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.Stack;
import org.lamella.model.design.Study;
import org.lamella.model.design.Value;
import org.lamella.model.design.Variation;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.impedance.Spectrum;
import org.lamella.solver.impedance.SpectrumModel;
import org.lamella.solver.impedance.StackImpedance;

/** The impedance of a design of which some values are free, as it was when a spectrum was measured. Works on a copy of the design. */
final class DesignSpectrum implements SpectrumModel {

    /** Relative change of a value by which a derivative is taken. */
    private static final double STEP = 1e-6;
    /** Decades around the designed value from which starting points are drawn where there are no bounds. */
    private static final double SPREAD = 1;

    private final Study study;
    private final Vocabulary vocabulary;
    private final double area;
    private final double temperature;
    private final double age;
    private final Supplier<LawRuns> runs;
    private final List<List<NumberExpression>> values = new ArrayList<>();
    private final double[] designed;

    /**
     * @param original a fit of values of the design
     * @param measurement of the spectrum: its temperature and age count
     * @param area of the cell [m2]
     */
    DesignSpectrum(Study original, Measurement measurement, double area, StudyContext context, Progress progress) {
        Design design = EcoreUtil.copy((Design) original.eContainer());
        this.study = design.getStudy();
        this.vocabulary = context.vocabulary();
        this.area = area;
        this.temperature = measurement.getTemperature();
        this.age = measurement.getAge();
        LawRuns kept = new LawRuns(List.of(), context.threads(), progress);
        boolean lawVaries = study.getVariations().stream().anyMatch(variation -> "law".equals(variation.getProperty()));
        this.runs = () -> lawVaries ? new LawRuns(List.of(), context.threads(), progress) : kept;
        this.designed = study.getVariations().stream().mapToDouble(this::designed).toArray();
        for (int i = 0; i < designed.length; i++) {
            values.add(numbers(study.getVariations().get(i), designed[i]));
        }
    }

    /** The value as it is written, at the temperature of the measurement. */
    private double designed(Variation variation) {
        return variation.getArgument() != null ? variation.getStart()
                : Properties.number(variation.getHolders().get(0), variation.getProperty(), vocabulary, temperature, variation.getStart());
    }

    /** Puts a number that can be changed wherever the value stands. */
    private static List<NumberExpression> numbers(Variation variation, double start) {
        List<NumberExpression> same = new ArrayList<>();
        for (PropertyHolder holder : variation.getHolders()) {
            @Nullable String argument = variation.getArgument();
            Properties.value(holder, variation.getProperty()).flatMap(value -> argument == null ? Optional.of(value) : LawNumbers.value(value, argument))
                    .ifPresent(value -> same.add(number(value, start)));
        }
        return same;
    }

    private static NumberExpression number(Value value, double start) {
        NumberExpression number = DesignFactory.eINSTANCE.createNumberExpression();
        number.setValue(start);
        value.setExpression(number);
        return number;
    }

    /** The spectrum with all values as they are written. */
    Spectrum asDesigned(Spectrum points) {
        return new Spectrum(points.frequencies(), impedances(points, designed));
    }

    @Override
    public List<String> parameterNames() {
        return study.getVariations().stream().map(Variation::getPath).toList();
    }

    @Override
    public boolean isExponent(int parameter) {
        return false;
    }

    @Override
    public boolean knowsStart() {
        return true;
    }

    @Override
    public Complex[] impedances(Spectrum points, double[] parameters) {
        for (int i = 0; i < parameters.length; i++) {
            for (NumberExpression number : values.get(i)) {
                number.setValue(parameters[i]);
            }
        }
        @Nullable Cell cell = study.getSubject() instanceof Cell theCell ? theCell : null;
        @Nullable Stack stack = cell != null ? cell.getStack() : (Stack) study.getSubject();
        if (stack == null) {
            throw new SolverException(Reason.NO_LAYERS);
        }
        StackModel model = new StackModel(stack, cell, study.isSetPressure() ? study.getPressure() : Double.NaN, age, vocabulary, runs.get());
        StackImpedance impedance = new ImpedanceModel(model, cell, area, ImpedanceModel.HALF_CHARGED, vocabulary).at(temperature).impedance();
        Spectrum perArea = impedance.spectrum(points.frequencies());
        Complex[] impedances = new Complex[points.size()];
        for (int i = 0; i < impedances.length; i++) {
            impedances[i] = perArea.impedance(i).divide(area);
        }
        return impedances;
    }

    @Override
    public Complex[][] evaluate(Spectrum points, double[] parameters) {
        Complex[][] all = new Complex[points.size()][parameters.length + 1];
        Complex[] base = impedances(points, parameters);
        for (int i = 0; i < base.length; i++) {
            all[i][0] = base[i];
        }
        for (int j = 0; j < parameters.length; j++) {
            double[] moved = parameters.clone();
            moved[j] *= 1 + STEP;
            Complex[] there = impedances(points, moved);
            for (int i = 0; i < base.length; i++) {
                all[i][j + 1] = there[i].subtract(base[i]).divide(moved[j] - parameters[j]);
            }
        }
        return all;
    }

    @Override
    public Supplier<double[]> startingPoints(Spectrum data, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] first = { true };
        return () -> {
            double[] start = designed.clone();
            if (!first[0]) {
                for (int i = 0; i < start.length; i++) {
                    start[i] = drawn(study.getVariations().get(i), designed[i], random.nextDouble());
                }
            }
            first[0] = false;
            return start;
        };
    }

    private static double drawn(Variation variation, double designed, double share) {
        boolean bounded = variation.isSetLow() && variation.isSetHigh();
        double low = bounded ? variation.getLow() : designed * Math.pow(10, -SPREAD);
        double high = bounded ? variation.getHigh() : designed * Math.pow(10, SPREAD);
        return low * Math.pow(high / low, share);
    }

    @Override
    public String toString() {
        return study.getSubject().getQualifiedName();
    }
}
