package org.lamella.dsl.elaboration;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.lamella.dsl.cell.Cell;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Constant;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Parameter;
import org.lamella.dsl.cell.Requirement;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.cell.Treatment;

/** Names given twice and names never referred to. */
final class NameChecks {

    private final Session session;

    NameChecks(Session session) {
        this.session = session;
    }

    /** Two elements of one name in what a file sees, or two requirements of one study. */
    void duplicates(File file) {
        Set<Element> twice = twice(file);
        for (Element element : file.getElements()) {
            if (element.getName() != null && !twice.contains(element)) {
                session.names().otherFile(element).ifPresent(other -> session.findings().error(Codes.DUPLICATE_NAME, element,
                        "'" + session.names().qualified(element) + "' is declared in " + other.lastSegment() + " too", element.getName()));
            }
            if (element instanceof Study study) {
                requirements(study);
            }
        }
    }

    /** Elements of a file whose name another one has before them. */
    Set<Element> twice(File file) {
        Set<String> known = new HashSet<>();
        Set<Element> twice = new LinkedHashSet<>();
        for (Element element : file.getElements()) {
            if (element.getName() != null && !known.add(element.getName())) {
                session.findings().error(Codes.DUPLICATE_NAME, element, "two elements are named '" + element.getName() + "'", element.getName());
                twice.add(element);
            }
        }
        return twice;
    }

    private void requirements(Study study) {
        Set<String> known = new HashSet<>();
        for (Requirement requirement : study.getRequirements()) {
            if (requirement.getName() != null && !known.add(requirement.getName())) {
                session.findings().error(Codes.DUPLICATE_NAME, requirement, "two requirements are named '" + requirement.getName() + "'", requirement.getName());
            }
        }
    }

    /**
     * Constants and treatments that nothing in the file refers to, in files that use what they declare. Files of materials and constants
     * for others are left alone.
     */
    void unused(File file) {
        boolean uses = file.getElements().stream().anyMatch(element -> element instanceof Stack || element instanceof Cell || element instanceof Study);
        if (!uses) {
            return;
        }
        for (Element element : file.getElements()) {
            if ((element instanceof Constant || element instanceof Treatment) && element.getName() != null && !session.isUsed(element)) {
                session.findings().info(Codes.UNUSED_NAME, element, "'" + element.getName() + "' is not used in this file", element.getName());
            }
        }
    }

    /** Parameters a composite declares and does not use. */
    void parameters(Composite composite, Parameters parameters) {
        for (Parameter parameter : composite.getParameters()) {
            if (parameter.getName() != null && parameters.names().contains(parameter.getName()) && !parameters.isUsed(parameter.getName())) {
                session.findings().info(Codes.UNUSED_NAME, parameter, "parameter '" + parameter.getName() + "' is not used", parameter.getName());
            }
        }
    }
}
