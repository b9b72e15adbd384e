package org.lamella.dsl.elaboration;

import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Value;
import org.lamella.model.Expressions;
import org.lamella.model.design.Expression;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.TableExpression;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.ScalarLaw;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/** Checks values against the physical range of their property. */
final class RangeChecks {

    private final Session session;

    RangeChecks(Session session) {
        this.session = session;
    }

    /** @return whether the value, and the upper end of a range, may be; otherwise an error has been told */
    boolean inside(Value text, org.lamella.model.design.Value value, PropertyType type) {
        return inside(text.getExpression(), text, value.getExpression(), type) && inside(text.getUpper(), text, value.getHigh(), type);
    }

    private boolean inside(@Nullable EObject text, Value whole, @Nullable Expression tree, PropertyType type) {
        EObject source = text == null ? whole : text;
        return switch (tree) {
        case null -> true;
        case NumberExpression number -> inside(source, "", number.getValue(), type);
        case TableExpression table -> inside(source, table, type);
        default -> !Expressions.variables(tree).stream().allMatch("T"::equals) || sampled(source, tree, type);
        };
    }

    private boolean inside(EObject call, TableExpression table, PropertyType type) {
        EObject source = call instanceof Ref ref ? TableFiles.name(ref).<EObject>map(name -> name).orElse(call) : call;
        return IntStream.range(0, table.getEntries().size()).allMatch(i -> inside(source, session.line(table, i), table.getEntries().get(i), type))
                && table.getCurves().stream().allMatch(curve -> inside(source, curve, type));
    }

    /** A law keeps its sign with the temperature, so that one sample finds a wrong one. */
    private boolean sampled(EObject source, Expression tree, PropertyType type) {
        try {
            double value = Expressions.compile(tree, session.vocabulary()).at(Terms.ROOM_TEMPERATURE, 0, 0);
            boolean signWrong = Double.isFinite(value) && value < 0 && type.minimum() >= 0;
            return !signWrong || inside(source, "", value, type);
        } catch (ScalarLaw.OutsideDomain notThere) {
            return true;
        }
    }

    private boolean inside(EObject source, String where, double value, PropertyType type) {
        boolean low = type.minimumExcluded() ? value > type.minimum() : value >= type.minimum();
        if (low && value <= type.maximum()) {
            return true;
        }
        Dimension dimension = type.dimension();
        session.findings().error(Codes.OUT_OF_RANGE, source, where + "'" + type.path() + "' must be " + range(type) + ", found " + Units.display(value, dimension),
                type.minimumExcluded() ? "" : bound(type.minimum(), dimension), bound(type.maximum(), dimension));
        return false;
    }

    private static String range(PropertyType type) {
        String low = bound(type.minimum(), type.dimension());
        String high = bound(type.maximum(), type.dimension());
        if (high.isEmpty()) {
            return (type.minimumExcluded() ? "greater than " : "at least ") + low;
        }
        return low.isEmpty() ? "at most " + high : "between " + low + " and " + high;
    }

    private static String bound(double bound, Dimension dimension) {
        return Double.isInfinite(bound) ? "" : bound == 0 ? "0" : Units.display(bound, dimension);
    }

    /** Lengths of a shape are positive. */
    void positiveLength(Value text, org.lamella.model.design.Value value, ArgumentType type) {
        if (Dimension.LENGTH.equals(type.dimension()) && value.getExpression() instanceof NumberExpression number && number.getValue() <= 0) {
            session.findings().error(Codes.OUT_OF_RANGE, text, "'" + type.name() + "' must be greater than 0, found " + Units.display(number.getValue(), Dimension.LENGTH));
        }
    }
}
