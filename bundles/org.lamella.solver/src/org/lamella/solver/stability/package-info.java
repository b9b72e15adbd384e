/**
 * Electrochemical stability of the layers where they stand, section D1 of the physics reference: margins at every contact, potentials of
 * the internal planes and the electronic leak.
 */
@NonNullByDefault
package org.lamella.solver.stability;

import org.eclipse.jdt.annotation.NonNullByDefault;
