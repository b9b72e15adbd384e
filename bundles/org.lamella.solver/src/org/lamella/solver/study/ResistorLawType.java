package org.lamella.solver.study;

import java.util.List;
import java.util.Optional;

import org.lamella.model.CompositeCheck;
import org.lamella.model.Gradients;
import org.lamella.model.Properties;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Layer;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;
import org.lamella.solver.SolverException;
import org.lamella.solver.composite.ConductivityLaw;
import org.lamella.solver.microstructure.ResistorLaw;

/** {@code law: random-resistor(points: 64, seeds: 3)}. */
final class ResistorLawType implements Law, LawFactory, CompositeCheck {

    private static final String POINTS = "points";
    private static final String SEEDS = "seeds";
    private static final String SEED = "seed";

    @Override
    public String name() {
        return ResistorLaw.NAME;
    }

    @Override
    public Family family() {
        return Family.COMPOSITE;
    }

    @Override
    public List<ArgumentType> arguments() {
        return List.of(ArgumentType.optional(POINTS, Dimension.NUMBER, "48", "Cubes on an edge of the lattice, 16 to 512."),
                ArgumentType.optional(SEEDS, Dimension.NUMBER, "3", "Random lattices that are averaged."),
                ArgumentType.optional(SEED, Dimension.NUMBER, "1", "Seed of the first lattice; another one gives other lattices."));
    }

    @Override
    public boolean closedForm() {
        return false;
    }

    @Override
    public String doc() {
        return "Cubes of filler at random on a lattice whose edges conduct as matrix, filler or interphase: shows from which fraction on interphases connect. "
                + "Computed on request only.";
    }

    @Override
    public String section() {
        return "A9";
    }

    @Override
    public ConductivityLaw make(Composite composite, CallExpression call, Vocabulary vocabulary, LawRuns runs) {
        return new ResistorLaw(Calls.whole(call, POINTS, vocabulary), Calls.whole(call, SEEDS, vocabulary), Calls.whole(call, SEED, vocabulary), runs.threads(), runs.progress());
    }

    @Override
    public List<Objection> objections(Composite composite, Vocabulary vocabulary) {
        Optional<CallExpression> own = Properties.value(composite, "law").map(value -> value.getExpression()).filter(CallExpression.class::isInstance)
                .map(CallExpression.class::cast).filter(call -> call.getFunction().equals(ResistorLaw.NAME));
        try {
            own.ifPresent(call -> make(composite, call, vocabulary, LawRuns.plain()));
            return List.of();
        } catch (SolverException refused) {
            return List.of(new Objection("out-of-range", String.valueOf(refused.getMessage())));
        }
    }

    @Override
    public List<Objection> objections(Layer layer, Vocabulary vocabulary) {
        return layer.getComposite() != null && Gradients.isGraded(layer.getComposite()) ? List.of(GradedLaws.ONE_STRUCTURE) : List.of();
    }
}
