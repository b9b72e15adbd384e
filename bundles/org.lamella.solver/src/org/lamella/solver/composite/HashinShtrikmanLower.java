package org.lamella.solver.composite;

/** Lower Hashin-Shtrikman bound as a law, section A3: zero as soon as one phase (pores included) is insulating. */
public final class HashinShtrikmanLower extends HashinShtrikmanLaw {

    @Override
    public String name() {
        return "hs-lower";
    }

    @Override
    public String doc() {
        return "The worst isotropic arrangement: the best conducting phases as separate spheres in the poorest one. Zero if there are pores.";
    }

    @Override
    public boolean isUpper() {
        return false;
    }

    @Override
    double bound(double[] conductivities, double[] fractions, int dimensions) {
        return Bounds.hashinShtrikmanLower(conductivities, fractions, dimensions);
    }
}
