package org.lamella.library.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.Modules2;
import org.lamella.dsl.CellRuntimeModule;
import org.lamella.dsl.CellStandaloneSetup;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.elaboration.Elaboration;
import org.lamella.dsl.elaboration.Elaborator;
import org.lamella.dsl.elaboration.Finding;
import org.lamella.dsl.elaboration.Overrides;
import org.lamella.library.Example;
import org.lamella.library.Library;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.Progress;
import org.lamella.solver.StudyResult;
import org.lamella.solver.study.DefaultStackSolver;

import com.google.inject.Guice;
import com.google.inject.Injector;

/** The library and all examples in one resource set, and short ways to check and evaluate them. */
final class Shipped {

    private static final Vocabulary VOCABULARY = Vocabulary.fromClassPath(DefaultStackSolver.class.getClassLoader());
    private static final Injector INJECTOR = new CellStandaloneSetup() {
        @Override
        public Injector createInjector() {
            return Guice.createInjector(Modules2.mixin(new CellRuntimeModule(), binder -> binder.bind(Vocabulary.class).toInstance(VOCABULARY)));
        }
    }.createInjectorAndDoEMFRegistration();

    private final XtextResourceSet files = INJECTOR.getInstance(XtextResourceSet.class);
    private final Map<String, XtextResource> library = new LinkedHashMap<>();
    private final Map<String, XtextResource> examples = new LinkedHashMap<>();

    Shipped() {
        for (URL url : Library.files()) {
            library.put(lastSegment(url), load(url));
        }
        for (Example example : Library.examples()) {
            example.files().stream().filter(file -> file.endsWith(".cell")).forEach(file -> examples.put(file, load(Library.file(example, file))));
        }
        EcoreUtil.resolveAll(files);
    }

    private static String lastSegment(URL url) {
        return url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
    }

    private XtextResource load(URL url) {
        XtextResource resource = (XtextResource) files.createResource(URI.createURI(url.toString()));
        try (InputStream stream = url.openStream()) {
            resource.load(stream, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return resource;
    }

    /** The files of the library by name. */
    Map<String, XtextResource> library() {
        return library;
    }

    /** The files of all examples by name. */
    Map<String, XtextResource> examples() {
        return examples;
    }

    static File file(XtextResource resource) {
        return (File) resource.getContents().get(0);
    }

    static List<Finding> findings(XtextResource resource) {
        return INJECTOR.getInstance(Elaborator.class).check(file(resource), CancelIndicator.NullImpl);
    }

    /** The text as the formatter leaves it. */
    static String formatted(XtextResource resource) {
        ITextRegionAccess access = INJECTOR.getInstance(TextRegionAccessBuilder.class).forNodeModel(resource).create();
        FormatterRequest request = INJECTOR.getInstance(FormatterRequest.class);
        request.setTextRegionAccess(access);
        return access.getRewriter().renderToString(INJECTOR.getInstance(IFormatter2.class).format(request));
    }

    /** Evaluates a study of an example. */
    StudyResult evaluate(String file, String study) {
        Study found = file(examples.get(file)).getElements().stream().filter(Study.class::isInstance).map(Study.class::cast)
                .filter(element -> element.getName().equals(study)).findFirst().orElseThrow();
        Elaboration elaboration = INJECTOR.getInstance(Elaborator.class).elaborate(found, Overrides.NONE, CancelIndicator.NullImpl);
        return new DefaultStackSolver().solve(elaboration.design(), Progress.NONE);
    }
}
