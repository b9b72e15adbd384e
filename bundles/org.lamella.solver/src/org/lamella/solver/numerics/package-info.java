/**
 * Numerics that Commons Math lacks: roots of positive quantities, Carlson's integral, adaptive Gauss-Kronrod quadrature, checks of inputs.
 * Pure functions, deterministic, without knowledge of any physical model.
 */
@NonNullByDefault
package org.lamella.solver.numerics;

import org.eclipse.jdt.annotation.NonNullByDefault;
