package org.lamella.library.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.lamella.dsl.cell.Argument;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.MaterialKind;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.PairInterface;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.elaboration.Finding;
import org.lamella.library.Example;
import org.lamella.library.Library;

class LibraryTest {

    private final Shipped shipped = new Shipped();

    @Test
    void everyFileOfTheIndexCanBeOpened() throws IOException {
        assertTrue(Library.files().size() >= 8, () -> "only " + Library.files());
        for (Example example : Library.examples()) {
            for (String file : example.files()) {
                try (InputStream stream = Library.open(example, file)) {
                    assertTrue(stream.readAllBytes().length > 0, file);
                }
            }
        }
    }

    @Test
    void theLibraryHasNoFindings() {
        List<String> findings = new ArrayList<>();
        shipped.library().forEach((name, resource) -> {
            resource.getErrors().forEach(error -> findings.add(name + ":" + error.getLine() + " " + error.getMessage()));
            Shipped.findings(resource).forEach(finding -> findings.add(text(name, finding)));
        });
        assertEquals(List.of(), findings);
    }

    @Test
    void everyValueSaysWhereItComesFrom() {
        List<String> silent = new ArrayList<>();
        shipped.library().forEach((name, resource) -> {
            for (Value value : EcoreUtil2.getAllContentsOfType(Shipped.file(resource), Value.class)) {
                if (belongsToSubstance(value) && value.getSource() == null && !value.isTypical()) {
                    silent.add(name + ": a value of " + EcoreUtil2.getContainerOfType(value, Named.class).getName());
                }
            }
        });
        assertEquals(List.of(), silent);
    }

    private static boolean belongsToSubstance(Value value) {
        EObject owner = EcoreUtil2.getContainerOfType(value, Named.class);
        return EcoreUtil2.getContainerOfType(value, Argument.class) == null && (owner instanceof Material || owner instanceof PairInterface);
    }

    @Test
    void filesAreAsTheFormatterLeavesThem() {
        shipped.library().forEach(LibraryTest::assertFormatted);
        shipped.examples().forEach(LibraryTest::assertFormatted);
    }

    private static void assertFormatted(String name, XtextResource resource) {
        assertEquals(resource.getParseResult().getRootNode().getText(), Shipped.formatted(resource), name);
    }

    @Test
    void thereAreMaterialsOfEveryKind() {
        assertTrue(count(MaterialKind.POLYMER) >= 6);
        assertTrue(count(MaterialKind.CERAMIC) >= 9);
        assertTrue(count(MaterialKind.ACTIVE) >= 4);
        assertTrue(count(MaterialKind.METAL) >= 4);
        assertTrue(count(MaterialKind.SEPARATOR) >= 1);
    }

    private long count(MaterialKind kind) {
        return shipped.library().values().stream().flatMap(resource -> Shipped.file(resource).getElements().stream())
                .filter(element -> element instanceof Material material && material.getKind() == kind).count();
    }

    static String text(String name, Finding finding) {
        return name + ":" + finding.location().line() + ": " + finding.severity() + " [" + finding.code() + "] " + finding.message();
    }
}
