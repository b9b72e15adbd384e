package org.lamella.dsl.elaboration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.CellKind;
import org.lamella.model.CellScale;
import org.lamella.model.Properties;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Described;
import org.lamella.model.design.Experiment;
import org.lamella.model.design.Instruction;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.registry.Verb;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/** Whether an experiment can be done to the cell of a study. */
final class ExperimentChecks {

    private final Session session;

    ExperimentChecks(Session session) {
        this.session = session;
    }

    void check(Computation computation, @Nullable Described subject, EObject text) {
        if (subject instanceof Cell cell && cell.getAnode() != null && cell.getCathode() != null) {
            session.vocabulary().properties(Subject.STUDY).stream().filter(type -> type.kind() == ValueKind.EXPERIMENT).map(PropertyType::path)
                    .flatMap(path -> Properties.symbol(computation, path).stream()).findFirst().flatMap(this::experiment).ifPresent(experiment -> check(experiment, cell, text));
        }
    }

    private Optional<Experiment> experiment(String name) {
        return session.design().getExperiments().stream().filter(experiment -> name.equals(experiment.getQualifiedName())).findFirst();
    }

    private void check(Experiment experiment, Cell cell, EObject text) {
        CellKind kind = CellKind.of(cell);
        if (kind == CellKind.FULL || kind == CellKind.HALF_BLOCKED) {
            session.findings().error(Codes.EXPERIMENT_UNAVAILABLE, text, "experiments on a " + kind.label() + " are not simulated in this version; '" + cell.getName()
                    + "' needs lithium or a blocking metal on both sides");
            return;
        }
        for (TreeIterator<EObject> steps = experiment.eAllContents(); steps.hasNext();) {
            if (steps.next() instanceof Instruction instruction) {
                Optional<String> why = session.vocabulary().verb(instruction.getVerb()).flatMap(verb -> refused(verb, instruction, cell, kind));
                if (why.isPresent()) {
                    session.findings().error(Codes.EXPERIMENT_UNAVAILABLE, text, why.get() + " in '" + experiment.getName() + "'");
                    return;
                }
            }
        }
    }

    private Optional<String> refused(Verb verb, Instruction instruction, Cell cell, CellKind kind) {
        if (!verb.cells().contains(kind)) {
            List<String> verbs = session.vocabulary().verbs().stream().filter(other -> other.cells().contains(kind)).map(Verb::name).toList();
            return Optional.of("'" + verb.name() + "' has no meaning for a " + kind.label() + ", which can " + verbs.stream().collect(Collectors.joining(", ")) + ": it stands");
        }
        if (uses(instruction, Dimension.C_RATE) && kind == CellKind.BLOCKING) {
            return Optional.of("a " + kind.label() + " has no capacity that a C-rate could be of; give a current density (" + Units.usual(Dimension.CURRENT_DENSITY).get(0)
                    + "): a C-rate stands");
        }
        if (uses(instruction, Dimension.C_RATE) && CellScale.lithium(cell, session.vocabulary()).isEmpty()) {
            return Optional.of("a C-rate is one of the lithium of the electrode that has less, and an electrode of '" + cell.getName()
                    + "' does not say how much it has; give both an excess, or the step a current density: a C-rate stands");
        }
        if ((uses(instruction, Dimension.CURRENT) || uses(instruction, Dimension.CHARGE)) && CellScale.area(cell, session.vocabulary()).isEmpty()) {
            return Optional.of("a current in A is one over the area of the cell, which '" + cell.getName() + "' does not say; give it an area, or the step a current density: it stands");
        }
        return Optional.empty();
    }

    private static boolean uses(Instruction instruction, Dimension dimension) {
        return Stream.concat(Stream.of(instruction.getAt(), instruction.getRampFrom(), instruction.getRampTo()).flatMap(Stream::ofNullable), instruction.getUntil().stream())
                .anyMatch(value -> dimension.siUnit().equals(value.getUnit()));
    }
}
