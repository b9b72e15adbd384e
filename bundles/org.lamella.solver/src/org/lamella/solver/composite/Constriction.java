package org.lamella.solver.composite;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.Inputs;

/**
 * Contact through spots, section A15: the current crowds into a fraction of the nominal area. Holm, Electric Contacts, 1967; Cooper, Mikic
 * and Yovanovich, Int. J. Heat Mass Transf. 12 (1969) 279.
 */
public final class Constriction {

    private Constriction() {
    }

    /**
     * Constriction resistance on one side of a contact; the sides of a contact between comparable media add up.
     *
     * @param spotRadius a_s [m]; zero means contact at so many points that the current does not crowd
     * @param contactFraction theta, real over nominal area, above 0 up to 1 [-]
     * @param conductivity of the medium on that side [S/m]
     * @return psi pi a_s/(4 sigma theta) with psi = (1 - sqrt(theta))^1.5 [ohm m2]
     * @throws SolverException {@link Reason#NO_CONTACT} if theta is zero
     */
    public static double resistance(double spotRadius, double contactFraction, double conductivity) {
        Inputs.nonNegative("the spot radius", spotRadius);
        requireContact(contactFraction);
        if (spotRadius == 0 || contactFraction == 1) {
            return 0;
        }
        double open = 1 - Math.sqrt(contactFraction);
        double psi = open * Math.sqrt(open);
        return psi * Math.PI * spotRadius / (4 * Inputs.positive("the conductivity at the contact", conductivity) * contactFraction);
    }

    /**
     * Resistance of a film that conducts only where there is contact.
     *
     * @param film resistance per area of contact [ohm m2]
     * @param contactFraction theta [-]
     * @return film/theta, per nominal area [ohm m2]
     */
    public static double film(double film, double contactFraction) {
        return film / requireContact(contactFraction);
    }

    /**
     * Contact fraction under pressure.
     *
     * @param pressure P [Pa]
     * @param hardness H of the softer side [Pa]
     * @param exponent m: 1 for plastic, 0.95 for elastic rough contacts [-]
     * @return min(1, (P/H)^m) [-]
     */
    public static double contactFraction(double pressure, double hardness, double exponent) {
        Inputs.nonNegative("the pressure", pressure);
        Inputs.positive("the hardness", hardness);
        Inputs.positive("the contact exponent", exponent);
        return Math.min(1, Math.pow(pressure / hardness, exponent));
    }

    private static double requireContact(double contactFraction) {
        Inputs.fraction("the contact fraction", contactFraction);
        if (contactFraction == 0) {
            throw new SolverException(Reason.NO_CONTACT);
        }
        return contactFraction;
    }
}
