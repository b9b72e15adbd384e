package org.lamella.solver.tests.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.lamella.solver.tests.Printed.IMPLICIT;
import static org.lamella.solver.tests.Printed.assertPrinted;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.solver.composite.Bounds;
import org.lamella.solver.composite.Bruggeman;
import org.lamella.solver.composite.ConductivityLaw;
import org.lamella.solver.composite.ConductivityLaws;
import org.lamella.solver.composite.Differential;
import org.lamella.solver.composite.Gem;
import org.lamella.solver.composite.Homogenised;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.LawArguments;
import org.lamella.solver.composite.MaxwellGarnett;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Shape;

/** The reference table of sections A2, A3, A4, A6, A7 and A8, matrix conductivity 1, through the functions and through the laws. */
class ReferenceTableTest {

    private static final ConductivityLaws LAWS = ConductivityLaws.installed();

    private static double law(String name, double filler, double phi) {
        Microstructure spheres = new Microstructure(1, List.of(new Inclusion("filler", phi, filler, new Shape.Sphere(1e-6))), 0);
        return LAWS.get(name).evaluate(spheres).throughPlane();
    }

    @ParameterizedTest
    @CsvSource({"10, .10, 1.098901, 1.9, 1.243243, 1.649485, 1.274159, 1.257386, 1.163513",
        "10, .20, 1.219512, 2.8, 1.529412, 2.340426, 1.678626, 1.592322, 1.389375",
        "10, .30, 1.369863, 3.7, 1.870968, 3.076923, 2.261208, 2.026973, 1.707699",
        "10, .50, 1.818182, 5.5, 2.800000, 4.705882, 4.000000, 3.300224, 2.796433",
        "100, .10, 1.109878, 10.9, 1.322476, 7.859359, 1.406224, 1.356958, 1.459593",
        "100, .20, 1.246883, 20.8, 1.722628, 15.203426, 2.313382, 1.900322, 2.472403",
        "100, .30, 1.422475, 30.7, 2.232365, 23.085461, 5.187869, 2.762496, 4.865545",
        "100, .50, 1.980198, 50.5, 3.828571, 40.718563, 27.095336, 6.696885, 17.487149",
        "1000, .20, 1.249688, 200.8, 1.747195, 143.775445, 2.477971, 1.947573, 6.168415",
        "1000, .30, 1.427959, 300.7, 2.280222, 223.086324, 8.611551, 2.898859, 29.842448",
        "1000, .50, 1.998002, 500.5, 3.982090, 400.719856, 252.232300, 7.836872, 164.646690"})
    void conductingFiller(double filler, double phi, String series, String parallel, String lower, String upper, String bruggeman,
            String differential, String gem) {
        assertPrinted(series, law("series", filler, phi));
        assertPrinted(parallel, law("parallel", filler, phi));
        assertPrinted(lower, law("hs-lower", filler, phi));
        assertPrinted(upper, law("hs-upper", filler, phi));
        assertPrinted(lower, law("maxwell-garnett", filler, phi));
        assertPrinted(lower, MaxwellGarnett.spheres(1, filler, phi));
        assertPrinted(upper, Bounds.hashinShtrikman(filler, 1, 1 - phi, 3));
        assertPrinted(bruggeman, law("bruggeman", filler, phi), IMPLICIT);
        assertPrinted(bruggeman, Bruggeman.twoPhase(1, filler, phi, 3));
        assertPrinted(differential, law("differential", filler, phi), IMPLICIT);
        assertPrinted(differential, Differential.spheres(1, filler, phi));
        assertPrinted(gem, law("gem", filler, phi), IMPLICIT);
        assertPrinted(gem, Gem.solve(1, filler, phi, 0.16, 0.87, 2), IMPLICIT);
    }

    @ParameterizedTest
    @CsvSource({"0, .10, 0, .9, 0, .857143, .850000, .853815", "0, .30, 0, .7, 0, .608696, .550000, .585662",
        "0, .50, 0, .5, 0, .400000, .250000, .353553", ".01, .30, .032573, .703, .073578, .613784, .558453, .591836"})
    void poorlyConductingFiller(double filler, double phi, String series, String parallel, String lower, String upper, String bruggeman,
            String differential) {
        assertPrinted(series, law("series", filler, phi));
        assertPrinted(parallel, law("parallel", filler, phi));
        assertPrinted(lower, law("hs-lower", filler, phi));
        assertPrinted(upper, law("hs-upper", filler, phi));
        assertPrinted(upper, law("maxwell-garnett", filler, phi));
        assertPrinted(bruggeman, law("bruggeman", filler, phi), IMPLICIT);
        assertPrinted(differential, law("differential", filler, phi), IMPLICIT);
    }

    /** A trap: GEM may leave the Hashin-Shtrikman interval. It is reported and not clipped. */
    @Test
    void gemOutsideTheBoundsIsReported() {
        ConductivityLaw gem = LAWS.get("gem");
        Microstructure spheres = new Microstructure(1, List.of(new Inclusion("f", 0.1, 10, new Shape.Sphere(1e-6))), 0);
        Homogenised value = gem.evaluate(spheres, LawArguments.of(gem, Map.of("threshold", 0.16)));
        assertPrinted("1.1635", value.throughPlane());
        assertEquals("outside-hs-bounds", value.notes().get(0).code());
        assertFalse(value.notes().get(0).text().isBlank());
    }
}
