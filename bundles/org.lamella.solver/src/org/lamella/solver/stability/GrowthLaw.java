package org.lamella.solver.stability;

import java.util.List;

import org.eclipse.jdt.annotation.NonNull;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.units.Dimension;

/**
 * How the interphase at a contact grows with time, section D5.
 *
 * @param growth thickness from the numbers of the law, the thickness at first and the time
 */
public record GrowthLaw(@NonNull String name, @NonNull List<ArgumentType> arguments, @NonNull String doc, Growth growth) implements Law {

    private static final ArgumentType CONDUCTIVITY = ArgumentType.required("conductivity", Dimension.CONDUCTIVITY, "Ionic conductivity of the interphase.").example("1e-9 S/cm");
    private static final ArgumentType CONSUMES = ArgumentType.optional("consumes", Dimension.NUMBER, "1", "Lithium consumed per formula unit of interphase.");

    /** Limited by diffusion through the interphase from the first moment: dl/dt = k_p/l. */
    public static final GrowthLaw PARABOLIC = new GrowthLaw("parabolic",
            List.of(ArgumentType.required("rate", Dimension.PARABOLIC_RATE, "k_p in dl/dt = k_p/l.").example("1e-23 m²/s"), CONDUCTIVITY, CONSUMES),
            "Diffusion-limited growth, l = sqrt(l0^2 + 2 k_p t). A film of resistance R0 has sqrt(R0^2 + 2 k_p t/sigma^2) at the age t of a measurement.",
            (numbers, initial, age) -> Math.sqrt(initial * initial + 2 * numbers[0] * age));

    /** Limited by the reaction first and by diffusion later: l^2 + A l = B (t + t0). */
    public static final GrowthLaw DEAL_GROVE = new GrowthLaw("deal-grove",
            List.of(ArgumentType.required("length", Dimension.LENGTH, "A in l^2 + A l = B t, below which the reaction limits.").example("2 nm"),
                    ArgumentType.required("parabolic", Dimension.PARABOLIC_RATE, "B, twice the k_p of the parabolic law.").example("1e-22 m²/s"), CONDUCTIVITY, CONSUMES),
            "Growth limited by the reaction first and by diffusion later, l^2 + A l = B t, of Deal and Grove; the film has l/sigma at the age of a measurement.",
            (numbers, initial, age) -> {
                double grown = initial * (initial + numbers[0]) + numbers[1] * age;
                // the usual form of the root loses all digits where l is small beside A
                return 2 * grown / (numbers[0] + Math.sqrt(numbers[0] * numbers[0] + 4 * grown));
            });

    /** A law of growth. */
    @FunctionalInterface
    public interface Growth {
        /**
         * @param numbers of the law, in the order of its arguments
         * @param initial thickness at first [m]
         * @param age time since then [s]
         * @return thickness [m]
         */
        double thickness(double[] numbers, double initial, double age);
    }

    @Override
    public Family family() {
        return Family.GROWTH;
    }

    @Override
    public String section() {
        return "D5";
    }

    /**
     * The area resistance of a film that grows.
     *
     * @param numbers of the law, in the order of its arguments
     * @param initial resistance at first [ohm m2]
     * @param age time since then [s]
     * @return resistance [ohm m2]
     */
    public double resistance(double[] numbers, double initial, double age) {
        double conductivity = numbers[arguments.indexOf(CONDUCTIVITY)];
        return growth.thickness(numbers, initial * conductivity, age) / conductivity;
    }
}
