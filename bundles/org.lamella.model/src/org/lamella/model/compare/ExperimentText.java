package org.lamella.model.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.lamella.model.design.Experiment;
import org.lamella.model.design.Instruction;
import org.lamella.model.design.Repeat;
import org.lamella.model.design.Step;

/** Steps of experiments as text: in one form, however they were written. */
final class ExperimentText {

    private static final ExpressionText VALUES = new ExpressionText(4);

    private ExperimentText() {
    }

    static String of(Experiment experiment) {
        return steps(experiment.getSteps());
    }

    private static String steps(List<Step> steps) {
        return steps.stream().map(ExperimentText::step).collect(Collectors.joining(", "));
    }

    private static String step(Step step) {
        return switch (step) {
        case Repeat repeat -> "repeat " + repeat.getTimes() + " times { " + steps(repeat.getSteps()) + " }";
        case Instruction instruction -> instruction(instruction);
        default -> step.eClass().getName();
        };
    }

    private static String instruction(Instruction instruction) {
        List<String> parts = new ArrayList<>(List.of(instruction.getVerb()));
        if (instruction.getAt() != null) {
            parts.add("at " + VALUES.of(instruction.getAt()));
        }
        if (instruction.getRampFrom() != null && instruction.getRampTo() != null) {
            parts.add("from " + VALUES.of(instruction.getRampFrom()) + " to " + VALUES.of(instruction.getRampTo()) + " in " + instruction.getRampSteps()
                    + (instruction.isRampLogarithmic() ? " log-steps" : " steps"));
        }
        if (instruction.getDuration() != null) {
            parts.add("for " + VALUES.of(instruction.getDuration()));
        }
        if (!instruction.getUntil().isEmpty()) {
            parts.add("until " + instruction.getUntil().stream().map(VALUES::of).collect(Collectors.joining(" or ")));
        }
        return String.join(" ", parts);
    }
}
