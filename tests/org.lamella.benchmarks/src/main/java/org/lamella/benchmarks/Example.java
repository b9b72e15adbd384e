package org.lamella.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.CellStandaloneSetup;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.elaboration.Elaboration;
import org.lamella.dsl.elaboration.Elaborator;
import org.lamella.dsl.elaboration.Overrides;
import org.lamella.library.Library;
import org.lamella.model.design.Design;

import com.google.inject.Injector;

/** The asymmetric example with the shipped library, on a plain class path. */
final class Example {

    private final Injector injector = new CellStandaloneSetup().createInjectorAndDoEMFRegistration();
    private final XtextResourceSet resources = injector.getInstance(XtextResourceSet.class);
    private final Study study;

    Example() {
        for (URL url : Library.files()) {
            load(url);
        }
        org.lamella.library.Example example = Library.examples().stream().filter(candidate -> candidate.name().equals("asymmetric")).findFirst().orElseThrow();
        File file = (File) load(Library.file(example, "asymmetric.cell")).getContents().get(0);
        study = (Study) file.getElements().stream().filter(element -> "Baseline".equals(element.getName())).findFirst().orElseThrow();
    }

    private Resource load(URL url) {
        Resource resource = resources.createResource(URI.createURI("benchmark:/" + url.getPath().substring(url.getPath().lastIndexOf('/') + 1)));
        try (InputStream stream = url.openStream()) {
            resource.load(stream, Map.of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return resource;
    }

    /** Resolves the study of the pouch cell, its stack and electrodes. */
    Design elaborate() {
        Elaboration elaboration = injector.getInstance(Elaborator.class).elaborate(study, Overrides.NONE, CancelIndicator.NullImpl);
        if (elaboration.hasErrors()) {
            throw new IllegalStateException(elaboration.findings().toString());
        }
        return elaboration.design();
    }
}
