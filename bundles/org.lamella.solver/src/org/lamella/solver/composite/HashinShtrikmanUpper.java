package org.lamella.solver.composite;

/** Upper Hashin-Shtrikman bound as a law, section A3: the best that an isotropic composite can reach. */
public final class HashinShtrikmanUpper extends HashinShtrikmanLaw {

    @Override
    public String name() {
        return "hs-upper";
    }

    @Override
    public String doc() {
        return "The best isotropic arrangement: the best conducting phase as a continuous coating around the others.";
    }

    @Override
    public boolean isUpper() {
        return true;
    }

    @Override
    double bound(double[] conductivities, double[] fractions, int dimensions) {
        return Bounds.hashinShtrikmanUpper(conductivities, fractions, dimensions);
    }
}
