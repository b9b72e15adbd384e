package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.lamella.dsl.cell.Binary;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Expression;
import org.lamella.dsl.cell.Negation;
import org.lamella.dsl.cell.Quantity;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Text;
import org.lamella.dsl.naming.Similarity;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Operator;
import org.lamella.model.registry.Law.Family;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;
import org.eclipse.jdt.annotation.Nullable;

/** Turns expressions of the text into trees of the design, with dimensions checked through arithmetic, references and calls. */
final class ExpressionElaborator {

    private final Session session;
    private final UnitChecks units;
    private final CallElaborator calls;

    ExpressionElaborator(Session session) {
        this.session = session;
        units = new UnitChecks(session.findings());
        calls = new CallElaborator(session, this);
    }

    UnitChecks units() {
        return units;
    }

    CallElaborator calls() {
        return calls;
    }

    /** The expression in SI; null stands for one that the parser could not read. */
    Typed elaborate(@Nullable Expression expression, Expectation expected) {
        return switch (expression) {
        case null -> Typed.UNKNOWN;
        case Quantity quantity -> units.quantity(quantity, quantity.getValue(), expected);
        case Negation negation -> negation(negation, expected);
        case Binary binary -> binary(binary, expected);
        case Ref ref -> reference(ref, expected);
        case Text text -> {
            session.findings().error(Codes.WRONG_VALUE, text, "a number is due here, not a text");
            yield Typed.hole(expected.required());
        }
        default -> Typed.UNKNOWN;
        };
    }

    private Typed negation(Negation negation, Expectation expected) {
        if (negation.getOperand() instanceof Quantity quantity) {
            // the sign belongs to the number: -20 °C is 253.15 K
            return units.quantity(quantity, 0 - quantity.getValue(), expected);
        }
        Typed operand = elaborate(negation.getOperand(), expected);
        org.lamella.model.design.Expression tree = operand.tree();
        Dimension dimension = operand.dimension();
        return tree == null || dimension == null ? operand
                : new Typed(Trees.negate(tree, dimension), dimension, operand.unit(), operand.origin(), false, operand.spread().scaled(-1));
    }

    private Typed binary(Binary binary, Expectation expected) {
        return switch (binary.getOperator()) {
        case "+" -> sum(binary, Operator.ADD, expected, expected.asDifference());
        case "*" -> product(binary, Operator.MULTIPLY, expected);
        case "/" -> product(binary, Operator.DIVIDE, expected);
        case "^" -> power(binary, expected);
        // also written as a dash of a word processor, which is told
        default -> sum(binary, Operator.SUBTRACT, expected, expected);
        };
    }

    private Typed sum(Binary binary, Operator operator, Expectation forLeft, Expectation forRight) {
        Typed left = elaborate(binary.getLeft(), forLeft);
        Typed right = elaborate(binary.getRight(), forRight);
        if (!units.comparable(binary.getRight(), left, right)) {
            return Typed.hole(forLeft.required());
        }
        Typed sum = combine(binary, operator, left, right, left.dimension() == null ? right.dimension() : left.dimension());
        return sum.withSpread(Spread.sum(left, right, operator == Operator.ADD ? 1 : -1));
    }

    private Typed product(Binary binary, Operator operator, Expectation expected) {
        Typed left = elaborate(binary.getLeft(), expected.factor());
        Typed right = elaborate(binary.getRight(), expected.factor());
        Dimension a = left.dimension();
        Dimension b = right.dimension();
        Dimension dimension = a == null || b == null ? null : operator == Operator.MULTIPLY ? a.times(b) : a.divide(b);
        Typed product = combine(binary, operator, left, right, dimension).withSpread(Spread.product(left, right, operator == Operator.MULTIPLY ? 1 : -1));
        return units.fit(binary, product, expected.required());
    }

    private Typed power(Binary binary, Expectation expected) {
        Typed base = elaborate(binary.getLeft(), expected.factor());
        Typed exponent = elaborate(binary.getRight(), expected.withDimension(Dimension.NUMBER).adopting(null));
        Dimension of = base.dimension();
        Dimension dimension = of;
        if (of != null && !of.isNumber()) {
            OptionalDouble constant = exponent.constant();
            if (constant.isEmpty()) {
                if (exponent.tree() != null) {
                    session.findings().error(Codes.WRONG_DIMENSION, binary.getRight(),
                            "the exponent of " + UnitChecks.named(of) + " must be a number, since it decides the unit");
                }
                return Typed.hole(expected.required());
            }
            dimension = of.power(constant.getAsDouble());
        }
        return units.fit(binary, combine(binary, Operator.POWER, base, exponent, dimension).withSpread(Spread.power(base, exponent)), expected.required());
    }

    private Typed combine(Binary binary, Operator operator, Typed left, Typed right, @Nullable Dimension dimension) {
        String unit = unit(dimension, left, right);
        org.lamella.model.design.Expression a = left.tree();
        org.lamella.model.design.Expression b = right.tree();
        if (a == null || b == null || dimension == null) {
            return new Typed(null, dimension, unit);
        }
        org.lamella.model.design.Expression tree = Trees.binary(operator, a, b, dimension);
        if (tree instanceof NumberExpression number && !Double.isFinite(number.getValue())) {
            String cause = operator == Operator.DIVIDE ? "a division by zero" : "no finite value";
            session.findings().error(Codes.NO_VALUE, binary, "'" + Regions.text(binary) + "' has no value: " + cause);
            return Typed.hole(dimension);
        }
        return new Typed(tree, dimension, unit, left.origin() == null ? right.origin() : left.origin(), false, Spread.NONE);
    }

    /** The unit written in an operand, where it is one of the result too: 2 cm * 3 is in cm, 2 cm * 3 cm is not. */
    private static @Nullable String unit(@Nullable Dimension dimension, Typed left, Typed right) {
        String written = left.unit() == null ? right.unit() : left.unit();
        return written == null || Units.parse(written).filter(unit -> unit.dimension().equals(dimension)).isEmpty() ? null : written;
    }

    private Typed reference(Ref ref, Expectation expected) {
        String path = ref.getPath();
        if (path == null) {
            return Typed.UNKNOWN;
        }
        if (ref.isCall()) {
            return calls.elaborate(ref, expected);
        }
        if (expected.variables().containsKey(path)) {
            return units.fit(ref, new Typed(Trees.variable(path), expected.variables().get(path), null), expected.required());
        }
        Optional<Typed> value = expected.scope().resolve(ref, path);
        if (value.isEmpty()) {
            unknown(ref, path, expected);
            return Typed.hole(expected.required());
        }
        return units.fit(ref, value.get(), expected.required());
    }

    private void unknown(Ref ref, String path, Expectation expected) {
        for (Family family : List.of(Family.FUNCTION, Family.TEMPERATURE)) {
            if (session.vocabulary().law(family, path).isPresent()) {
                session.findings().error(Codes.ARGUMENT, ref, "'" + path + "' needs its arguments in brackets", path);
                return;
            }
        }
        List<String> elsewhere = elsewhere(ref, path);
        if (!elsewhere.isEmpty()) {
            session.findings().error(Codes.UNKNOWN_NAME, ref, CellPackage.Literals.REF__PATH,
                    "'" + path + "' is not imported; write import " + elsewhere.get(0) + " or its whole name", elsewhere.toArray(String[]::new));
            return;
        }
        if (Terms.VARIABLES.containsKey(path)) {
            String given = expected.variables().isEmpty() ? "write fn(" + path + ") -> ..." : "the function has " + String.join(", ", expected.variables().keySet());
            session.findings().error(Codes.UNKNOWN_NAME, ref, CellPackage.Literals.REF__PATH, "the variable '" + path + "' is not known here: " + given,
                    expected.keys().containsKey(path) && expected.variables().isEmpty() ? new String[] {"fn(" + path + ") ->"} : new String[0]);
            return;
        }
        List<String> known = new ArrayList<>(new TreeSet<>(expected.scope().offered()));
        known.addAll(expected.variables().keySet());
        List<String> near = Similarity.to(path, known);
        int hyphen = path.indexOf('-');
        if (hyphen > 0 && near.isEmpty()) {
            String difference = path.substring(0, hyphen) + " - " + path.substring(hyphen + 1);
            session.findings().error(Codes.UNKNOWN_NAME, ref, CellPackage.Literals.REF__PATH, "unknown name '" + path + "'; a subtraction needs blanks: " + difference, difference);
            return;
        }
        session.findings().error(Codes.UNKNOWN_NAME, ref, CellPackage.Literals.REF__PATH, "unknown name '" + path + "'" + Similarity.offer(near),
                near.toArray(String[]::new));
    }

    /** Qualified paths of a constant, or of a property of a material or an interface, that lack an import only. */
    private List<String> elsewhere(Ref ref, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return session.names().elsewhere(ref, path, CellPackage.Literals.CONSTANT);
        }
        return Stream.of(CellPackage.Literals.MATERIAL, CellPackage.Literals.PAIR_INTERFACE)
                .flatMap(type -> session.names().elsewhere(ref, path.substring(0, dot), type).stream()).map(name -> name + path.substring(dot)).toList();
    }
}
