package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Remedies of gradients. */
class GradientRemedyTest extends RemedyTest {

    private static final String TEXT = "import lamella.materials.*\ncomposite C {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction: 10 vol% }\n}\n"
            + "stack S {\n    layer a of C { thickness: 10 µm   LLZTO.fraction: gradient(POINTS) }\n}\n";

    private static String with(String points) {
        return TEXT.replace("POINTS", points);
    }

    @Test
    void pointsAreSortedByTheirPositions() {
        file.text(with("0 % -> 10 vol%, 60 % -> 20 vol%, 40 % -> 15 vol%"));
        assertEquals(with("0 % -> 10 vol%, 40 % -> 15 vol%, 60 % -> 20 vol%"), file.mended("gradient-order", "Sort the points by their positions"));
    }

    @Test
    void lengthsOfDifferentUnitsAreSortedToo() {
        file.text(with("8 µm -> 10 vol%, 500 nm -> 20 vol%"));
        assertEquals(with("500 nm -> 20 vol%, 8 µm -> 10 vol%"), file.mended("gradient-order", "Sort the points by their positions"));
    }

    @Test
    void twoValuesAtOnePositionAreTheAuthors() {
        file.text(with("0 % -> 10 vol%, 0 % -> 20 vol%"));
        assertEquals(List.of(), file.titles("gradient-order"));
    }
}
