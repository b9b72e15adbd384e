package org.lamella.dsl.elaboration;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Value;
import org.lamella.model.Expressions;
import org.lamella.model.design.Variation;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/** Between what values something stays that is to be found. */
final class VariationBounds {

    private final Session session;

    VariationBounds(Session session) {
        this.session = session;
    }

    /** Reads one value or a range into a variation; false after an error. */
    boolean read(Value text, Dimension dimension, EObject owner, Variation variation) {
        ValueKind kind = text.getUpper() == null ? ValueKind.QUANTITY : ValueKind.RANGE;
        PropertyType type = PropertyType.of(kind, variation.getPath(), dimension, Subject.FIT).positive().doc("B7", "A value to be found.");
        org.lamella.model.design.@Nullable Value value = session.values().property(text, type, new ElementScope(session, owner), null);
        if (value == null) {
            return false;
        }
        double low = Expressions.compile(value.getExpression(), session.vocabulary()).at(Terms.ROOM_TEMPERATURE, 0, 0);
        double high = value.getHigh() == null ? low : Expressions.compile(value.getHigh(), session.vocabulary()).at(Terms.ROOM_TEMPERATURE, 0, 0);
        variation.setLow(low);
        variation.setHigh(high);
        if (variation.isSetStart() && (variation.getStart() < low || variation.getStart() > high)) {
            session.findings().error(Codes.VARIATION, text, "the value as designed, " + Units.display(variation.getStart(), dimension) + ", lies outside these bounds");
            return false;
        }
        return true;
    }
}
