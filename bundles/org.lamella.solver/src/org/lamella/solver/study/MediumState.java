package org.lamella.solver.study;

import java.util.List;
import java.util.stream.Stream;

/**
 * A composite or pure material at one temperature. Transport numbers are superficial: per area of the layer, not of its polymer.
 *
 * @param name qualified name of the composite or material
 * @param conductivity through-plane ionic conductivity [S/m]
 * @param conductivityInPlane [S/m]
 * @param lawConductivity what the law gives where a measured value overrides it, otherwise the conductivity [S/m]
 * @param withoutBarrier conductivity with perfect ceramic/polymer contact [S/m]
 * @param matrixConductivity of the matrix with its crystallites [S/m]
 * @param saltBearing the matrix holds salt: a layer of type P, otherwise a single-ion conductor of type C
 * @param transference effective Li+ transference number; NaN when not saltBearing or not given
 * @param diffusivity effective salt diffusivity [m2/s]; NaN when not saltBearing or not given
 * @param salt concentration per volume of polymer [mol/m3]; NaN when not saltBearing
 * @param thermodynamicFactor 1 + dln f/dln c [-]
 * @param polymerFraction volume fraction of the matrix [-]
 * @param ceramicDominated the fillers carry more than half of the lithium current
 * @param electronicConductivity [S/m]; NaN when a phase does not give it
 * @param model law or source of the conductivity
 * @param valid no validity range was left
 * @param notes {@code code: sentence}
 */
record MediumState(String name, double conductivity, double conductivityInPlane, double lawConductivity, double withoutBarrier,
        double matrixConductivity, boolean saltBearing, double transference, double diffusivity, double salt, double thermodynamicFactor,
        double polymerFraction, boolean ceramicDominated, double electronicConductivity, String model, boolean valid, List<String> notes) {

    /** The same properties with another salt concentration, and a note on it. */
    MediumState withSalt(double concentration, String note) {
        return new MediumState(name, conductivity, conductivityInPlane, lawConductivity, withoutBarrier, matrixConductivity, saltBearing, transference, diffusivity,
                concentration, thermodynamicFactor, polymerFraction, ceramicDominated, electronicConductivity, model, valid,
                Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /** @return whether salt transport can be computed: salt, transference number and diffusivity are known */
    boolean transportKnown() {
        return saltBearing && !Double.isNaN(transference) && !Double.isNaN(diffusivity);
    }

    /** @return whether salt can move through the layer: it is there, known, and its polymer forms a path */
    boolean saltMoves() {
        return transportKnown() && diffusivity > 0;
    }
}
