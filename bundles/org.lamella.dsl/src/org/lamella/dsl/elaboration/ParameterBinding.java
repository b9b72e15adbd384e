package org.lamella.dsl.elaboration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Argument;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Parameter;
import org.lamella.dsl.cell.Use;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.naming.Similarity;
import org.lamella.model.units.Dimension;

/** Puts arguments, overrides and defaults in for the parameters of a composite. */
final class ParameterBinding {

    private final Session session;

    ParameterBinding(Session session) {
        this.session = session;
    }

    Parameters bind(List<Composite> chain, @Nullable Use use, String name) {
        Map<String, Parameter> declared = declared(chain);
        Map<String, Value> arguments = use == null ? Map.of() : arguments(use, List.copyOf(declared.values()), chain.get(chain.size() - 1));
        Parameters parameters = new Parameters();
        declared.forEach((word, parameter) -> {
            String dimensionName = String.valueOf(parameter.getDimension());
            if (parameter.getDimension() == null) {
                return;
            }
            if (!ParameterDimensions.words().containsKey(dimensionName)) {
                List<String> near = Similarity.to(dimensionName, ParameterDimensions.words().keySet());
                session.findings().error(Codes.UNKNOWN_NAME, parameter, CellPackage.Literals.PARAMETER__DIMENSION,
                        "'" + parameter.getDimension() + "' is no dimension" + Similarity.offer(near), near.toArray(String[]::new));
            } else {
                Dimension dimension = ParameterDimensions.words().get(dimensionName);
                ElementScope own = new ElementScope(session, parameter, parameters);
                @Nullable Value argument = arguments.containsKey(word) ? arguments.get(word) : null;
                parameters.declare(word, dimension, () -> value(parameter, argument, dimension, use, name + "." + word, own));
            }
        });
        parameters.complete(session);
        return parameters;
    }

    /** Own parameters first, then those inherited. */
    private Map<String, Parameter> declared(List<Composite> chain) {
        Map<String, Parameter> declared = new LinkedHashMap<>();
        for (Composite level : chain.reversed()) {
            for (Parameter parameter : level.getParameters()) {
                if (parameter.getName() != null) {
                    @Nullable Parameter other = declared.putIfAbsent(parameter.getName(), parameter);
                    if (other != null && other.eContainer() == level) {
                        session.findings().error(Codes.DUPLICATE_NAME, parameter, "two parameters are named '" + parameter.getName() + "'", parameter.getName());
                    }
                }
            }
        }
        return declared;
    }

    private Typed value(Parameter parameter, @Nullable Value argument, Dimension dimension, @Nullable Use use, String address,
            ElementScope own) {
        session.addresses().addValue(address);
        Optional<OverrideValues.Entry> override = session.overrides().find(address);
        if (override.isPresent()) {
            Typed value = session.findings().outside(override.get().label(), () -> session.values().free(override.get().text(), dimension, own));
            org.lamella.model.design.@Nullable Value origin = value.origin();
            if (origin != null) {
                session.overrides().applied(override.get(), origin);
            }
            return value;
        }
        if (argument != null && use != null) {
            return session.values().free(argument, dimension, new ElementScope(session, use));
        }
        if (parameter.getValue() != null) {
            return session.values().free(parameter.getValue(), dimension, own);
        }
        if (use != null) {
            session.findings().error(Codes.ARGUMENT, use, "'" + parameter.getName() + "' has no default: give it in brackets", parameter.getName(), UnitChecks.one(dimension));
        }
        return Typed.hole(dimension.equals(Dimension.FRACTION) ? null : dimension);
    }

    private Map<String, Value> arguments(Use use, List<Parameter> parameters, Composite composite) {
        Map<String, Value> bound = new HashMap<>();
        int position = 0;
        for (Argument argument : use.getArguments()) {
            String name = argument.getName();
            if (name == null) {
                name = position < parameters.size() ? parameters.get(position).getName() : null;
                position++;
            }
            String wanted = name;
            if (wanted == null) {
                session.findings().error(Codes.ARGUMENT, argument, "'" + composite.getName() + "' takes " + (parameters.isEmpty() ? "no" : "only " + parameters.size())
                        + (parameters.size() == 1 ? " argument" : " arguments"));
            } else if (parameters.stream().noneMatch(parameter -> wanted.equals(parameter.getName()))) {
                List<String> near = Similarity.to(wanted, parameters.stream().map(Parameter::getName).toList());
                session.findings().error(Codes.ARGUMENT, argument, "'" + composite.getName() + "' has no parameter '" + wanted + "'" + Similarity.offer(near),
                        near.toArray(String[]::new));
            } else if (argument.getValue() != null && bound.putIfAbsent(wanted, argument.getValue()) != null) {
                session.findings().error(Codes.ARGUMENT, argument, "'" + wanted + "' is given twice", wanted);
            }
        }
        return bound;
    }
}
