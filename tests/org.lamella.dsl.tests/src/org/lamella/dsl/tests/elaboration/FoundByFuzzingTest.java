package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;

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
}
