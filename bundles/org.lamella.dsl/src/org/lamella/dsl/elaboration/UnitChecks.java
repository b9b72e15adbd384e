package org.lamella.dsl.elaboration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Quantity;
import org.lamella.model.design.Expression;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Operator;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;

/** Reads numbers with units and says what is wrong with them. */
final class UnitChecks {

    private final Findings findings;

    UnitChecks(Findings findings) {
        this.findings = findings;
    }

    /** A literal number, with the sign before it, in SI. */
    Typed quantity(Quantity quantity, double number, Expectation expected) {
        String unit = quantity.getUnit() == null ? expected.adoptedUnit() : quantity.getUnit();
        Dimension required = expected.required();
        if (!Double.isFinite(number)) {
            return tooLarge(quantity, required);
        }
        if (unit == null) {
            if (required != null && !required.accepts(Dimension.NUMBER)) {
                missingUnit(quantity, required);
                return Typed.hole(required);
            }
            return new Typed(Trees.number(number, Dimension.NUMBER), Dimension.NUMBER, null);
        }
        Optional<UnitOfMeasure> parsed = Units.parse(unit);
        boolean adopted = quantity.getUnit() == null;
        if (adopted && parsed.filter(found -> required == null || required.factorFrom(found.dimension()).isPresent()).isEmpty()) {
            // what is wrong with the unit is told at the number that has it
            return Typed.hole(required);
        }
        if (parsed.isEmpty()) {
            unknownUnit(quantity, unit, required);
            return Typed.hole(required);
        }
        UnitOfMeasure measure = parsed.get();
        double si = expected.difference() ? measure.toSiDifference(number) : measure.toSi(number);
        if (!Double.isFinite(si)) {
            return tooLarge(quantity, required);
        }
        return fit(quantity, new Typed(Trees.number(si, measure.dimension()), measure.dimension(), unit), required);
    }

    /** The expression as one of the required dimension, with eV made J/mol where a molar energy is due. */
    Typed fit(EObject source, Typed typed, @Nullable Dimension required) {
        Dimension actual = typed.dimension();
        if (required == null || actual == null) {
            return typed;
        }
        OptionalDouble factor = required.factorFrom(actual);
        if (factor.isEmpty()) {
            if (actual.isNumber() && source instanceof Quantity quantity && quantity.getUnit() == null) {
                missingUnit(quantity, required);
            } else {
                findings.error(Codes.WRONG_DIMENSION, source, "expected " + named(required) + ", found " + found(actual, typed.unit()),
                        usual(required));
            }
            return Typed.hole(required);
        }
        Expression tree = typed.tree();
        if (factor.getAsDouble() == 1 || tree == null) {
            return factor.getAsDouble() == 1 ? typed : typed.withDimension(required);
        }
        if (tree instanceof NumberExpression number && !Double.isFinite(factor.getAsDouble() * number.getValue())) {
            return tooLarge(source, required);
        }
        Expression scaled = Trees.binary(Operator.MULTIPLY, Trees.number(factor.getAsDouble(), Dimension.NUMBER), tree, required);
        return new Typed(scaled, required, typed.unit(), typed.origin(), typed.pure(), typed.spread().scaled(factor.getAsDouble()));
    }

    private Typed tooLarge(EObject number, @Nullable Dimension required) {
        findings.error(Codes.OUT_OF_RANGE, number, "this number is too large");
        return Typed.hole(required);
    }

    /** Two operands of a sum must be of one dimension. */
    boolean comparable(EObject right, Typed leftTyped, Typed rightTyped) {
        Dimension a = leftTyped.dimension();
        Dimension b = rightTyped.dimension();
        if (a == null || b == null || a.equals(b)) {
            return true;
        }
        if (b.isNumber() && right instanceof Quantity quantity && quantity.getUnit() == null) {
            missingUnit(quantity, a);
        } else {
            findings.error(Codes.WRONG_DIMENSION, right, "expected " + named(a) + " as on the left, found " + found(b, rightTyped.unit()), usual(a));
        }
        return false;
    }

    private void missingUnit(Quantity quantity, Dimension required) {
        List<String> units = Units.usual(required);
        String example = units.isEmpty() ? required.siUnit() : units.get(0);
        findings.error(Codes.MISSING_UNIT, quantity,
                "missing unit: expected " + named(required) + "; write " + number(quantity) + " " + example, usual(required));
    }

    private void unknownUnit(Quantity quantity, String unit, @Nullable Dimension required) {
        String remedy = required == null ? "" : "; expected " + named(required);
        findings.error(Codes.UNKNOWN_UNIT, quantity, CellPackage.Literals.QUANTITY__UNIT, "'" + unit + "' is no unit" + remedy, usual(required));
    }

    private static String number(Quantity quantity) {
        String text = Regions.text(quantity);
        return text.isEmpty() ? Double.toString(quantity.getValue()) : text;
    }

    /** {@code conductivity (mS/cm)}. */
    static String named(Dimension dimension) {
        List<String> units = Units.usual(dimension);
        String shown = dimension.equals(Dimension.FRACTION) ? "vol% or wt%" : units.isEmpty() ? dimension.siUnit() : units.get(0);
        return shown.isEmpty() || shown.equals("1") || shown.equals(dimension.label()) ? dimension.label() : dimension.label() + " (" + shown + ")";
    }

    private static String found(Dimension dimension, @Nullable String unit) {
        if (dimension.isNumber()) {
            return unit == null ? "a plain number" : "a plain number (" + unit + ")";
        }
        return unit == null || unit.equals(dimension.label()) ? named(dimension) : dimension.label() + " (" + unit + ")";
    }

    /** {@code 1 mS/cm}, a value to start from. */
    static String one(Dimension dimension) {
        String unit = Units.usual(dimension).stream().findFirst().orElse("1");
        return unit.equals("1") ? "1" : "1 " + unit;
    }

    static String[] usual(@Nullable Dimension dimension) {
        return dimension == null ? new String[0] : Units.usual(dimension).toArray(String[]::new);
    }
}
