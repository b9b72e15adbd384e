package org.lamella.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Composite;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Expression;
import org.lamella.model.design.Layer;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.TableExpression;
import org.lamella.model.design.Value;
import org.lamella.model.units.Numbers;

/**
 * Composites whose phases change over the depth of their layer. A gradient is a table over the depth, 0 at the anode side and 1 at the
 * cathode side: linear between its points, the same as at the nearest point beyond them.
 */
public final class Gradients {

    private static final int DIGITS = 3;

    private Gradients() {
    }

    /** @return whether an expression is a gradient itself */
    public static boolean isGradient(@Nullable Expression expression) {
        return expression instanceof TableExpression table && Expressions.DEPTH.equals(table.getKey());
    }

    /** @return whether anything of a composite changes over the depth */
    public static boolean isGraded(Composite composite) {
        return !of(composite).isEmpty();
    }

    /** @return the gradients in the values of a composite and of its phases, in their order */
    public static List<TableExpression> of(Composite composite) {
        List<TableExpression> gradients = new ArrayList<>(0);
        composite.eAllContents().forEachRemaining(part -> {
            if (part instanceof TableExpression table && isGradient(table)) {
                gradients.add(table);
            }
        });
        return gradients;
    }

    /** @return the depths at which a gradient of the composite may bend, ascending, both faces of the layer among them */
    public static List<Double> bends(Composite composite) {
        TreeSet<Double> depths = new TreeSet<>(List.of(0.0, 1.0));
        of(composite).forEach(gradient -> depths.addAll(gradient.getKeys()));
        return List.copyOf(depths.subSet(0.0, true, 1.0, true));
    }

    /**
     * A composite as it is at one depth.
     *
     * @param depth 0 at the anode side, 1 at the cathode side
     * @return a copy whose values no longer depend on the depth
     */
    public static Composite at(Composite composite, double depth) {
        return replaced(composite, gradient -> value(gradient, depth));
    }

    /**
     * A composite with its gradients replaced by their means over the depth.
     *
     * @return a copy whose values no longer depend on the depth
     */
    public static Composite mean(Composite composite) {
        return replaced(composite, Gradients::mean);
    }

    /** @return what a layer of a composite is made of at its face towards the anode; mirror images have their gradients turned round */
    public static Composite anodeSide(Layer layer) {
        return face(layer, layer.isMirrored() ? 1 : 0);
    }

    /** @return what a layer of a composite is made of at its face towards the cathode */
    public static Composite cathodeSide(Layer layer) {
        return face(layer, layer.isMirrored() ? 0 : 1);
    }

    /** @return a depth as people write it, in per cent of the thickness */
    public static String percent(double depth) {
        return Numbers.significant(100 * depth, DIGITS) + " %";
    }

    private static Composite face(Layer layer, double depth) {
        return isGraded(layer.getComposite()) ? at(layer.getComposite(), depth) : layer.getComposite();
    }

    private static Composite replaced(Composite composite, ToDoubleFunction<TableExpression> value) {
        Composite copy = EcoreUtil.copy(composite);
        for (TableExpression gradient : of(copy)) {
            NumberExpression number = DesignFactory.eINSTANCE.createNumberExpression();
            number.setValue(value.applyAsDouble(gradient));
            number.setUnit(gradient.eContainer() instanceof Value whole ? whole.getUnit() : "");
            EcoreUtil.replace(gradient, number);
        }
        return copy;
    }

    private static double mean(TableExpression gradient) {
        TreeSet<Double> bends = new TreeSet<>(gradient.getKeys());
        bends.addAll(List.of(0.0, 1.0));
        double sum = 0;
        double before = 0;
        for (double depth : bends.subSet(0.0, false, 1.0, true)) {
            sum += (depth - before) * (value(gradient, before) + value(gradient, depth)) / 2;
            before = depth;
        }
        return sum;
    }

    private static double value(TableExpression gradient, double depth) {
        double[] keys = gradient.getKeys().stream().mapToDouble(Double::doubleValue).toArray();
        double[] entries = gradient.getEntries().stream().mapToDouble(Double::doubleValue).toArray();
        return Interpolation.of(keys, entries, false).at(Math.min(Math.max(depth, keys[0]), keys[keys.length - 1]));
    }
}
