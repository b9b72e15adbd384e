/**
 * Effective properties, transport, energy and stability of layered solid electrolytes, from plain numbers in SI units.
 * This package holds what the other bundles see; the packages below it hold the physics and know no design model.
 */
@NonNullByDefault
package org.lamella.solver;

import org.eclipse.jdt.annotation.NonNullByDefault;
