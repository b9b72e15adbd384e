/**
 * One-dimensional transport through the thickness of a layered electrolyte: resistances, salt profiles and limiting currents in closed form,
 * and, where properties vary with depth or concentration or the cell changes with time, in finite volumes.
 * Sections B1 to B4 of the physics reference; layers are listed from anode to cathode.
 */
@NonNullByDefault
package org.lamella.solver.transport;

import org.eclipse.jdt.annotation.NonNullByDefault;
