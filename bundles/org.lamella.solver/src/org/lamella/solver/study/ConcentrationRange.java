package org.lamella.solver.study;

import org.lamella.model.Expressions;
import org.lamella.model.Properties;
import org.lamella.model.design.Expression;
import org.lamella.model.design.FunctionExpression;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.TableExpression;
import org.lamella.model.design.Value;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/**
 * Salt concentrations for which transport properties are known: the keys of tables and the validity ranges of values. Beyond them the value
 * at the end is kept.
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
        Expression body = value.getExpression() instanceof FunctionExpression function ? function.getBody() : value.getExpression();
        if (body instanceof TableExpression table && table.getKey().equals(Expressions.CONCENTRATION) && !table.getKeys().isEmpty()) {
            range = range.and(new ConcentrationRange(true, table.getKeys().getFirst(), table.getKeys().getLast()));
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

    double clamp(double c) {
        return Math.max(low, Math.min(high, c));
    }
}
