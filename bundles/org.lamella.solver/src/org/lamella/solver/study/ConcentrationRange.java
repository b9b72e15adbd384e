package org.lamella.solver.study;

import java.util.Iterator;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.lamella.model.Expressions;
import org.lamella.model.Properties;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.TableExpression;
import org.lamella.model.design.Value;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/**
 * Salt concentrations for which transport properties are known: the keys of tables, wherever in a value they stand, and the validity ranges of
 * values. Beyond them the value at the end is kept.
 *
 * @param varies whether any property depends on the concentration at all
 * @param low mol/m3
 * @param high mol/m3; may be infinite
 */
record ConcentrationRange(boolean varies, double low, double high) {

    /** Of a property that does not depend on the concentration. */
    static final ConcentrationRange ANY = new ConcentrationRange(false, 0, Double.POSITIVE_INFINITY);

    /** Of some properties of an element, as far as it has them. */
    static ConcentrationRange of(PropertyHolder holder, String... paths) {
        ConcentrationRange range = ANY;
        for (String path : paths) {
            range = range.and(Properties.value(holder, path).map(ConcentrationRange::of).orElse(ANY));
        }
        return range;
    }

    private static ConcentrationRange of(Value value) {
        if (!Expressions.variables(value.getExpression()).contains(Expressions.CONCENTRATION)) {
            return ANY;
        }
        ConcentrationRange range = new ConcentrationRange(true, 0, Double.POSITIVE_INFINITY);
        for (Iterator<Object> parts = EcoreUtil.getAllContents(List.of(value.getExpression())); parts.hasNext();) {
            if (parts.next() instanceof TableExpression table && table.getKey().equals(Expressions.CONCENTRATION) && !table.getKeys().isEmpty()) {
                range = range.and(new ConcentrationRange(true, table.getKeys().getFirst(), table.getKeys().getLast()));
            }
        }
        String unit = value.getValidUnit();
        if (unit != null && Units.parse(unit).filter(known -> known.dimension().equals(Dimension.CONCENTRATION)).isPresent()) {
            range = range.and(new ConcentrationRange(true, value.isSetValidFrom() ? value.getValidFrom() : 0,
                    value.isSetValidTo() ? value.getValidTo() : Double.POSITIVE_INFINITY));
        }
        return range;
    }

    /** What is known by both. */
    ConcentrationRange and(ConcentrationRange other) {
        return new ConcentrationRange(varies || other.varies, Math.max(low, other.low), Math.min(high, other.high));
    }

    /** What is told where the value at the end is kept. */
    String note(String medium, String reached) {
        return "concentration-clamped: the transport properties of " + medium + " are known from " + mole(low) + " to " + mole(high) + "; " + reached
                + ", where the values at the end are kept";
    }

    /** A concentration for people. */
    static String mole(double concentration) {
        return Double.isInfinite(concentration) ? "any concentration" : Units.display(concentration, Dimension.CONCENTRATION);
    }

    double clamp(double c) {
        return Math.max(low, Math.min(high, c));
    }
}
