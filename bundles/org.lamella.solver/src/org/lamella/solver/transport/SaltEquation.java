package org.lamella.solver.transport;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.PhysicalConstants;

/**
 * Salt balance of a column, section B2: eps dc/dt = -dN/dx with the anion flux N = -D dc/dx - (1-t) i/F. The current density is the same at
 * every depth, so that the potential needs no unknown of its own and one step in time is a tridiagonal Newton iteration. All fluxes leave
 * one cell and enter the next, which conserves the salt of a chain to rounding.
 */
final class SaltEquation {

    /** Newton updates below this part of the greatest concentration end the iteration; the next one would be its square. */
    private static final double CONVERGED = 1e-9;
    private static final int MAX_ITERATIONS = 25;
    /** Relative step of numerical derivatives of the properties. */
    private static final double NUDGE = 1e-6;

    private final SaltColumn column;
    private final boolean constant;
    /** Half resistance of each cell to salt, w/2D [s/m], its derivative, and anions that migrate, (1-t) i/F [mol/(m2 s)], with theirs. */
    private final double[] half;
    private final double[] halfSlope;
    private final double[] migration;
    private final double[] migrationSlope;
    /** Anion flux through the face behind each cell and its derivatives to the concentrations before and behind. */
    private final double[] flux;
    private final double[] fluxBefore;
    private final double[] fluxBehind;
    private final double[] lower;
    private final double[] diagonal;
    private final double[] upper;
    private final double[] update;
    private double propertiesAt = Double.NaN;

    SaltEquation(SaltColumn column) {
        this.column = column;
        this.constant = column.isConstant();
        int n = column.size();
        half = new double[n];
        halfSlope = new double[n];
        migration = new double[n];
        migrationSlope = new double[n];
        flux = new double[n];
        fluxBefore = new double[n];
        fluxBehind = new double[n];
        lower = new double[n];
        diagonal = new double[n];
        upper = new double[n];
        update = new double[n];
    }

    private void properties(double[] c, double current) {
        if (constant && propertiesAt == current) {
            return;
        }
        propertiesAt = current;
        double perCharge = current / PhysicalConstants.FARADAY;
        for (int j = 0; j < c.length; j++) {
            SaltMedium medium = column.medium(j);
            double d = medium.diffusivity(c[j]);
            double t = medium.transference(c[j]);
            half[j] = column.width(j) / (2 * d);
            migration[j] = (1 - t) * perCharge;
            if (!medium.isConstant()) {
                double step = step(c[j]);
                double dSlope = (medium.diffusivity(c[j] + step) - d) / step;
                halfSlope[j] = -half[j] * dSlope / d;
                migrationSlope[j] = -(medium.transference(c[j] + step) - t) / step * perCharge;
            }
        }
    }

    /** Of the face behind a cell to salt, referred to the concentration before it [s/m]. */
    private double resistance(int cell, double share) {
        return 1 / column.transfer(cell) + half[cell] + half[cell + 1] * share;
    }

    /** Step of numerical derivatives about a concentration [mol/m3]. */
    static double step(double c) {
        return NUDGE * Math.max(Math.abs(c), 1);
    }

    /** Anion fluxes through the faces behind all cells; zero at the ends of chains. */
    private void fluxes(double[] c, double current) {
        properties(c, current);
        for (SaltColumn.Chain chain : column.chains()) {
            for (int j = chain.first(); j < chain.end() - 1; j++) {
                double share = 1 / column.partition(j);
                double resistance = resistance(j, share);
                double n = (c[j] - migration[j] * half[j] - (c[j + 1] + migration[j + 1] * half[j + 1]) * share) / resistance;
                flux[j] = n;
                fluxBefore[j] = (1 - migrationSlope[j] * half[j] - (migration[j] + n) * halfSlope[j]) / resistance;
                fluxBehind[j] = -share * (1 + migrationSlope[j + 1] * half[j + 1] + (migration[j + 1] + n) * halfSlope[j + 1]) / resistance;
            }
            flux[chain.end() - 1] = 0;
            fluxBefore[chain.end() - 1] = 0;
            fluxBehind[chain.end() - 1] = 0;
        }
    }

    /**
     * The equation about a state, in small changes.
     *
     * @param half resistance of half a cell to salt, w/2D [s/m]
     * @param halfSlope its derivative to the concentration
     * @param migrationPerCurrent (1-t)/F [mol/C]
     * @param migration (1-t) i/F [mol/(m2 s)]
     * @param migrationSlope its derivative to the concentration
     * @param flux of anions through the face behind each cell
     * @param before its derivative to the concentration before the face
     * @param behind to that behind the face
     * @param perCurrent to the current density
     */
    record Linear(double[] half, double[] halfSlope, double[] migrationPerCurrent, double[] migration, double[] migrationSlope, double[] flux, double[] before,
            double[] behind, double[] perCurrent) {
    }

    /** Small changes about a state. */
    Linear about(double[] c, double current) {
        fluxes(c, current);
        int n = c.length;
        double[] migrationPerCurrent = new double[n];
        double[] perCurrent = new double[n];
        for (int j = 0; j < n; j++) {
            migrationPerCurrent[j] = (1 - column.medium(j).transference(c[j])) / PhysicalConstants.FARADAY;
        }
        for (SaltColumn.Chain chain : column.chains()) {
            for (int j = chain.first(); j < chain.end() - 1; j++) {
                double share = 1 / column.partition(j);
                perCurrent[j] = -(migrationPerCurrent[j] * half[j] + migrationPerCurrent[j + 1] * half[j + 1] * share) / resistance(j, share);
            }
        }
        return new Linear(half.clone(), halfSlope.clone(), migrationPerCurrent, migration.clone(), migrationSlope.clone(), flux.clone(), fluxBefore.clone(),
                fluxBehind.clone(), perCurrent);
    }

    /** dc/dt of every cell at a current density [mol/(m3 s)]. */
    void rates(double[] c, double current, double[] rates) {
        fluxes(c, current);
        for (SaltColumn.Chain chain : column.chains()) {
            double entering = 0;
            for (int j = chain.first(); j < chain.end(); j++) {
                rates[j] = (entering - flux[j]) / column.weight(j);
                entering = flux[j];
            }
        }
    }

    /**
     * Concentrations at the faces of every cell, on the cell's own side of the face: those of the parabola with the cell's mean and with the
     * gradients that its fluxes give.
     *
     * @param faces receives the concentration before and behind each cell [mol/m3]
     */
    void faces(double[] c, double current, double[][] faces) {
        fluxes(c, current);
        for (SaltColumn.Chain chain : column.chains()) {
            double entering = 0;
            for (int j = chain.first(); j < chain.end(); j++) {
                faces[j][0] = c[j] + ((2 * entering + flux[j]) / 3 + migration[j]) * half[j];
                faces[j][1] = c[j] - ((entering + 2 * flux[j]) / 3 + migration[j]) * half[j];
                entering = flux[j];
            }
        }
    }

    /** Anion flux through the face behind a cell, as of the last call [mol/(m2 s)]. */
    double flux(int cell) {
        return flux[cell];
    }

    /**
     * Solves c - beta dc/dt(c) = right.
     *
     * @param beta implicit part of the step [s]
     * @param right right-hand side
     * @param c starting point; receives the solution
     * @return whether the iteration converged
     */
    boolean solve(double beta, double current, double[] right, double[] c) {
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            double scale = assemble(beta, current, c, right);
            eliminate(update);
            double largest = 0;
            for (int j = 0; j < c.length; j++) {
                c[j] += update[j];
                largest = Math.max(largest, Math.abs(update[j]));
            }
            if (!Double.isFinite(largest)) {
                return false;
            }
            if (largest <= CONVERGED * scale || constant) {
                return true;
            }
        }
        return false;
    }

    /** Sets the matrix I - beta J and, in {@code update}, the negative residual; returns the greatest concentration. */
    private double assemble(double beta, double current, double[] c, double[] right) {
        fluxes(c, current);
        double scale = 0;
        for (SaltColumn.Chain chain : column.chains()) {
            for (int j = chain.first(); j < chain.end(); j++) {
                double factor = beta / column.weight(j);
                boolean first = j == chain.first();
                double entering = first ? 0 : flux[j - 1];
                lower[j] = first ? 0 : -factor * fluxBefore[j - 1];
                diagonal[j] = 1 - factor * ((first ? 0 : fluxBehind[j - 1]) - fluxBefore[j]);
                upper[j] = factor * fluxBehind[j];
                update[j] = right[j] - c[j] + factor * (entering - flux[j]);
                scale = Math.max(scale, Math.abs(c[j]));
            }
        }
        return scale;
    }

    /** Applies the inverse of the last matrix, which weighs an error estimate as a stiff step damps it. */
    void smooth(double[] values) {
        eliminate(values);
    }

    /** Thomas algorithm; diagonally dominant, so that no pivoting is needed. */
    private void eliminate(double[] values) {
        int n = values.length;
        double[] above = new double[n];
        for (int j = 0; j < n; j++) {
            double pivot = diagonal[j] - (j > 0 ? lower[j] * above[j - 1] : 0);
            above[j] = upper[j] / pivot;
            values[j] = (values[j] - (j > 0 ? lower[j] * values[j - 1] : 0)) / pivot;
        }
        for (int j = n - 2; j >= 0; j--) {
            values[j] -= above[j] * values[j + 1];
        }
    }

    /** The failure of a step that no shortening helps. */
    static SolverException notConverged() {
        return new SolverException(Reason.NOT_CONVERGED, "the salt balance", MAX_ITERATIONS);
    }
}
