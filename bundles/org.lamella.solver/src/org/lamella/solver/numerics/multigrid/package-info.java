/**
 * Conjugate gradients with an algebraic multigrid for conductances between the cells of a box: 7-point operators without an assembled matrix,
 * aggregates along strong couplings, K-cycles. Deterministic whatever the number of threads; no knowledge of any physical model.
 */
@NonNullByDefault
package org.lamella.solver.numerics.multigrid;

import org.eclipse.jdt.annotation.NonNullByDefault;
