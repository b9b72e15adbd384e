package org.lamella.solver.study;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Expressions.DoubleLaw;
import org.lamella.model.Properties;
import org.lamella.model.design.Phase;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.composite.Interphase;

/** The altered polymer around a filler, compiled (A9). */
final class InterphaseModel {

    private final double thickness;
    private final @Nullable DoubleLaw conductivity;
    private final boolean penetrable;

    InterphaseModel(Phase phase, Vocabulary vocabulary) {
        thickness = Properties.number(phase, "interphase.thickness", vocabulary, Conditions.ROOM_TEMPERATURE, 0);
        conductivity = MaterialModel.law(phase, "interphase.conductivity", vocabulary);
        penetrable = !Properties.symbol(phase, "interphase.overlap").filter("none"::equals).isPresent();
    }

    boolean lacksConductivity() {
        return thickness > 0 && conductivity == null;
    }

    /** The shell without what it conducts. */
    Optional<Interphase> geometry() {
        return conductivity == null || thickness == 0 ? Optional.empty() : Optional.of(new Interphase(thickness, 0, penetrable));
    }

    /** The shell at a temperature, K; none where thickness or conductivity is not given. */
    Optional<Interphase> at(double temperature, double salt) {
        DoubleLaw known = conductivity;
        return known == null || thickness == 0 ? Optional.empty() : Optional.of(new Interphase(thickness, known.at(temperature, salt, 0), penetrable));
    }
}
