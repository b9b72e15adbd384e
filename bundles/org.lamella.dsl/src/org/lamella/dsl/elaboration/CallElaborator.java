package org.lamella.dsl.elaboration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Argument;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.naming.Similarity;
import org.lamella.model.Expressions;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.Law.Family;
import org.lamella.model.registry.ScalarLaw;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;

/** Calls of laws, shapes and functions: finds them in the registry and brings their arguments into its order. */
final class CallElaborator {

    private final Session session;
    private final ExpressionElaborator expressions;
    private final TableElaborator tables;

    CallElaborator(Session session, ExpressionElaborator expressions) {
        this.session = session;
        this.expressions = expressions;
        tables = new TableElaborator(session);
    }

    /** A call inside an expression: a table, a function or a temperature law. */
    Typed elaborate(Ref ref, Expectation expected) {
        String name = ref.getPath();
        if (name.equals(Terms.TABLE)) {
            return expressions.units().fit(ref, tables.elaborate(ref, expected), expected.required());
        }
        if (name.equals(Terms.GRADIENT)) {
            session.findings().error(Codes.GRADIENT_PLACE, ref, CellPackage.Literals.REF__PATH, GradientElaborator.PLACE);
            return Typed.hole(expected.required());
        }
        Optional<Law> function = session.vocabulary().law(Family.FUNCTION, name);
        if (function.isPresent()) {
            return expressions.units().fit(ref, function(ref, function.get(), expected), expected.required());
        }
        Optional<Law> law = expected.laws().flatMap(family -> session.vocabulary().law(family, name));
        if (law.isPresent()) {
            return law(ref, law.get(), expected);
        }
        if (session.vocabulary().law(Family.TEMPERATURE, name).isPresent()) {
            session.findings().error(Codes.WRONG_VALUE, ref, CellPackage.Literals.REF__PATH, "'" + name + "' is a temperature law; this value takes none");
        } else {
            unavailable(ref, expected.laws());
        }
        return Typed.hole(expected.required());
    }

    /** Says at the word that no law of that name is there. */
    void unavailable(Ref ref, Optional<Family> family) {
        List<String> known = Stream.concat(family.stream(), Stream.of(Family.FUNCTION)).distinct()
                .flatMap(wanted -> session.vocabulary().laws(wanted).stream()).map(Law::name).toList();
        List<String> near = Similarity.to(ref.getPath(), known);
        String choice = near.isEmpty() ? family.map(wanted -> "; available: " + names(wanted)).orElse("") : Similarity.offer(near);
        session.findings().error(Codes.LAW_UNAVAILABLE, ref, CellPackage.Literals.REF__PATH,
                "'" + ref.getPath() + "' is not available in this version" + choice, near.toArray(String[]::new));
    }

    private String names(Family family) {
        return String.join(", ", session.vocabulary().laws(family).stream().map(Law::name).toList());
    }

    private Typed function(Ref ref, Law law, Expectation expected) {
        CallExpression call = call(ref, law, expected.factor());
        if (call == null) {
            return Typed.hole(expected.required());
        }
        List<org.lamella.model.design.Value> values = call.getArguments().stream().map(org.lamella.model.design.Argument::getValue).toList();
        Dimension dimension = law.result(values.stream().map(value -> Units.parse(value.getUnit()).map(UnitOfMeasure::dimension).orElse(Dimension.NUMBER)).toList());
        boolean constant = law instanceof ScalarLaw && values.stream().allMatch(value -> value.getExpression() instanceof NumberExpression);
        return constant ? folded(ref, (ScalarLaw) law, values, dimension) : new Typed(call, dimension, null);
    }

    private Typed folded(Ref ref, ScalarLaw law, List<org.lamella.model.design.Value> values, Dimension dimension) {
        double[] numbers = values.stream().mapToDouble(value -> ((NumberExpression) value.getExpression()).getValue()).toArray();
        double[] conditions = new double[numbers.length];
        Arrays.fill(conditions, Double.NaN);
        try {
            Typed result = new Typed(Trees.number(law.evaluate(numbers, conditions, Terms.ROOM_TEMPERATURE), dimension), dimension, null);
            return numbers.length == 1
                    ? result.withSpread(Spread.of(values.get(0)).through(x -> law.evaluate(new double[] { x }, conditions, Terms.ROOM_TEMPERATURE), numbers[0])) : result;
        } catch (ScalarLaw.OutsideDomain outside) {
            session.findings().error(Codes.NO_VALUE, ref, outside.getMessage());
            return Typed.hole(dimension);
        }
    }

    private Typed law(Ref ref, Law law, Expectation expected) {
        CallExpression call = accepted(ref, call(ref, law, expected));
        Dimension dimension = expected.dimension();
        String unit = null;
        if (call != null) {
            for (int i = 0; i < law.arguments().size(); i++) {
                if (law.arguments().get(i).dimension() == null) {
                    org.lamella.model.design.Value value = call.getArguments().get(i).getValue();
                    unit = value.getWrittenUnit();
                    Optional<Dimension> given = Units.parse(value.getUnit()).map(UnitOfMeasure::dimension);
                    dimension = given.isPresent() ? given.get() : dimension;
                    break;
                }
            }
        }
        return new Typed(call, dimension, unit);
    }

    /** The call, unless the law refuses its arguments; one sample shows it. */
    private @Nullable CallExpression accepted(Ref ref, @Nullable CallExpression call) {
        if (call == null || !Expressions.variables(call).isEmpty()) {
            return call;
        }
        try {
            Expressions.compile(call, session.vocabulary()).at(Terms.ROOM_TEMPERATURE, Double.NaN, Double.NaN);
            return call;
        } catch (ScalarLaw.OutsideDomain notThere) {
            return call;
        } catch (RuntimeException refused) {
            // laws are contributed and say in their own way what they cannot take
            session.findings().error(Codes.OUT_OF_RANGE, ref, String.valueOf(refused.getMessage()));
            return null;
        }
    }

    /**
     * The call with all its arguments, named, in the order of the registry.
     *
     * @return null after an error
     */
    @Nullable CallExpression call(Ref ref, Law law, Expectation expected) {
        int before = session.findings().count();
        Map<String, Value> given = bind(ref, law);
        CallExpression call = DesignFactory.eINSTANCE.createCallExpression();
        call.setFunction(law.name());
        boolean complete = true;
        @Nullable Dimension wanted = expected.dimension();
        Dimension property = wanted == null ? Dimension.NUMBER : wanted;
        for (ArgumentType type : law.arguments()) {
            Optional<Value> text = Optional.<Value>ofNullable(given.get(type.name()))
                    .or(() -> law.defaultText(type, property).map(session.texts()::value));
            if (text.isEmpty()) {
                missing(ref, law, type, property);
                complete = false;
                continue;
            }
            org.lamella.model.design.Value value = session.values().argument(text.get(), type, law, expected);
            if (value == null) {
                complete = false;
                continue;
            }
            org.lamella.model.design.Argument argument = DesignFactory.eINSTANCE.createArgument();
            argument.setName(type.name());
            argument.setValue(value);
            call.getArguments().add(argument);
        }
        return complete && !session.findings().hasErrorSince(before) ? call : null;
    }

    private void missing(Ref ref, Law law, ArgumentType type, Dimension property) {
        String choice = type.symbols().isEmpty() ? type.doc() : "one of " + String.join(", ", type.symbols());
        Stream<String> values = type.symbols().isEmpty() ? Stream.of(type.example().orElseGet(() -> reference(type, property))) : type.symbols().stream();
        session.findings().error(Codes.ARGUMENT, ref, CellPackage.Literals.REF__PATH, "'" + law.name() + "' needs '" + type.name() + "': " + choice,
                Stream.concat(Stream.of(type.name()), values).toArray(String[]::new));
    }

    /** One unit of what the law gives, with the condition the argument needs. */
    private static String reference(ArgumentType type, Dimension property) {
        return UnitChecks.one(property) + (Dimension.TEMPERATURE.equals(type.condition()) ? " " + Terms.AT_ROOM_TEMPERATURE : "");
    }

    private Map<String, Value> bind(Ref ref, Law law) {
        Map<String, Value> bound = new LinkedHashMap<>();
        List<ArgumentType> types = law.arguments();
        int position = 0;
        for (Argument argument : ref.getArguments()) {
            String name = argument.getName();
            if (name == null) {
                name = position < types.size() ? types.get(position).name() : null;
                position++;
            }
            if (name == null) {
                session.findings().error(Codes.ARGUMENT, argument, "'" + law.name() + "' takes " + types.size() + (types.size() == 1 ? " argument" : " arguments"));
            } else if (!known(types, name)) {
                List<String> names = types.stream().map(ArgumentType::name).toList();
                session.findings().error(Codes.ARGUMENT, argument, "'" + law.name() + "' has no argument '" + name + "'; it has " + String.join(", ", names),
                        Similarity.to(name, names).toArray(String[]::new));
            } else if (argument.getMapped() != null) {
                session.findings().error(Codes.ARGUMENT, argument, "'->' belongs into a table");
            } else if (argument.getValue() != null && bound.putIfAbsent(name, argument.getValue()) != null) {
                session.findings().error(Codes.ARGUMENT, argument, "'" + name + "' is given twice", name);
            }
        }
        return bound;
    }

    private static boolean known(List<ArgumentType> types, String name) {
        return types.stream().anyMatch(type -> type.name().equals(name));
    }
}
