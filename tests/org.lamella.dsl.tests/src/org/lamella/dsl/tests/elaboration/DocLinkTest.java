package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.documentation.DocComments;

/** Links in documentation comments: what they find, and what is said of those that lead nowhere. */
final class DocLinkTest {

    private static final String TEXT = """
            package u
            import lib.*
            /** For {@link PEO}, {@link lib.PEO the polymer}, {@link PEO.density} and {@link Softer.density}; see [12], [S/cm] and {@link S.core}. */
            let skin = 5 µm
            polymer Softer extends PEO { density: 1 g/cm³ }
            composite C { matrix PEO filler wires = LLZTO { fraction: 5 vol% } }
            /** From {@link core} and {@link core.wires.interphase} to {@link core.thickness}. */
            stack S {
                /** Beside {@link S} in {@link wires.fraction}, of {@link C.wires}, MORE */
                layer core of C { thickness: skin }
            }
            stack T extends S { }
            /** {@link T.core} is inherited. */
            stack U extends T { }
            """;
    private static final String LIB = "package lib polymer PEO { density: 1.2 g/cm³ conductivity: 1 mS/cm } ceramic LLZTO { density: 5 g/cm³ conductivity: 0 S/m }";

    private static Cells with(String more) {
        return Cells.of(TEXT.replace("MORE", more)).with("lib.cell", LIB);
    }

    @Test
    void elementsChildrenAndPropertiesAreFound() {
        assertEquals(List.of(), with("and nothing else").told().stream().filter(told -> told.startsWith("broken-link")).toList());
    }

    @Test
    void brokenOnesAreToldAtTheName() {
        assertEquals(List.of("broken-link 'wire'", "broken-link 'C.wires.colour'", "broken-link 'PEI'"),
                with("{@link wire}, {@link C.wires.colour its colour}, {@link   PEI }").warnings());
        assertEquals("nothing is called 'PEI'; did you mean PEO?", with("{@link PEI}").message("broken-link"));
    }

    @Test
    void elementsThatExtendEachOtherDoNotHang() {
        assertEquals(List.of("broken-link 'nobody'"),
                Cells.of("/** {@link nobody} */ stack A extends B { } stack B extends A { }").warnings());
    }

    @Test
    void onlyDocumentationCommentsLink() {
        assertEquals(List.of(), Cells.of("/* {@link nobody} */ let a = 1 // {@link nobody}\nlet b = 2 * a").warnings());
    }

    @Test
    void theDesignKeepsTheWords() {
        assertEquals("From core and core.wires.interphase to core.thickness.", Cells.holder(with("").design("S"), "Stack u.S").getDocumentation());
    }

    @Test
    void linksAreWrittenAsAsked() {
        DocComments comments = Cells.INJECTOR.getInstance(DocComments.class);
        Stack stack = Cells.of("/** See {@link A.b the $1 one} and {@link c}. */ stack S { }").first(Stack.class);
        assertEquals("See <A.b|the $1 one> and <c|c>.", comments.text(stack, (name, label) -> "<" + name + "|" + label + ">").orElseThrow());
        assertTrue(comments.text(Cells.of("stack S { }").first(Stack.class), String::concat).isEmpty());
    }
}
