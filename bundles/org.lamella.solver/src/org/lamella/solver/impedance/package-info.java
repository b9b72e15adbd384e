/**
 * Small-signal impedance (sections B5 to B9): exact spectra of layered electrolytes and porous electrodes, equivalent circuits and their
 * fit, the Kramers-Kronig test and the distribution of relaxation times. Impedances are per area [ohm m2] or absolute [ohm], as what is fitted.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.solver.impedance;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
