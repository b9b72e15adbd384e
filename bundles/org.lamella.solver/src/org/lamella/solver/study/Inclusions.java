package org.lamella.solver.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lamella.model.Composition;
import org.lamella.model.Properties;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Role;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.composite.Agglomeration;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Interphase;
import org.lamella.solver.composite.Microstructure;

/** The fillers of a composite as far as their geometry goes. */
final class Inclusions {

    private Inclusions() {
    }

    /** Fillers that conduct nothing. */
    static List<Inclusion> geometry(Composite composite, Vocabulary vocabulary) {
        Composition composition = Composition.of(composite, vocabulary);
        return composite.getPhases().stream().filter(phase -> phase.getRole() == Role.FILLER).map(phase -> geometry(phase, composition, vocabulary)).toList();
    }

    /** The continuous phase. */
    static Phase matrix(Composite composite) {
        return composite.getPhases().stream().filter(phase -> phase.getRole() == Role.MATRIX).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(composite.getQualifiedName() + " has no matrix"));
    }

    /** A composite that conducts nothing. */
    static Microstructure microstructure(Composite composite, Vocabulary vocabulary) {
        return new Microstructure(0, geometry(composite, vocabulary), Composition.of(composite, vocabulary).porosity());
    }

    private static Inclusion geometry(Phase phase, Composition composition, Vocabulary vocabulary) {
        InterphaseModel interphase = new InterphaseModel(phase, vocabulary);
        Optional<Interphase> shell = interphase.geometry();
        return new Inclusion(phase.getQualifiedName(), composition.volumeFraction(phase), 0, Shapes.of(phase, vocabulary), 0, sizeSpread(phase, vocabulary), shell,
                agglomeration(phase, vocabulary));
    }

    static double sizeSpread(Phase phase, Vocabulary vocabulary) {
        return Properties.number(phase, "size-spread", vocabulary, Conditions.ROOM_TEMPERATURE, 0);
    }

    static Optional<Agglomeration> agglomeration(Phase phase, Vocabulary vocabulary) {
        double fraction = Properties.number(phase, "agglomerated", vocabulary, Conditions.ROOM_TEMPERATURE, 0);
        if (fraction == 0) {
            return Optional.empty();
        }
        double packing = Properties.number(phase, "agglomerate.packing", vocabulary, Conditions.ROOM_TEMPERATURE, Agglomeration.USUAL_PACKING);
        double diameter = Properties.number(phase, "agglomerate.diameter", vocabulary, Conditions.ROOM_TEMPERATURE, Double.NaN);
        return Optional.of(new Agglomeration(fraction, packing, Double.isNaN(diameter) ? OptionalDouble.empty() : OptionalDouble.of(diameter)));
    }
}
