package org.lamella.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.PairInterface;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.elaboration.Elaborator;
import org.lamella.dsl.elaboration.Finding;
import org.lamella.dsl.elaboration.Overrides;
import org.lamella.dsl.ide.CellIdeSetup;
import org.lamella.model.ContentHash;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.StackSolver;

import com.google.inject.Injector;

/** The shipped library with one file in place of another, or one more; and what the language makes of that file. */
final class World {

    static final Injector INJECTOR = new CellIdeSetup(Vocabulary.fromClassPath(StackSolver.class.getClassLoader())).createInjectorAndDoEMFRegistration();

    private static final Elaborator ELABORATOR = INJECTOR.getInstance(Elaborator.class);
    private static final int DESCRIBED = 12;
    /** Parsing the library anew for every text would be most of the work; each thread has its own sets. */
    private static final ThreadLocal<Map<String, XtextResourceSet>> SETS = ThreadLocal.withInitial(HashMap::new);

    private World() {
    }

    /** Puts a text beside the rest of the library, for as long as the work takes. */
    static <T> T with(Input input, Function<XtextResource, T> work) {
        XtextResourceSet set = SETS.get().computeIfAbsent(Originals.LIBRARY.containsKey(input.name()) ? input.name() : "", World::library);
        XtextResource resource = add(set, input.name(), input.bytes());
        try {
            return work.apply(resource);
        } finally {
            remove(set, resource);
            if (Originals.LIBRARY.containsKey(input.name())) {
                // what refers to the file must not go on referring to what is gone
                List<XtextResource> referring = set.getResources().stream().map(XtextResource.class::cast).filter(World::refersToOthers).toList();
                for (XtextResource other : referring) {
                    remove(set, other);
                    String name = other.getURI().lastSegment();
                    add(set, name, Originals.LIBRARY.get(name).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static XtextResourceSet library(String without) {
        XtextResourceSet set = INJECTOR.getInstance(XtextResourceSet.class);
        Originals.LIBRARY.forEach((name, text) -> {
            if (!name.equals(without)) {
                add(set, name, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return set;
    }

    private static boolean refersToOthers(XtextResource resource) {
        return !resource.getContents().isEmpty() && ((File) resource.getContents().get(0)).getElements().stream().anyMatch(PairInterface.class::isInstance);
    }

    private static void remove(XtextResourceSet set, XtextResource resource) {
        set.getResources().remove(resource);
        resource.unload();
    }

    private static XtextResource add(XtextResourceSet set, String name, byte[] bytes) {
        XtextResource resource = (XtextResource) INJECTOR.getInstance(IResourceFactory.class).createResource(URI.createURI("memory:/" + name));
        set.getResources().add(resource);
        try {
            resource.load(new ByteArrayInputStream(bytes), Map.of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return resource;
    }

    static String text(XtextResource resource) {
        return resource.getParseResult().getRootNode().getText();
    }

    static List<Element> elements(XtextResource resource) {
        return resource.getContents().isEmpty() ? List.of() : ((File) resource.getContents().get(0)).getElements();
    }

    /** The elements by kind and name, with how much is in each. */
    static List<String> shapes(XtextResource resource) {
        return elements(resource).stream().map(element -> element.eClass().getName() + " " + element.getName() + " " + EcoreUtil2.eAllContentsAsList(element).size()).toList();
    }

    /** The texts of the elements of a file, each with its comment. */
    static List<String> elementTexts(String text) {
        return with(Input.of(Input.MADE, text), resource -> elements(resource).stream().map(element -> NodeModelUtils.getNode(element).getText().strip()).toList());
    }

    /** What a front end shows. */
    static List<Issue> issues(XtextResource resource) {
        return INJECTOR.getInstance(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
    }

    /** The elaborator's findings, without the validator around it, which swallows some exceptions. */
    static List<Finding> findings(XtextResource resource) {
        return resource.getContents().isEmpty() ? List.of() : ELABORATOR.check((File) resource.getContents().get(0), CancelIndicator.NullImpl);
    }

    /** Content hashes of the designs of all elements, in the order of the text. */
    static List<String> designs(XtextResource resource) {
        List<String> hashes = new ArrayList<>();
        for (Element element : elements(resource)) {
            if (element.getName() != null) {
                hashes.add(element.getName() + " " + ContentHash.of(ELABORATOR.elaborate(element, Overrides.NONE, CancelIndicator.NullImpl).design()));
            }
        }
        return hashes;
    }

    /** What hover would say of some values. */
    static Map<String, Boolean> descriptions(XtextResource resource) {
        Map<String, Boolean> described = new LinkedHashMap<>();
        for (EObject root : resource.getContents()) {
            EcoreUtil2.getAllContentsOfType(root, Property.class).stream().limit(DESCRIBED)
                    .forEach(property -> described.put(String.valueOf(property.getPath()), ELABORATOR.describe(property, CancelIndicator.NullImpl).isPresent()));
        }
        return described;
    }

    /** The text as the formatter leaves it; empty where it refuses. */
    static Optional<String> formatted(XtextResource resource) {
        if (resource.getParseResult().hasSyntaxErrors() || resource.getContents().isEmpty()) {
            return Optional.empty();
        }
        ITextRegionAccess access = INJECTOR.getInstance(TextRegionAccessBuilder.class).forNodeModel(resource).create();
        FormatterRequest request = INJECTOR.getInstance(FormatterRequest.class);
        request.setTextRegionAccess(access);
        return Optional.of(access.getRewriter().renderToString(INJECTOR.getInstance(IFormatter2.class).format(request)));
    }
}
