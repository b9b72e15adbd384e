package org.lamella.solver.composite;

import java.util.Optional;
import java.util.OptionalDouble;

import org.lamella.solver.numerics.Inputs;

/**
 * One population of filler particles in a layer.
 *
 * @param name for messages
 * @param volumeFraction phi, of the layer with its pores [-]
 * @param conductivity of the particles [S/m]; zero is an insulator, infinity a perfect conductor
 * @param shape geometry and orientation
 * @param barrierResistance R_b, area-specific resistance between particle and matrix [ohm m2]; zero is perfect contact
 * @param sizeSpread standard deviation of the logarithm of the size [-]
 * @param interphase altered polymer around the particles, if any; its volume is not part of the fraction
 * @param agglomeration how much of the population is not dispersed, if any
 */
public record Inclusion(String name, double volumeFraction, double conductivity, Shape shape, double barrierResistance,
        double sizeSpread, Optional<Interphase> interphase, Optional<Agglomeration> agglomeration) {

    /** Checks the numbers. */
    public Inclusion {
        Inputs.fraction("the volume fraction of " + name, volumeFraction);
        Inputs.nonNegative("the barrier resistance of " + name, barrierResistance);
        Inputs.nonNegative("the size spread of " + name, sizeSpread);
        if (conductivity != Double.POSITIVE_INFINITY) {
            Inputs.nonNegative("the conductivity of " + name, conductivity);
        }
    }

    /**
     * Well dispersed particles without an interphase.
     *
     * @param name for messages
     * @param volumeFraction phi [-]
     * @param conductivity [S/m]
     * @param shape geometry and orientation
     * @param barrierResistance R_b [ohm m2]
     * @param sizeSpread standard deviation of the logarithm of the size [-]
     */
    public Inclusion(String name, double volumeFraction, double conductivity, Shape shape, double barrierResistance,
            double sizeSpread) {
        this(name, volumeFraction, conductivity, shape, barrierResistance, sizeSpread, Optional.empty(), Optional.empty());
    }

    /**
     * Equal-sized particles in perfect contact with the matrix.
     *
     * @param name for messages
     * @param volumeFraction phi [-]
     * @param conductivity [S/m]
     * @param shape geometry and orientation
     */
    public Inclusion(String name, double volumeFraction, double conductivity, Shape shape) {
        this(name, volumeFraction, conductivity, shape, 0, 0);
    }

    /** The shape, if the closed forms can treat it as a spheroid. */
    public Optional<Shape.Spheroidal> spheroidal() {
        return shape instanceof Shape.Spheroidal spheroidal ? Optional.of(spheroidal) : Optional.empty();
    }

    /** Whether a barrier hinders the current into the particles. */
    public boolean hasBarrier() {
        return barrierResistance > 0;
    }

    /**
     * The same population with another conductivity.
     *
     * @param value [S/m]
     * @return the changed population
     */
    public Inclusion withConductivity(double value) {
        return new Inclusion(name, volumeFraction, value, shape, barrierResistance, sizeSpread, interphase, agglomeration);
    }

    /**
     * The same population in another amount.
     *
     * @param value phi [-]
     * @return the changed population
     */
    public Inclusion withVolumeFraction(double value) {
        return new Inclusion(name, value, conductivity, shape, barrierResistance, sizeSpread, interphase, agglomeration);
    }

    /**
     * The same population of other particles.
     *
     * @param value their geometry
     * @return the changed population
     */
    public Inclusion withShape(Shape value) {
        return new Inclusion(name, volumeFraction, conductivity, value, barrierResistance, sizeSpread, interphase, agglomeration);
    }

    /**
     * The same population with another barrier.
     *
     * @param value R_b [ohm m2]
     * @return the changed population
     */
    public Inclusion withBarrierResistance(double value) {
        return new Inclusion(name, volumeFraction, conductivity, shape, value, sizeSpread, interphase, agglomeration);
    }

    /**
     * The same population with another interphase.
     *
     * @param shell around every particle
     * @return the changed population
     */
    public Inclusion withInterphase(Interphase shell) {
        return new Inclusion(name, volumeFraction, conductivity, shape, barrierResistance, sizeSpread, Optional.of(shell), agglomeration);
    }

    /**
     * The same population, dispersed otherwise.
     *
     * @param state of the dispersion
     * @return the changed population
     */
    public Inclusion withAgglomeration(Agglomeration state) {
        return new Inclusion(name, volumeFraction, conductivity, shape, barrierResistance, sizeSpread, interphase, Optional.of(state));
    }

    /** The same population, every particle dispersed. */
    Inclusion dispersed() {
        return new Inclusion(name, volumeFraction, conductivity, shape, barrierResistance, sizeSpread, interphase, Optional.empty());
    }

    /** Radius of the median particle taken as a sphere of equal volume [m]; empty for shapes without a size. */
    OptionalDouble radius() {
        return shape instanceof Shape.Spheroidal spheroidal ? OptionalDouble.of(spheroidal.equivalentRadius()) : OptionalDouble.empty();
    }

    /**
     * Conductivity of a homogeneous sphere with perfect contact that disturbs a uniform field as the particles do, if the particles are
     * taken as spheres of equal volume: 1/(1/sigma_f + R_b/a), section A10. It does not depend on the surrounding matrix.
     *
     * @return [S/m]; a shape without a size counts as free of a barrier
     */
    double sphereConductivity() {
        if (barrierResistance == 0 || !(shape instanceof Shape.Spheroidal spheroidal)) {
            return conductivity;
        }
        return HasselmanJohnson.equivalentConductivity(conductivity, barrierResistance, spheroidal.equivalentRadius());
    }
}
