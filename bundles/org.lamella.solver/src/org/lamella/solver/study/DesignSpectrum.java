package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

import org.apache.commons.math3.complex.Complex;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Properties;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Design;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.Stack;
import org.lamella.model.design.Study;
import org.lamella.model.design.Variation;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.impedance.Spectrum;
import org.lamella.solver.impedance.SpectrumModel;
import org.lamella.solver.impedance.StackImpedance;

/** The impedance of a design of which some values are free. Works on a copy of the design. */
final class DesignSpectrum implements SpectrumModel {

    /** Relative change of a value by which a derivative is taken. */
    private static final double STEP = 1e-6;
    /** Decades around the designed value from which starting points are drawn where there are no bounds. */
    private static final double SPREAD = 1;
    /** State of charge of a composite cathode. */
    private static final double HALF_CHARGED = 0.5;

    private final Study study;
    private final Vocabulary vocabulary;
    private final double area;
    private final List<List<NumberExpression>> values = new ArrayList<>();

    DesignSpectrum(Study original, double area, Vocabulary vocabulary) {
        Design design = EcoreUtil.copy((Design) original.eContainer());
        this.study = design.getStudy();
        this.vocabulary = vocabulary;
        this.area = area;
        for (Variation variation : study.getVariations()) {
            List<NumberExpression> same = new ArrayList<>();
            for (PropertyHolder holder : variation.getHolders()) {
                NumberExpression number = DesignFactory.eINSTANCE.createNumberExpression();
                number.setValue(variation.getStart());
                Properties.value(holder, variation.getProperty()).ifPresent(value -> value.setExpression(number));
                same.add(number);
            }
            values.add(same);
        }
    }

    /** The spectrum with all values as they are written. */
    Spectrum asDesigned(Spectrum points) {
        return new Spectrum(points.frequencies(), impedances(points, study.getVariations().stream().mapToDouble(Variation::getStart).toArray()));
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
        StackModel model = new StackModel(stack, cell, study.isSetPressure() ? study.getPressure() : Double.NaN, vocabulary);
        StackImpedance impedance = new ImpedanceModel(model, cell, area, HALF_CHARGED, vocabulary).at(study.getTemperatures().get(0)).impedance();
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
        boolean[] designed = { true };
        return () -> {
            double[] start = study.getVariations().stream().mapToDouble(Variation::getStart).toArray();
            if (!designed[0]) {
                for (int i = 0; i < start.length; i++) {
                    start[i] = drawn(study.getVariations().get(i), random.nextDouble());
                }
            }
            designed[0] = false;
            return start;
        };
    }

    private static double drawn(Variation variation, double share) {
        boolean bounded = variation.isSetLow() && variation.isSetHigh();
        double low = bounded ? variation.getLow() : variation.getStart() * Math.pow(10, -SPREAD);
        double high = bounded ? variation.getHigh() : variation.getStart() * Math.pow(10, SPREAD);
        return low * Math.pow(high / low, share);
    }

    @Override
    public String toString() {
        return study.getSubject().getQualifiedName();
    }
}
