package org.lamella.solver.composite;

/**
 * Mean field of particle populations in one matrix (Mori-Tanaka form of Nan, Birringer, Clarke and Gleiter, J. Appl. Phys. 81 (1997)
 * 6692), section A5: sigma = s_m [1 + sum phi (B - BL)] / [1 - sum phi BL]. For spheres it is Maxwell-Garnett, for one aligned
 * population the exact mean-field value.
 */
final class MeanField {

    private final double matrix;
    private double throughBeta;
    private double throughBetaL;
    private double inPlaneBeta;
    private double inPlaneBetaL;

    /** An empty matrix of the given conductivity [S/m]. */
    MeanField(double matrix) {
        this.matrix = matrix;
    }

    /** Adds spheres (or pores, with conductivity zero). */
    void addSpheres(double fraction, double conductivity) {
        double betaL = (conductivity - matrix) / (conductivity + 2 * matrix); // beta L with L = 1/3
        throughBeta += 3 * fraction * betaL;
        throughBetaL += fraction * betaL;
        inPlaneBeta += 3 * fraction * betaL;
        inPlaneBetaL += fraction * betaL;
    }

    /**
     * Adds spheroids.
     *
     * @param fraction phi [-]
     * @param axial conductivity of the equivalent particle along its symmetry axis [S/m]
     * @param transverse the same across the axis [S/m]
     * @param axialFactor L_z [-]
     * @param order S [-]
     */
    void addSpheroids(double fraction, double axial, double transverse, double axialFactor, double order) {
        double transverseFactor = 0.5 * (1 - axialFactor);
        double betaZ = (axial - matrix) / (matrix + axialFactor * (axial - matrix));
        double betaX = (transverse - matrix) / (matrix + transverseFactor * (transverse - matrix));
        double alongField = (1 + 2 * order) / 3; // <cos^2> between the symmetry axis and the through-plane axis
        double alongPlane = 0.5 * (1 - alongField);
        throughBeta += fraction * ((1 - alongField) * betaX + alongField * betaZ);
        throughBetaL += fraction * ((1 - alongField) * betaX * transverseFactor + alongField * betaZ * axialFactor);
        inPlaneBeta += fraction * ((1 - alongPlane) * betaX + alongPlane * betaZ);
        inPlaneBetaL += fraction * ((1 - alongPlane) * betaX * transverseFactor + alongPlane * betaZ * axialFactor);
    }

    /** Effective conductivity across the layer [S/m]. */
    double throughPlane() {
        return matrix * ((1 + throughBeta - throughBetaL) / (1 - throughBetaL));
    }

    /** Effective conductivity along the layer [S/m]. */
    double inPlane() {
        return matrix * ((1 + inPlaneBeta - inPlaneBetaL) / (1 - inPlaneBetaL));
    }

    /** The mean field of a composite with its shapes, orientations and barriers; zero if the matrix does not conduct. */
    static Homogenised spheroids(Microstructure m, Applicability applicability) {
        if (m.matrixConductivity() == 0) {
            return Homogenised.judged(m, applicability, 0, 0);
        }
        MeanField field = new MeanField(m.matrixConductivity());
        for (Inclusion inclusion : m.inclusions()) {
            if (inclusion.shape() instanceof Shape.Spheroidal shape && shape.aspectRatio() != 1) {
                double axialFactor = Depolarisation.axial(shape.aspectRatio());
                double axial = inclusion.conductivity();
                double transverse = axial;
                if (inclusion.hasBarrier()) {
                    axial = HasselmanJohnson.equivalentConductivity(inclusion.conductivity(), inclusion.barrierResistance(), shape,
                            axialFactor);
                    transverse = HasselmanJohnson.equivalentConductivity(inclusion.conductivity(), inclusion.barrierResistance(), shape,
                            0.5 * (1 - axialFactor));
                }
                field.addSpheroids(inclusion.volumeFraction(), axial, transverse, axialFactor, shape.order());
            } else {
                field.addSpheres(inclusion.volumeFraction(), inclusion.sphereConductivity());
            }
        }
        field.addSpheres(m.porosity(), 0);
        return Homogenised.judged(m, applicability, field.throughPlane(), field.inPlane(), LawNotes.barrierNotes(m));
    }

    /** The mean field of a composite with all particles taken as spheres of equal volume; zero if the matrix does not conduct. */
    static Homogenised spheres(Microstructure m, Applicability applicability) {
        if (m.matrixConductivity() == 0) {
            return Homogenised.judged(m, applicability, 0, 0);
        }
        MeanField field = new MeanField(m.matrixConductivity());
        for (Inclusion inclusion : m.inclusions()) {
            field.addSpheres(inclusion.volumeFraction(), inclusion.sphereConductivity());
        }
        field.addSpheres(m.porosity(), 0);
        double value = field.throughPlane();
        return Homogenised.judged(m, applicability, value, value, LawNotes.barrierNotes(m));
    }
}
