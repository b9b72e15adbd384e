package org.lamella.solver.composite;

import java.util.ArrayList;
import java.util.List;

/** Remarks and judgements shared by several conductivity laws. */
final class LawNotes {

    /** Filler fraction above which theories of separate particles in a matrix are stretched, section A4. */
    static final double DILUTE_LIMIT = 0.3;

    /** Filler fraction above which the polymer can no longer be taken as the continuous phase, table G4. */
    static final double MATRIX_LIMIT = 0.5;

    static final Note DILUTE = new Note("dilute-limit",
            "more than 30 vol% filler: the theory of well separated particles is stretched; use the differential law or Bruggeman");

    static final Note MATRIX_LOST = new Note("polymer-in-ceramic",
            "more than 50 vol% filler: the polymer may no longer be the continuous phase; use Bruggeman");

    static final Note SHAPE_IGNORED = new Note("shape-ignored",
            "the law takes elongated or flat particles as spheres of equal volume; use the law 'ellipsoids'");

    static final Note NO_SPHEROID = new Note("no-closed-form",
            "the filler's shape is not a sphere, spheroid, wire or platelet; homogenise it on voxels or use Bruggeman as an estimate");

    static final Note FRAMEWORK_ESTIMATE = new Note("framework-estimate",
            "the filler's geometry is replaced by equiaxed grains of both phases; the value is an estimate");

    static final Note BARRIER_IGNORED = new Note("barrier-ignored",
            "the law assumes perfect contact and ignores the barrier between filler and matrix");

    static final Note ISOTROPIC_ONLY = new Note("isotropic-only",
            "the law holds for isotropic composites, but the particles are oriented");

    static final Note MEDIAN_SIZE = new Note("median-size",
            "the barrier acts at the median size; the spread of sizes is not included");

    static final Note PORES_SEPARATE = new Note("pores-as-inclusions",
            "the law covers two phases; pores are added as separate spheres in the dense composite");

    private static final Note INTERPHASE_IGNORED = new Note("interphase-ignored",
            "the law leaves the interphase around the particles out; use 'penetrable-shell' or 'core-shell'");
    private static final Note AGGLOMERATION_IGNORED = new Note("agglomeration-ignored",
            "the law takes all particles as dispersed; use 'two-level'");

    private LawNotes() {
    }

    /** Whether any population with a share of the volume has a shape without a closed form. */
    static boolean hasOtherShape(Microstructure microstructure) {
        for (Inclusion inclusion : microstructure.inclusions()) {
            if (inclusion.volumeFraction() > 0 && !(inclusion.shape() instanceof Shape.Spheroidal)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any population with a share of the volume is elongated or flat. */
    static boolean hasElongated(Microstructure microstructure) {
        for (Inclusion inclusion : microstructure.inclusions()) {
            if (inclusion.volumeFraction() > 0 && inclusion.shape() instanceof Shape.Spheroidal spheroidal
                    && spheroidal.aspectRatio() != 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether any population is oriented, so that the composite is anisotropic. */
    static boolean hasOriented(Microstructure microstructure) {
        for (Inclusion inclusion : microstructure.inclusions()) {
            if (inclusion.volumeFraction() > 0 && inclusion.shape() instanceof Shape.Spheroidal spheroidal
                    && spheroidal.aspectRatio() != 1 && spheroidal.order() != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sizes of a population with a barrier are spread, so that one size does not stand for all. */
    static boolean hasSpreadBarrier(Microstructure microstructure) {
        for (Inclusion inclusion : microstructure.inclusions()) {
            if (inclusion.volumeFraction() > 0 && inclusion.hasBarrier() && inclusion.sizeSpread() > 0) {
                return true;
            }
        }
        return false;
    }

    /** What of the composite a law leaves out. */
    static List<Note> leftOut(ConductivityLaw law, Microstructure microstructure) {
        List<Note> notes = new ArrayList<>();
        if (microstructure.hasInterphases() && !law.resolvesInterphase()) {
            notes.add(INTERPHASE_IGNORED);
        }
        if (microstructure.hasAgglomerates() && !law.resolvesAgglomeration()) {
            notes.add(AGGLOMERATION_IGNORED);
        }
        return notes;
    }

    /** The further remark on barriers that the particle laws make. */
    static Note[] barrierNotes(Microstructure microstructure) {
        return hasSpreadBarrier(microstructure) ? new Note[] {MEDIAN_SIZE} : new Note[0];
    }
}
