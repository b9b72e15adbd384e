package org.lamella.solver.impedance;

import java.util.List;
import java.util.function.Supplier;

import org.apache.commons.math3.complex.Complex;
import org.eclipse.jdt.annotation.NonNull;

/** What can be fitted to a spectrum: a circuit, or a stack of which some values are free. All parameters are positive. */
public interface SpectrumModel {

    /** Names of all parameters. */
    List<String> parameterNames();

    /** Whether a parameter is an exponent, between 0.3 and 1, and not one that spans decades. */
    boolean isExponent(int parameter);

    /** Whether the first starting point is a guess at the values and none that is drawn. */
    default boolean knowsStart() {
        return false;
    }

    /**
     * The impedance.
     *
     * @param points frequencies to evaluate at
     * @param parameters in the order of {@link #parameterNames()}
     * @return Z at each frequency
     */
    Complex[] impedances(@NonNull Spectrum points, double @NonNull [] parameters);

    /**
     * The impedance with its derivatives.
     *
     * @param points frequencies to evaluate at
     * @param parameters in the order of {@link #parameterNames()}
     * @return for each frequency Z and, behind it, dZ/dp in the order of the parameters
     */
    Complex[][] evaluate(@NonNull Spectrum points, double @NonNull [] parameters);

    /**
     * Starting points of a fit.
     *
     * @param data what is fitted
     * @param seed of what is drawn
     * @return gives one set of parameters after another
     */
    Supplier<double[]> startingPoints(@NonNull Spectrum data, long seed);
}
