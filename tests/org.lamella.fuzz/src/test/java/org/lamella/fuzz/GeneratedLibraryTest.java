package org.lamella.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;
import org.lamella.benchmarks.library.GeneratedLibrary;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.Stack;

/** The library that the benchmarks measure is what they say, and correct. */
class GeneratedLibraryTest {

    @Test
    void isTheSameForTheSameSeed() {
        assertEquals(GeneratedLibrary.files(GeneratedLibrary.SEED), GeneratedLibrary.files(GeneratedLibrary.SEED));
        assertNotEquals(GeneratedLibrary.files(GeneratedLibrary.SEED), GeneratedLibrary.files(2));
    }

    @Test
    void hasItsSizeAndNoErrors() throws Exception {
        Map<String, String> files = GeneratedLibrary.files(GeneratedLibrary.SEED);
        assertEquals(60, files.size());
        XtextResourceSet set = World.INJECTOR.getInstance(XtextResourceSet.class);
        Originals.LIBRARY.forEach((name, text) -> load(set, "library/" + name, text));
        List<XtextResource> resources = files.entrySet().stream().map(file -> load(set, "plant/" + file.getKey(), file.getValue())).toList();
        List<Element> elements = resources.stream().flatMap(resource -> World.elements(resource).stream()).toList();
        assertEquals(GeneratedLibrary.MATERIALS, elements.stream().filter(Material.class::isInstance).count());
        assertEquals(GeneratedLibrary.STACKS, elements.stream().filter(Stack.class::isInstance).count());
        List<String> errors = new ArrayList<>();
        for (XtextResource resource : resources) {
            resource.getErrors().forEach(error -> errors.add(resource.getURI() + ":" + error.getLine() + " " + error.getMessage()));
            World.issues(resource).stream().filter(issue -> issue.getSeverity() == org.eclipse.xtext.diagnostics.Severity.ERROR).forEach(issue -> errors.add(resource.getURI() + " " + issue));
        }
        assertEquals(List.of(), errors);
    }

    private static XtextResource load(XtextResourceSet set, String name, String text) {
        XtextResource resource = (XtextResource) set.createResource(URI.createURI("memory:/" + name));
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return resource;
    }
}
