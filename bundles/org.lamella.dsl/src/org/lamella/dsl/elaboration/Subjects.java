package org.lamella.dsl.elaboration;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Block;
import org.lamella.dsl.cell.Cell;
import org.lamella.dsl.cell.ChildOverride;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Compute;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.ElectrodeKind;
import org.lamella.dsl.cell.Fit;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.LocalInterface;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.Measurement;
import org.lamella.dsl.cell.PairInterface;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.PartRole;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.cell.Treatment;
import org.lamella.model.registry.Subject;

/** Which kind of element a place in the text belongs to, so that completion and hover ask the registry the right question. */
public final class Subjects {

    private Subjects() {
    }

    /**
     * The kinds of element whose properties may be written in the body around a node, the likeliest first.
     *
     * @param node a property, block, body or anything inside
     */
    public static Set<Subject> around(EObject node) {
        for (EObject owner = node; owner != null; owner = owner.eContainer()) {
            Set<Subject> subjects = of(owner);
            if (!subjects.isEmpty()) {
                return subjects;
            }
        }
        return Set.of();
    }

    private static Set<Subject> of(EObject owner) {
        return switch (owner) {
        case Material material -> Set.of(Subject.valueOf(material.getKind().getName()));
        case Part part -> Set.of(part.getRole() == PartRole.MATRIX ? Subject.MATRIX : part.getRole() == PartRole.FILLER ? Subject.FILLER : Subject.CATHOLYTE);
        case Composite composite -> Set.of(Subject.COMPOSITE);
        case Layer layer -> ordered(Subject.LAYER, Subject.COMPOSITE);
        case LocalInterface contact -> Set.of(Subject.INTERFACE);
        case PairInterface pair -> Set.of(Subject.INTERFACE);
        case Stack stack -> Set.of(Subject.STACK);
        case Electrode electrode -> Set.of(electrode.getKind() == ElectrodeKind.ANODE ? Subject.ANODE : Subject.CATHODE);
        case Cell cell -> Set.of(Subject.CELL);
        case Compute compute -> Set.of(Subject.STUDY);
        case Fit fit -> Set.of(Subject.FIT);
        case Measurement measurement -> Set.of(Subject.MEASUREMENT);
        case Study study -> Set.of(Subject.STUDY);
        case Treatment treatment -> ordered(Subject.FILLER, Subject.INTERFACE, Subject.LAYER, Subject.COMPOSITE, Subject.MATRIX);
        case ChildOverride change -> child(change.eContainer());
        default -> Set.of();
        };
    }

    private static Set<Subject> child(@Nullable EObject owner) {
        return switch (owner) {
        case Stack stack -> ordered(Subject.LAYER, Subject.COMPOSITE, Subject.INTERFACE);
        case Composite composite -> ordered(Subject.FILLER, Subject.MATRIX);
        case Electrode electrode -> Set.of(Subject.CATHOLYTE);
        case null, default -> Set.of();
        };
    }

    private static Set<Subject> ordered(Subject... subjects) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(subjects)));
    }

    /** The registry path of a property: the words of the blocks around it and, inside {@code compute}, of the study kind. */
    public static String path(Property property) {
        return prefix(property) + (property.getPath() == null ? "" : property.getPath());
    }

    /** The registry path of the body around a node, with a dot at its end; empty at the top of an element. */
    public static String prefix(EObject node) {
        return inside(node.eContainer());
    }

    /** The registry path of what is written in a body, with a dot at its end; empty at the top of an element. */
    public static String inside(@Nullable EObject body) {
        return switch (body) {
        case Block block when block.eContainer() instanceof Property outer -> path(outer) + ".";
        case Compute compute when compute.getKinds().size() == 1 -> compute.getKinds().get(0) + ".";
        case null, default -> "";
        };
    }
}
