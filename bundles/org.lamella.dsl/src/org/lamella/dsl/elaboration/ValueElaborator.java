package org.lamella.dsl.elaboration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Cell;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Expression;
import org.lamella.dsl.cell.Function;
import org.lamella.dsl.cell.FunctionParameter;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Text;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.naming.Similarity;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.FunctionExpression;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.Law.Family;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.units.Dimension;

/** Turns values of the text into values of the design, in the form their property asks for. */
final class ValueElaborator {

    private final Session session;
    private final RangeChecks ranges;
    private final ValueSuffixes suffixes;
    private final GradientElaborator gradients;

    ValueElaborator(Session session) {
        this.session = session;
        ranges = new RangeChecks(session);
        suffixes = new ValueSuffixes(session);
        gradients = new GradientElaborator(session);
    }

    /**
     * The value of a property.
     *
     * @param adopted unit that a bare number takes from its neighbour in a list; null for none
     * @return null after an error, or where the value depends on an argument not yet given
     */
    org.lamella.model.design.@Nullable Value property(Value text, PropertyType type, Scope scope, @Nullable String adopted) {
        Expectation expected = Expectation.of(type.kind() == ValueKind.LAW ? null : type.dimension(), scope).withLaws(type.family()).adopting(adopted)
                .withKeys(variables(type));
        if (GradientElaborator.isGradient(text)) {
            return gradient(text, type, expected);
        }
        return switch (type.kind()) {
        case TEXT -> text(text, type);
        case CELL -> cell(text, type, scope);
        case SYMBOL -> symbol(text, type.symbols(), "'" + type.path() + "'");
        case LAW -> law(text, type, expected);
        case MATERIAL -> new MaterialValue(session, this).elaborate(text, type, expected);
        case COMPOSITE -> ElementValue.composite(session, this).elaborate(text, type, expected);
        case EXPERIMENT -> ElementValue.experiment(session, this).elaborate(text, type, expected);
        case CURVE -> ElementValue.curve(session, this).elaborate(text, type, expected);
        case RANGE -> range(text, type, expected);
        case QUANTITY, FUNCTION -> quantity(text, type, expected);
        };
    }

    /**
     * One number, as limits, conditions and steps of experiments are.
     *
     * @param dimension of the number; null for any
     * @return empty after an error
     */
    Optional<org.lamella.model.design.Value> constant(Expression text, @Nullable Dimension dimension, Scope scope) {
        Typed typed = session.expressions().elaborate(text, Expectation.of(dimension, scope));
        if (typed.tree() == null) {
            return Optional.empty();
        }
        if (typed.constant().isEmpty()) {
            session.findings().error(Codes.WRONG_VALUE, text, "one number is due here");
            return Optional.empty();
        }
        org.lamella.model.design.Value value = DesignFactory.eINSTANCE.createValue();
        Regions.locate(value, text);
        value.setExpression(typed.tree());
        @Nullable Dimension found = typed.dimension();
        value.setUnit(found == null ? "" : found.siUnit());
        value.setWrittenUnit(typed.unit());
        return Optional.of(value);
    }

    /** The value of a constant or parameter: any dimension, any temperature law. */
    Typed free(Value text, @Nullable Dimension dimension, Scope scope) {
        Expectation expected = Expectation.of(dimension, scope).withLaws(Optional.of(Family.TEMPERATURE)).withKeys(Terms.VARIABLES);
        if (text.getFunction() != null || text.getUpper() != null) {
            session.findings().error(Codes.WRONG_VALUE, text, "one value is due here");
            return Typed.hole(dimension);
        }
        Typed typed = session.expressions().elaborate(text.getExpression(), expected);
        org.lamella.model.design.Value value = finish(text, typed, expected);
        return value == null ? typed : Typed.of(value, typed.dimension());
    }

    /** What a treatment multiplies a knob by: a number, with an uncertainty and source of its own; null after an error. */
    org.lamella.model.design.@Nullable Value factor(Value text, Scope scope) {
        if (text.getFunction() != null || text.getUpper() != null) {
            session.findings().error(Codes.WRONG_VALUE, text, "a factor is one number");
            return null;
        }
        Expectation expected = Expectation.of(Dimension.NUMBER, scope);
        return finish(text, session.expressions().elaborate(text.getExpression(), expected), expected);
    }

    /** An argument of a law; null after an error. */
    org.lamella.model.design.@Nullable Value argument(Value text, ArgumentType type, Law law, Expectation expected) {
        if (!type.symbols().isEmpty()) {
            return symbol(text, type.symbols(), "'" + type.name() + "' of " + law.name());
        }
        if (Dimension.NONE.equals(type.dimension())) {
            return type.file() ? file(text) : text(text);
        }
        if (text.getFunction() != null || text.getUpper() != null) {
            session.findings().error(Codes.WRONG_VALUE, text, "'" + type.name() + "' of " + law.name() + " takes one value");
            return null;
        }
        Expectation own = type.dimension() == null ? expected : expected.withDimension(type.dimension()).adopting(null);
        Typed typed = session.expressions().elaborate(text.getExpression(), own.withLaws(Optional.empty()).withKeys(Map.of()));
        org.lamella.model.design.Value value = finish(text, typed, own);
        if (value == null) {
            return null;
        }
        if (type.condition() != null) {
            suffixes.requireCondition(text, value, type, law);
        }
        if (law.family() == Family.SHAPE) {
            ranges.positiveLength(text, value, type);
        }
        return value;
    }

    private org.lamella.model.design.@Nullable Value quantity(Value text, PropertyType type, Expectation expected) {
        if (text.getUpper() != null) {
            session.findings().error(Codes.WRONG_VALUE, text, "'" + type.path() + "' takes one value, not a range; an uncertainty is written ± 5 %");
            return null;
        }
        Map<String, Dimension> variables = variables(type);
        Typed typed = text.getFunction() == null ? session.expressions().elaborate(text.getExpression(), expected)
                : function(text.getFunction(), type, variables, expected);
        org.lamella.model.design.Value value = finish(text, typed, expected);
        return value != null && ranges.inside(text, value, type) ? value : null;
    }

    private org.lamella.model.design.@Nullable Value gradient(Value text, PropertyType type, Expectation expected) {
        org.lamella.model.design.Value value = finish(text, gradients.elaborate((Ref) text.getExpression(), type, expected), expected);
        return value != null && ranges.inside(text, value, type) ? value : null;
    }

    private Typed function(Function function, PropertyType type, Map<String, Dimension> allowed, Expectation expected) {
        Map<String, Dimension> parameters = new LinkedHashMap<>();
        for (FunctionParameter parameter : function.getParameters()) {
            if (!allowed.containsKey(parameter.getName())) {
                String choice = allowed.isEmpty() ? "'" + type.path() + "' takes no function" : "allowed: " + String.join(", ", allowed.keySet());
                session.findings().error(Codes.UNKNOWN_NAME, parameter, "'" + parameter.getName() + "' is no variable here; " + choice,
                        allowed.keySet().toArray(String[]::new));
                return Typed.hole(expected.required());
            }
            parameters.put(parameter.getName(), allowed.get(parameter.getName()));
        }
        Typed body = session.expressions().elaborate(function.getBody(), expected.withVariables(parameters).withLaws(Optional.empty()));
        if (body.tree() == null) {
            return body;
        }
        FunctionExpression expression = DesignFactory.eINSTANCE.createFunctionExpression();
        expression.getParameters().addAll(parameters.keySet());
        expression.setBody(body.tree());
        return new Typed(expression, body.dimension(), body.unit());
    }

    /** Variables a function or table may use for the property; none where it must be a plain number. */
    static Map<String, Dimension> variables(PropertyType type) {
        Map<String, Dimension> variables = new LinkedHashMap<>();
        if (type.kind() == ValueKind.FUNCTION || type.family().isPresent() || !type.variables().isEmpty()) {
            Terms.VARIABLES.forEach((name, dimension) -> {
                if (name.equals("T") || type.variables().contains(name)) {
                    variables.put(name, dimension);
                }
            });
        }
        return variables;
    }

    private org.lamella.model.design.@Nullable Value range(Value text, PropertyType type, Expectation expected) {
        if (text.getUpper() == null || text.getFunction() != null) {
            session.findings().error(Codes.WRONG_VALUE, text, "'" + type.path() + "' is a range: write a .. b");
            return null;
        }
        Typed low = session.expressions().elaborate(text.getExpression(), expected.adopting(unitIn(text.getUpper())));
        Typed high = session.expressions().elaborate(text.getUpper(), expected.adopting(unitIn(text.getExpression())));
        org.lamella.model.design.Value value = finish(text, low, expected);
        if (value == null || high.tree() == null) {
            return null;
        }
        value.setHigh(high.tree());
        if (value.getWrittenUnit() == null) {
            value.setWrittenUnit(high.unit());
        }
        if (!type.eitherWay() && low.constant().isPresent() && high.constant().isPresent() && low.constant().getAsDouble() > high.constant().getAsDouble()) {
            session.findings().error(Codes.OUT_OF_RANGE, text, "the range runs backwards: write the lower end first");
            return null;
        }
        return ranges.inside(text, value, type) ? value : null;
    }

    /** The unit a bare neighbour takes: the first one written in the expression. */
    static @Nullable String unitIn(@Nullable Expression expression) {
        return switch (expression) {
        case org.lamella.dsl.cell.Quantity quantity -> quantity.getUnit();
        case org.lamella.dsl.cell.Negation negation -> unitIn(negation.getOperand());
        case null, default -> null;
        };
    }

    private org.lamella.model.design.@Nullable Value text(Value text, PropertyType type) {
        org.lamella.model.design.@Nullable Value value = text(text);
        if (value == null) {
            return null;
        }
        Optional<String> wrong = type.check().apply(((Text) text.getExpression()).getText());
        wrong.ifPresent(message -> session.findings().error(Codes.WRONG_VALUE, text, message));
        return wrong.isEmpty() ? value : null;
    }

    private org.lamella.model.design.@Nullable Value cell(Value text, PropertyType type, Scope scope) {
        if (!(text.getExpression() instanceof Ref ref) || ref.getPath() == null || ref.isCall() || text.getUpper() != null) {
            session.findings().error(Codes.WRONG_VALUE, text, "'" + type.path() + "' is the name of a cell");
            return null;
        }
        Optional<Cell> cell = session.names().element(scope.context(), ref.getPath()).filter(Cell.class::isInstance).map(Cell.class::cast);
        if (cell.isEmpty()) {
            List<String> near = session.names().near(scope.context(), ref.getPath(), CellPackage.Literals.CELL);
            session.findings().error(Codes.UNKNOWN_NAME, ref, CellPackage.Literals.REF__PATH, "no cell '" + ref.getPath() + "'" + Similarity.offer(near), near.toArray(String[]::new));
            return null;
        }
        return finish(text, new Typed(Trees.symbol(session.cells().of(cell.get(), ref).getQualifiedName()), Dimension.NONE, null), null);
    }

    private org.lamella.model.design.@Nullable Value text(Value text) {
        if (text.getExpression() instanceof Text literal && text.getUpper() == null) {
            return finish(text, new Typed(Trees.text(literal.getText()), Dimension.NONE, null), null);
        }
        session.findings().error(Codes.WRONG_VALUE, text, "a text in quotes is due here");
        return null;
    }

    /** The name of a file with the digest of its content, so that a design changes when the file does. */
    private org.lamella.model.design.@Nullable Value file(Value text) {
        org.lamella.model.design.Value named = text(text);
        if (named == null || !(text.getExpression() instanceof Text literal) || literal.getText().isEmpty()) {
            return named;
        }
        try {
            named.setExpression(Trees.text(literal.getText() + "#" + FileDigests.of(literal.getText(), text.eResource(), session.consulted())));
            return named;
        } catch (TableFiles.Unusable unusable) {
            session.findings().error(Codes.LAW_FILE, text, String.valueOf(unusable.getMessage()));
            return null;
        }
    }

    private org.lamella.model.design.@Nullable Value symbol(Value text, List<String> words, String what) {
        if (text.getExpression() instanceof Ref ref && !ref.isCall() && words.contains(ref.getPath()) && text.getUpper() == null) {
            return finish(text, new Typed(Trees.symbol(ref.getPath()), Dimension.NONE, null), null);
        }
        session.findings().error(Codes.WRONG_VALUE, text, what + " is one of " + String.join(", ", words), words.toArray(String[]::new));
        return null;
    }

    private org.lamella.model.design.@Nullable Value law(Value text, PropertyType type, Expectation expected) {
        if (!(text.getExpression() instanceof Ref ref) || ref.getPath() == null || text.getUpper() != null) {
            session.findings().error(Codes.WRONG_VALUE, text, "'" + type.path() + "' is a law with its arguments");
            return null;
        }
        Optional<Law> law = type.family().flatMap(family -> session.vocabulary().law(family, ref.getPath()));
        if (law.isEmpty()) {
            session.expressions().calls().unavailable(ref, type.family());
            return null;
        }
        CallExpression call = session.expressions().calls().call(ref, law.get(), expected);
        return call == null ? null : finish(text, new Typed(call, Dimension.NONE, null), null);
    }

    /** The value of the design with the suffixes of the text; null where there is no tree. */
    org.lamella.model.design.@Nullable Value finish(Value text, Typed typed, @Nullable Expectation expected) {
        if (typed.tree() == null) {
            return null;
        }
        org.lamella.model.design.Value value = DesignFactory.eINSTANCE.createValue();
        Regions.locate(value, (EObject) text);
        value.setExpression(typed.tree());
        Dimension dimension = typed.dimension();
        value.setUnit(dimension == null ? "" : dimension.siUnit());
        value.setWrittenUnit(typed.unit());
        suffixes.apply(text, value, typed, expected);
        return value;
    }
}
