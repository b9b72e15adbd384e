/**
 * Steady one-dimensional transport through the thickness of a layered electrolyte: resistances, salt profiles and limiting currents.
 * Sections B1 to B3 of the physics reference; layers are listed from anode to cathode.
 */
@NonNullByDefault
package org.lamella.solver.transport;

import org.eclipse.jdt.annotation.NonNullByDefault;
