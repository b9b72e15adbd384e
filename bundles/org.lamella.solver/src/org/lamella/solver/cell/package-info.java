/**
 * Capacity, mass and energy of a full cell per electrode area, section C5 of the physics reference, and its mean potential at rest.
 */
@NonNullByDefault
package org.lamella.solver.cell;

import org.eclipse.jdt.annotation.NonNullByDefault;
