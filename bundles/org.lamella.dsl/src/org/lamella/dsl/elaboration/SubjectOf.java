package org.lamella.dsl.elaboration;

import java.util.Collection;
import java.util.stream.Collectors;

import org.lamella.model.design.Cell;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Described;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.ElectrodeRole;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Material;
import org.lamella.model.design.Measurement;
import org.lamella.model.design.PairInterface;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Plane;
import org.lamella.model.design.Stack;
import org.lamella.model.registry.Subject;

/** What an object of the design is to the registry. */
final class SubjectOf {

    private SubjectOf() {
    }

    static Subject described(Described object) {
        return switch (object) {
        case Cell cell -> Subject.CELL;
        case Stack stack -> Subject.STACK;
        case Layer layer -> Subject.LAYER;
        case Composite composite -> Subject.COMPOSITE;
        case Phase phase -> Subject.valueOf(phase.getRole().getName());
        case Material material -> Subject.valueOf(material.getKind().getName());
        case Electrode electrode -> electrode.getRole() == ElectrodeRole.ANODE ? Subject.ANODE : Subject.CATHODE;
        case Plane plane -> Subject.INTERFACE;
        case PairInterface pair -> Subject.INTERFACE;
        case Measurement measurement -> Subject.MEASUREMENT;
        default -> Subject.STUDY;
        };
    }

    /** {@code stack or cell}. */
    static String list(Collection<Subject> subjects) {
        return subjects.stream().sorted().map(Subject::label).collect(Collectors.joining(" or "));
    }
}
