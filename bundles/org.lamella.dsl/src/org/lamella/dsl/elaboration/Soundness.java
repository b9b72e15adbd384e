package org.lamella.dsl.elaboration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.TextRegion;

/** Errors that keep elements from being made whole: what the elaborator finds, and what the parser and the linker left behind. */
final class Soundness {

    private Soundness() {
    }

    /** What a run found, in text order; behind it what the parser or the linker left out, unless an error is told anyway. */
    static List<Finding> findings(Session session) {
        List<Finding> found = session.findings().sorted();
        return found.stream().anyMatch(Finding::isError) ? found : Stream.concat(found.stream(), left(session).stream()).toList();
    }

    /** An error in one of the elements that a run made or used, in whatever file; empty where there is none. */
    static Optional<Finding> error(Session session) {
        return session.findings().sorted().stream().filter(Finding::isError).findFirst().or(() -> left(session));
    }

    private static Optional<Finding> left(Session session) {
        return session.reached().map(Soundness::error).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Finding> error(EObject element) {
        @Nullable INode node = NodeModelUtils.findActualNodeFor(element);
        @Nullable Resource resource = element.eResource();
        return node == null || resource == null ? Optional.empty()
                : errors(resource).stream().filter(error -> node.getOffset() <= error.getOffset() && error.getOffset() <= node.getEndOffset())
                        .map(error -> finding(error, element)).findFirst();
    }

    /** Errors of the parser and the linker in a file, apart from those inside some elements. */
    static List<Finding> outside(Resource resource, List<? extends EObject> elements) {
        return resource.getContents().isEmpty() ? List.of() : errors(resource).stream().filter(error -> elements.stream().map(NodeModelUtils::findActualNodeFor)
                .noneMatch(node -> node != null && node.getOffset() <= error.getOffset() && error.getOffset() <= node.getEndOffset()))
                .map(error -> finding(error, resource.getContents().get(0))).toList();
    }

    private static List<AbstractDiagnostic> errors(Resource resource) {
        return resource.getErrors().stream().filter(AbstractDiagnostic.class::isInstance).map(AbstractDiagnostic.class::cast).toList();
    }

    private static Finding finding(AbstractDiagnostic error, EObject element) {
        Location location = Regions.of(element, new TextRegion(Math.max(0, error.getOffset()), Math.max(0, error.getLength())));
        return new Finding(Severity.ERROR, String.valueOf(error.getCode()), String.valueOf(error.getMessage()), location, element, List.of());
    }
}
