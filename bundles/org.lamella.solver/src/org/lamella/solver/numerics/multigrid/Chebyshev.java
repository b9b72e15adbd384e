package org.lamella.solver.numerics.multigrid;

/**
 * The smoother of all grids: two steps of the fourth-kind Chebyshev iteration (J. Lottes, Numer. Linear Algebra Appl. 30 (2023) e2518) with the
 * diagonal D of the operator A = ground + sum of conductances. The bound 2 of the spectrum of A over D holds for every such operator, so nothing has
 * to be estimated. The first step is t = FIRST r/D for the residual r, both together add BOTH t - SECOND A t/D.
 */
final class Chebyshev {

    static final double FIRST = 2.0 / 3;
    static final double SECOND = 1.2;
    static final double BOTH = SECOND * (1 + 1 / FIRST);

    private Chebyshev() {
    }
}
