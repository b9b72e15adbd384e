package org.lamella.solver.composite;

import java.util.List;
import java.util.Map;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.Inputs;

/** Values of a law's arguments; what is not written has its default. All are dimensionless. */
public final class LawArguments {

    private static final LawArguments DEFAULTS = new LawArguments(Map.of());

    private final Map<String, Double> written;

    private LawArguments(Map<String, Double> written) {
        this.written = written;
    }

    /** Every argument at its default. */
    public static LawArguments defaults() {
        return DEFAULTS;
    }

    /**
     * Arguments as written.
     *
     * @param law whose arguments they are
     * @param values by name
     * @return the arguments
     * @throws SolverException {@link Reason#UNKNOWN_ARGUMENT} or {@link Reason#OUT_OF_RANGE}
     */
    public static LawArguments of(ConductivityLaw law, Map<String, Double> values) {
        for (Map.Entry<String, Double> value : values.entrySet()) {
            List<LawArgument> known = law.arguments();
            LawArgument argument = known.stream().filter(a -> a.name().equals(value.getKey())).findFirst()
                    .orElseThrow(() -> new SolverException(Reason.UNKNOWN_ARGUMENT, law.name(), value.getKey(),
                            known.isEmpty() ? "none" : String.join(", ", known.stream().map(LawArgument::name).toList())));
            Inputs.between("the argument '" + argument.name() + "'", value.getValue(), argument.minimum(), argument.maximum());
        }
        return values.isEmpty() ? DEFAULTS : new LawArguments(Map.copyOf(values));
    }

    /**
     * The value of an argument.
     *
     * @param argument of the law that these arguments are for
     * @return as written, or the default [-]
     */
    public double value(LawArgument argument) {
        Double value = written.get(argument.name());
        return value == null ? argument.defaultValue() : value;
    }
}
