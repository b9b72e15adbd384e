package org.lamella.dsl.ide.figures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.lamella.dsl.cell.Cell;
import org.lamella.dsl.cell.CellPart;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.cell.Use;
import org.lamella.dsl.ide.words.WorkspaceFiles;

/**
 * The studies that reach an element: those of it, and those of whatever is made of it or extends it, in any file of any project. Looks at
 * the files as they are during one read request.
 */
final class ReachingStudies {

    private final Resource home;
    private final Optional<WorkspaceFiles> workspace;
    /** For each element that other files refer to, those files. */
    private final Map<URI, Set<URI>> referring = new HashMap<>();
    /** Who uses an element, in the files read so far. */
    private final Map<URI, List<Element>> users = new HashMap<>();
    private final Set<URI> read = new HashSet<>();

    /** @param home the file asked about */
    ReachingStudies(Resource home) {
        this.home = home;
        workspace = WorkspaceFiles.of(home);
        workspace.ifPresent(served -> served.index().getAllResourceDescriptions().forEach(this::referring));
        read(home);
    }

    private void referring(IResourceDescription file) {
        for (IReferenceDescription reference : file.getReferenceDescriptions()) {
            // in the order of their names, so that an answer does not depend on the order of the index
            referring.computeIfAbsent(reference.getTargetEObjectUri(), target -> new TreeSet<>(Comparator.comparing(URI::toString))).add(file.getURI());
        }
    }

    /** @return whether there was something new to read */
    private boolean read(@Nullable Resource file) {
        if (file == null || !read.add(file.getURI()) || file.getContents().isEmpty() || !(file.getContents().get(0) instanceof File root)) {
            return false;
        }
        for (Element element : root.getElements()) {
            uses(element).distinct().forEach(used -> users.computeIfAbsent(used, unused -> new ArrayList<>()).add(element));
        }
        return true;
    }

    /**
     * Goes through the studies, the nearest first; those of the file asked about come before all others.
     *
     * @param visitor given each study; the search ends when it answers false
     */
    void visit(Element element, Predicate<Study> visitor) {
        Set<URI> seen = new HashSet<>();
        Deque<Element> here = new ArrayDeque<>();
        Deque<Element> elsewhere = new ArrayDeque<>();
        for (@Nullable Element next = element; next != null; next = here.isEmpty() ? elsewhere.poll() : here.poll()) {
            URI name = EcoreUtil.getURI(next);
            if (seen.add(name)) {
                if (next instanceof Study study && !visitor.test(study)) {
                    return;
                }
                for (Element user : users(next, name)) {
                    (user.eResource() == home ? here : elsewhere).add(user);
                }
            }
        }
    }

    private List<Element> users(Element element, URI name) {
        read(element.eResource());
        workspace.ifPresent(served -> referring.getOrDefault(name, Set.of()).stream().filter(file -> !read.contains(file)).forEach(file -> served.read(file, (text, model) -> read(model))));
        return users.getOrDefault(name, List.of());
    }

    /** What an element is made of or extends, directly. */
    private static Stream<URI> uses(Element element) {
        return switch (element) {
            case Study study -> used(Stream.of(study), Study::getOf);
            case Cell cell -> Stream.concat(name(cell.getBase()), used(cell.getParts().stream(), CellPart::getOf));
            case Stack stack -> Stream.concat(name(stack.getBase()), used(stack.getItems().stream().filter(Layer.class::isInstance).map(Layer.class::cast), Layer::getOf));
            case Composite composite -> Stream.concat(name(composite.getBase()), used(composite.getParts().stream(), Part::getOf));
            case Electrode electrode -> Stream.concat(name(electrode.getBase()), used(electrode.getParts().stream(), Part::getOf));
            default -> Stream.empty();
        };
    }

    private static <T> Stream<URI> used(Stream<T> places, Function<T, @Nullable Use> use) {
        return places.map(use).filter(Objects::nonNull).flatMap(found -> name(found.getElement()));
    }

    private static Stream<URI> name(@Nullable EObject element) {
        return element == null || element.eIsProxy() ? Stream.empty() : Stream.of(EcoreUtil.getURI(element));
    }
}
