package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Composition;
import org.lamella.model.Expressions;
import org.lamella.model.Gradients;
import org.lamella.model.Percolation;
import org.lamella.model.Properties;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.Expression;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Material;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Role;
import org.lamella.model.design.Value;
import org.lamella.model.registry.ScalarLaw;
import org.lamella.model.registry.Vocabulary;

/**
 * The kinetic windows of what meets an electrode at the face of a layer, and the potential it meets there (physics reference D1). The
 * matrix always counts, a filler from the fraction on at which it reaches the face.
 */
public final class FaceWindows {

    /** Potential of a lithium anode, V. */
    public static final double ANODE = 0;
    /** Points at which a potential curve is looked at for its highest value. */
    private static final int SAMPLES = 50;

    /**
     * What a material at a face stands, V against Li/Li+.
     *
     * @param material the phase
     * @param low lower end
     * @param high upper end
     */
    public record Window(Material material, double low, double high) {

        /** @return how far a potential is from the nearer end, V; negative outside */
        public double margin(double potential) {
            return Math.min(potential - low, high - potential);
        }
    }

    private final Vocabulary vocabulary;

    /** @param vocabulary laws the values may call */
    public FaceWindows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The windows of the phases that reach the face of a layer towards the anode; those of materials without one are left out. */
    public List<Window> anodeSide(Layer layer) {
        return layer.getComposite() == null ? window(layer.getMaterial()).stream().toList() : of(Gradients.anodeSide(layer));
    }

    /** The same towards the cathode; another one only where a gradient lets a filler reach one face. */
    public List<Window> cathodeSide(Layer layer) {
        return layer.getComposite() == null ? window(layer.getMaterial()).stream().toList() : of(Gradients.cathodeSide(layer));
    }

    /** The windows of the phases that reach the faces of a layer made of a composite. */
    public List<Window> of(Composite composite) {
        List<Window> windows = new ArrayList<>();
        for (Phase phase : composite.getPhases()) {
            if (phase.getMaterial() != null && reachesFace(composite, phase)) {
                window(phase.getMaterial()).ifPresent(windows::add);
            }
        }
        return windows;
    }

    private boolean reachesFace(Composite composite, Phase phase) {
        if (phase.getRole() == Role.MATRIX) {
            return true;
        }
        try {
            return Percolation.reachesFace(phase, Composition.of(composite, vocabulary), vocabulary);
        } catch (IllegalArgumentException incomplete) {
            return false;
        }
    }

    private Optional<Window> window(@Nullable Material material) {
        return material == null ? Optional.empty()
                : Properties.value(material, Terms.WINDOW).map(window -> new Window(material, number(window.getExpression()), number(window.getHigh())));
    }

    /** The upper voltage limit of a cell, else the highest equilibrium potential of its cathode, else 0 V for lithium; NaN where unknown. */
    public double highestPotential(Cell cell) {
        Optional<Double> limit = Properties.value(cell, Terms.VOLTAGE).map(voltage -> number(voltage.getHigh()));
        if (limit.isPresent()) {
            return limit.get();
        }
        Electrode cathode = cell.getCathode();
        Material active = cathode == null ? null : cathode.getMaterial();
        if (active == null) {
            return Double.NaN;
        }
        Optional<Value> potential = Properties.value(active, Terms.POTENTIAL);
        Optional<Value> range = Properties.value(active, Terms.STOICHIOMETRY);
        return potential.isPresent() && range.isPresent() ? highest(potential.get(), range.get()) : 0;
    }

    private double highest(Value potential, Value range) {
        Expressions.DoubleLaw law = Expressions.compile(potential, vocabulary);
        DoubleUnaryOperator at = x -> law.at(Terms.ROOM_TEMPERATURE, 0, x);
        double low = number(range.getExpression());
        double high = number(range.getHigh());
        try {
            return DoubleStream.iterate(0, i -> i <= SAMPLES, i -> i + 1).map(i -> at.applyAsDouble(low + (high - low) * i / SAMPLES)).max().orElse(Double.NaN);
        } catch (ScalarLaw.OutsideDomain noValue) {
            return Double.NaN;
        }
    }

    private double number(@Nullable Expression expression) {
        return expression == null ? Double.NaN : Expressions.compile(expression, vocabulary).at(Terms.ROOM_TEMPERATURE, 0, 0);
    }
}
