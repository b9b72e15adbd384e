package org.lamella.dsl.elaboration;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Composition;
import org.lamella.model.Expressions;
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
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/**
 * Whether the phases at the faces of the electrolyte survive the potential there, by their kinetic windows (physics reference D1). The
 * matrix always counts, a filler from the fraction on at which it reaches the face.
 */
final class WindowChecks {

    /** Points at which a potential curve is looked at for its highest value. */
    private static final int SAMPLES = 50;

    private final Session session;

    WindowChecks(Session session) {
        this.session = session;
    }

    /** Tells each phase whose window the potential, V against Li/Li+, leaves. */
    void check(StackElaborator.LayerInstance instance, double potential, String code, String side, EObject use) {
        Layer layer = instance.layer();
        Composite composite = layer.getComposite();
        if (composite == null) {
            if (layer.getMaterial() != null) {
                check(instance, layer.getMaterial(), potential, code, side, use);
            }
            return;
        }
        for (Phase phase : composite.getPhases()) {
            if (phase.getMaterial() != null && reachesFace(composite, phase)) {
                check(instance, phase.getMaterial(), potential, code, side, use);
            }
        }
    }

    private boolean reachesFace(Composite composite, Phase phase) {
        if (phase.getRole() == Role.MATRIX) {
            return true;
        }
        try {
            return Percolation.reachesFace(phase, Composition.of(composite, session.vocabulary()), session.vocabulary());
        } catch (IllegalArgumentException incomplete) {
            return false;
        }
    }

    private void check(StackElaborator.LayerInstance instance, Material material, double potential, String code, String side, EObject use) {
        Optional<Value> window = Properties.value(material, Terms.WINDOW);
        if (window.isEmpty()) {
            return;
        }
        double low = number(window.get().getExpression());
        double high = number(window.get().getHigh());
        double margin = Math.min(potential - low, high - potential);
        if (margin < 0) {
            boolean reduced = potential < low;
            EObject place = session.findings().isHome(instance.place()) ? instance.place() : use;
            session.findings().warning(code, place, material.getName() + " in layer '" + instance.layer().getName() + "' is " + (reduced ? "reduced" : "oxidised")
                    + " at the " + side + ": it stands " + Units.display(low, Dimension.VOLTAGE) + " .. " + Units.display(high, Dimension.VOLTAGE) + " and meets "
                    + Units.display(potential, Dimension.VOLTAGE) + ", margin " + Units.display(margin, Dimension.VOLTAGE));
        }
    }

    private double number(@Nullable Expression expression) {
        return expression == null ? Double.NaN : Expressions.compile(expression, session.vocabulary()).at(Terms.ROOM_TEMPERATURE, 0, 0);
    }

    /** The upper voltage limit of a cell, else the highest equilibrium potential of its cathode, else 0 V for lithium; NaN where unknown. */
    double highestPotential(Cell cell) {
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
        Expressions.DoubleLaw law = Expressions.compile(potential, session.vocabulary());
        DoubleUnaryOperator at = x -> law.at(Terms.ROOM_TEMPERATURE, 0, x);
        double low = number(range.getExpression());
        double high = number(range.getHigh());
        try {
            return DoubleStream.iterate(0, i -> i <= SAMPLES, i -> i + 1).map(i -> at.applyAsDouble(low + (high - low) * i / SAMPLES)).max().orElse(Double.NaN);
        } catch (ScalarLaw.OutsideDomain noValue) {
            return Double.NaN;
        }
    }
}
