package org.lamella.dsl.elaboration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Requirement;
import org.lamella.model.design.Described;
import org.lamella.model.design.Layer;
import org.lamella.model.registry.Quantity;

/** Finds what a required quantity is a quantity of. */
final class RequirementSubjects {

    private final Session session;
    private final Described subject;
    private final Set<Described> reached;

    RequirementSubjects(Session session, Described subject) {
        this.session = session;
        this.subject = subject;
        reached = Reach.of(subject);
    }

    /** What is named by {@code of}; else the subject of the study, or the one part of it that has the quantity. */
    Optional<Described> of(Requirement requirement, Quantity quantity) {
        Named named = requirement.getOf();
        if (named == null) {
            return has(subject, quantity) ? Optional.of(subject) : only(requirement, quantity, reached);
        }
        if (named.eIsProxy()) {
            return Optional.empty();
        }
        List<Described> parts = session.traced(named).stream().filter(reached::contains).toList();
        if (parts.isEmpty()) {
            session.findings().error(Codes.UNKNOWN_NAME, requirement, CellPackage.Literals.REQUIREMENT__OF,
                    "'" + named.getName() + "' is no part of '" + subject.getName() + "'",
                    reached.stream().filter(part -> has(part, quantity)).map(Described::getQualifiedName).toArray(String[]::new));
            return Optional.empty();
        }
        return only(requirement, quantity, parts);
    }

    private Optional<Described> only(Requirement requirement, Quantity quantity, Iterable<Described> parts) {
        Set<Described> found = new LinkedHashSet<>();
        for (Described part : parts) {
            Described owner = part instanceof Layer layer && layer.getComposite() != null && !has(layer, quantity) ? layer.getComposite() : part;
            if (has(owner, quantity)) {
                found.add(owner);
            }
        }
        if (found.isEmpty()) {
            session.findings().error(Codes.WRONG_KIND, requirement, CellPackage.Literals.REQUIREMENT__QUANTITY,
                    "'" + quantity.id() + "' is a quantity of a " + SubjectOf.list(quantity.subjects()) + "; there is none here");
            return Optional.empty();
        }
        if (found.size() > 1) {
            List<String> names = found.stream().map(Described::getQualifiedName).toList();
            session.findings().error(Codes.AMBIGUOUS_QUANTITY, requirement, CellPackage.Literals.REQUIREMENT__QUANTITY,
                    "'" + quantity.id() + "' is there several times; say of which: " + String.join(", ", names), names.toArray(String[]::new));
            return Optional.empty();
        }
        return Optional.of(found.iterator().next());
    }

    private static boolean has(Described object, Quantity quantity) {
        return quantity.subjects().contains(SubjectOf.described(object));
    }
}
