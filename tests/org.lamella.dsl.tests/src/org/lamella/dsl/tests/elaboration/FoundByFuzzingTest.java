package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of the fuzz tests that made the language fail once. */
class FoundByFuzzingTest {

    /** The parser keeps a phase without a word; linking failed with an exception when it looked for a ring through it. */
    @Test
    void phaseWithoutAWordInACompositeUsedAsAMatrix() {
        Cells cells = Cells.of("""
                composite D(x: fraction = auto) {
                    matrix{ PEO {  }
                }
                composite A {
                    matrix D {  }
                }
                """);
        XtextResource resource = (XtextResource) cells.file().eResource();
        EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
        List<String> told = resource.getErrors().stream().map(error -> error.getMessage()).filter(message -> message.startsWith("'D'")).toList();
        assertEquals(List.of("'D' is a composite; a polymer is expected here"), told);
    }

    /** Recovery keeps the star of an import whose package is not written yet; the check of imports looked for a name without words. */
    @Test
    void starOfAnImportWithoutAPackage() {
        assertEquals(List.of(), Cells.of("let*\nimport .*\n A = 0\n").told());
    }

    /** Finite as written and not in SI; the check of the cell ended with an exception, told at the first character of the file. */
    @ParameterizedTest
    @CsvSource({"pressure: 1e308 MPa, 1e308 MPa", "pressure: -1e308 MPa, 1e308 MPa", "pressure: 1e300 MPa, "})
    void numberThatIsTooLargeInSi(String condition, String told) {
        Cells cells = Cells.withMaterials("""
                stack S { layer a of PEO { thickness: 5 µm } }
                anode Foil of Li { excess: 20 µm }
                cathode Thick of NMC { catholyte PEO { fraction: 30 vol%% }   loading: 2 mAh/cm²   active: 60 vol%% }
                cell Pouch { anode Foil   electrolyte S   cathode Thick   conditions: { %s } }
                """.formatted(condition));
        assertEquals(told == null ? List.of() : List.of("out-of-range '" + told + "'"), cells.errors());
    }

    /** The same where eV becomes J/mol. */
    @Test
    void energyThatIsTooLargePerMole() {
        assertEquals(List.of("out-of-range '1e305 eV'"), Cells.of("polymer P { conductivity: arrhenius(1 mS/cm at 25 °C, 1e305 eV, form: sigma)   density: 1 g/cm³ }").errors());
    }
}
