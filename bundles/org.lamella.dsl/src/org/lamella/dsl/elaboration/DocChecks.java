package org.lamella.dsl.elaboration;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.documentation.DocComments;
import org.lamella.dsl.documentation.DocLink;
import org.lamella.dsl.naming.CellNames;
import org.lamella.dsl.naming.Similarity;

/** Links of documentation comments that lead nowhere. */
final class DocChecks {

    private final Session session;
    private final DocComments comments;

    DocChecks(Session session, DocComments comments) {
        this.session = session;
        this.comments = comments;
    }

    void check(File file) {
        for (Named documented : EcoreUtil2.getAllContentsOfType(file, Named.class)) {
            for (DocLink link : comments.links(documented)) {
                if (!near(documented, link.name()) && !far(documented, link.name())) {
                    List<String> offered = session.names().near(documented, link.name(), CellPackage.Literals.NAMED);
                    session.findings().warningIn(documented, link.region(), Codes.BROKEN_LINK, "nothing is called '" + link.name() + "'" + Similarity.offer(offered),
                            offered.toArray(String[]::new));
                }
            }
        }
    }

    /** A child of what the comment is about, or of what that is part of. */
    private boolean near(Named documented, String name) {
        for (EObject around = documented; around instanceof Named; around = around.eContainer()) {
            if (child(around, first(name)).filter(child -> has(child, rest(name))).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean far(Named documented, String name) {
        return session.names().start(documented, name).filter(found -> has(found.element(), found.rest())).isPresent();
    }

    /** Whether the path leads on to a child or to a property. */
    private boolean has(EObject object, String path) {
        return path.isEmpty() || child(object, first(path)).filter(child -> has(child, rest(path))).isPresent() || isProperty(object, path);
    }

    private boolean isProperty(EObject object, String path) {
        return Subjects.around(object).stream().flatMap(subject -> session.vocabulary().properties(subject).stream())
                .anyMatch(type -> type.path().equals(path) || type.path().startsWith(path + "."));
    }

    /** A child by its name, also an inherited one, and a phase of a layer's composite. */
    private Optional<Named> child(EObject object, String name) {
        Set<EObject> seen = new HashSet<>();
        for (@Nullable EObject level = object; level instanceof Named around && !level.eIsProxy() && seen.add(level); level = behind(level)) {
            session.names().read(around);
            Optional<Named> own = level.eContents().stream().filter(Named.class::isInstance).map(Named.class::cast)
                    .filter(child -> CellNames.nameOf(child).filter(name::equals).isPresent()).findFirst();
            if (own.isPresent()) {
                return own;
            }
        }
        return Optional.empty();
    }

    private static @Nullable EObject behind(EObject object) {
        return switch (object) {
        case Stack stack -> stack.getBase();
        case Composite composite -> composite.getBase();
        case Electrode electrode -> electrode.getBase();
        case Layer layer -> layer.getOf() == null ? null : layer.getOf().getElement();
        default -> null;
        };
    }

    private static String first(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static String rest(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1);
    }
}
