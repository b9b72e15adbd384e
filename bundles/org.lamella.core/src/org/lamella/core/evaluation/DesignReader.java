package org.lamella.core.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.Cell;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.elaboration.Elaboration;
import org.lamella.dsl.elaboration.Elaborator;
import org.lamella.dsl.elaboration.Overrides;
import org.lamella.model.design.Described;
import org.lamella.model.design.Design;

/** Takes designs out of a file's syntax tree; used within a read request, and nothing that leaves it refers to the tree. */
final class DesignReader {

    private final XtextResource resource;
    private final CancelIndicator cancel;
    private final Elaborator elaborator;

    DesignReader(XtextResource resource, CancelIndicator cancel) {
        this.resource = resource;
        this.cancel = cancel;
        this.elaborator = resource.getResourceServiceProvider().get(Elaborator.class);
    }

    /** Every study of the file, in text order. */
    List<Elaboration> studies() {
        List<Elaboration> studies = new ArrayList<>();
        for (Element element : elements(resource)) {
            if (element instanceof Study) {
                studies.add(elaborator.elaborate(element, Overrides.NONE, cancel));
            }
        }
        return studies;
    }

    /**
     * The stack, cell or study at an offset; in a composite the first one that is made of it, or the composite if there is none; elsewhere the one about
     * which the file has most to say: its first study, cell or stack.
     */
    Optional<DesignAt> at(int offset) {
        Optional<Element> here = elementAt(offset);
        List<Element> shown = here.filter(DesignReader::isShown).map(List::of).orElseGet(() -> elements(resource).stream().filter(DesignReader::isShown).sorted(DesignReader::rank).toList());
        if (here.filter(Composite.class::isInstance).isEmpty()) {
            return shown.stream().findFirst().map(chosen -> at(chosen, offset));
        }
        return shown.stream().map(chosen -> at(chosen, offset)).filter(found -> !found.element().equals(found.subject())).findFirst().or(() -> here.map(composite -> at(composite, offset)));
    }

    private DesignAt at(Element chosen, int offset) {
        Elaboration elaboration = elaborator.elaborate(chosen, Overrides.NONE, cancel);
        String subject = elaboration.design().getStudy() != null ? String.valueOf(elaboration.design().getStudy().getQualifiedName())
                : elaboration.subject().map(Described::getQualifiedName).orElse("");
        String part = innermost(elaboration.design(), resource.getURI().toString(), offset);
        return new DesignAt(elaboration.design(), subject, part.isEmpty() ? subject : part, elaboration.hasErrors());
    }

    private static boolean isShown(Element element) {
        return element instanceof Study || element instanceof Cell || element instanceof Stack;
    }

    private static int rank(Element left, Element right) {
        return Integer.compare(rank(left), rank(right));
    }

    private static int rank(Element element) {
        return element instanceof Cell ? 0 : element instanceof Stack ? 1 : 2;
    }

    private static List<Element> elements(Resource resource) {
        return resource.getContents().isEmpty() || !(resource.getContents().get(0) instanceof File file) ? List.of() : file.getElements();
    }

    private Optional<Element> elementAt(int offset) {
        for (Element element : elements(resource)) {
            ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
            if (node != null && offset >= node.getOffset() && offset <= node.getEndOffset()) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** The smallest named part of the design whose text holds the offset; empty where there is none. */
    private static String innermost(Design design, String uri, int offset) {
        Described found = null;
        TreeIterator<EObject> contents = design.eAllContents();
        while (contents.hasNext()) {
            if (contents.next() instanceof Described part && part.getQualifiedName() != null && uri.equals(part.getUri()) && part.getOffset() >= 0
                    && offset >= part.getOffset() && offset <= part.getOffset() + part.getLength()
                    && (found == null || part.getLength() < found.getLength())) {
                found = part;
            }
        }
        return found == null ? "" : found.getQualifiedName();
    }
}
