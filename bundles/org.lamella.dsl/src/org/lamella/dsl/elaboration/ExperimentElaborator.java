package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Experiment;
import org.lamella.dsl.cell.Expression;
import org.lamella.dsl.cell.Instruction;
import org.lamella.dsl.cell.Repeat;
import org.lamella.dsl.cell.Spacing;
import org.lamella.dsl.cell.Step;
import org.lamella.dsl.naming.Similarity;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Value;
import org.lamella.model.registry.Verb;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Numbers;

/** Experiments: steps with the verbs of the registry, each with what it needs and an end. */
final class ExperimentElaborator {

    /** More steps than anybody waits for. */
    private static final int MOST = 100_000;

    private final Session session;
    private final Map<Experiment, org.lamella.model.design.@Nullable Experiment> made = new HashMap<>();

    ExperimentElaborator(Session session) {
        this.session = session;
    }

    /** The experiment in the design. */
    org.lamella.model.design.Experiment of(Experiment text) {
        org.lamella.model.design.@Nullable Experiment known = made.get(text);
        if (known != null) {
            return known;
        }
        org.lamella.model.design.Experiment target = session.describe(DesignFactory.eINSTANCE.createExperiment(), text, text.getName(), session.names().qualified(text));
        made.put(text, target);
        session.design().getExperiments().add(target);
        steps(text.getSteps(), target.getSteps());
        if (text.getSteps().isEmpty()) {
            session.findings().error(Codes.STEP, text, "experiment '" + text.getName() + "' has no steps; write one, such as rest for 1 h");
        }
        double length = length(target.getSteps());
        if (length > MOST) {
            session.findings().error(Codes.OUT_OF_RANGE, text, "experiment '" + text.getName() + "' comes to " + Numbers.significant(length, 3) + " steps; at most " + MOST
                    + " can be done");
        }
        return target;
    }

    /** Number of steps with repetitions and levels of ramps written out. */
    private static double length(List<org.lamella.model.design.Step> steps) {
        return steps.stream().mapToDouble(step -> switch (step) {
        case org.lamella.model.design.Repeat repeat -> repeat.getTimes() * length(repeat.getSteps());
        case org.lamella.model.design.Instruction instruction -> Math.max(1, instruction.getRampSteps());
        default -> 0;
        }).sum();
    }

    private void steps(List<Step> texts, EList<org.lamella.model.design.Step> target) {
        for (Step text : texts) {
            switch (text) {
            case Repeat repeat -> repeat(repeat).ifPresent(target::add);
            case Instruction instruction -> instruction(instruction).ifPresent(target::add);
            default -> {
                // the parser has told what is neither
            }
            }
        }
    }

    private Optional<org.lamella.model.design.Repeat> repeat(Repeat text) {
        org.lamella.model.design.Repeat repeat = DesignFactory.eINSTANCE.createRepeat();
        Regions.locate(repeat, text);
        steps(text.getSteps(), repeat.getSteps());
        if (text.getSteps().isEmpty()) {
            session.findings().error(Codes.STEP, text, "nothing is repeated; write steps between the braces");
            return Optional.empty();
        }
        OptionalInt times = count(text.getTimes(), text, CellPackage.Literals.REPEAT__TIMES, 1);
        times.ifPresent(repeat::setTimes);
        return times.isPresent() ? Optional.of(repeat) : Optional.empty();
    }

    private OptionalInt count(double number, EObject text, org.eclipse.emf.ecore.EStructuralFeature feature, int least) {
        if (number != Math.rint(number) || number < least || number > MOST) {
            session.findings().error(Codes.OUT_OF_RANGE, text, feature, "a whole number from " + least + " to " + MOST + " is due here");
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) number);
    }

    private Optional<org.lamella.model.design.Instruction> instruction(Instruction text) {
        String word = text.getVerb();
        Optional<Verb> verb = session.vocabulary().verb(word);
        if (verb.isEmpty()) {
            List<String> names = session.vocabulary().verbs().stream().map(Verb::name).toList();
            List<String> near = Similarity.to(word, names);
            session.findings().error(Codes.UNKNOWN_VERB, text, CellPackage.Literals.INSTRUCTION__VERB,
                    "no step is called '" + word + "'" + (near.isEmpty() ? "; there are " + String.join(", ", names) : Similarity.offer(near)), near.toArray(String[]::new));
            return Optional.empty();
        }
        int before = session.findings().count();
        org.lamella.model.design.Instruction instruction = DesignFactory.eINSTANCE.createInstruction();
        Regions.locate(instruction, text);
        instruction.setVerb(word);
        held(text, verb.get(), instruction);
        ramp(text, verb.get(), instruction);
        value(text.getDuration(), word + " for", List.of(Dimension.TIME)).ifPresent(instruction::setDuration);
        List<Dimension> ends = new ArrayList<>(verb.get().until());
        ends.add(Dimension.TIME);
        text.getUntil().forEach(end -> value(end, word + " until", ends).ifPresent(instruction.getUntil()::add));
        if (text.getDuration() == null && text.getUntil().isEmpty()) {
            session.findings().error(Codes.STEP_END, text, CellPackage.Literals.INSTRUCTION__VERB,
                    "'" + word + "' never ends; say for how long, " + word + (verb.get().at().isEmpty() ? "" : " ...") + " for 1 h" + (ends.size() == 1 ? "" : ", or until which " + named(verb.get().until())));
        }
        return session.findings().hasErrorSince(before) ? Optional.empty() : Optional.of(instruction);
    }

    private void held(Instruction text, Verb verb, org.lamella.model.design.Instruction instruction) {
        boolean due = !verb.at().isEmpty() && !verb.ramp();
        if (text.getAt() == null && due) {
            session.findings().error(Codes.STEP, text, CellPackage.Literals.INSTRUCTION__VERB,
                    "'" + verb.name() + "' needs a " + named(verb.at()) + ": " + verb.name() + " at " + UnitChecks.one(verb.at().get(0)));
        } else if (text.getAt() != null && !due) {
            session.findings().error(Codes.STEP, text.getAt(), "'" + verb.name() + "' is at nothing" + (verb.ramp() ? "; write from a to b in 10 steps" : ""));
        } else {
            value(text.getAt(), verb.name() + " at", verb.at()).ifPresent(instruction::setAt);
        }
    }

    private void ramp(Instruction text, Verb verb, org.lamella.model.design.Instruction instruction) {
        if (text.getRampFrom() == null) {
            if (verb.ramp()) {
                String one = UnitChecks.one(verb.at().get(0));
                session.findings().error(Codes.STEP, text, CellPackage.Literals.INSTRUCTION__VERB,
                        "'" + verb.name() + "' needs its ends: " + verb.name() + " from " + one + " to 2" + one.substring(1) + " in 10 steps for 1 h");
            }
            return;
        }
        if (!verb.ramp()) {
            session.findings().error(Codes.STEP, text.getRampFrom(), "'" + verb.name() + "' runs at one value; only a ramp goes from one to another");
            return;
        }
        value(text.getRampFrom(), verb.name() + " from", verb.at()).ifPresent(instruction::setRampFrom);
        value(text.getRampTo(), verb.name() + " to", verb.at()).ifPresent(instruction::setRampTo);
        count(text.getRampSteps(), text, CellPackage.Literals.INSTRUCTION__RAMP_STEPS, 2).ifPresent(instruction::setRampSteps);
        instruction.setRampLogarithmic(text.getSpacing() == Spacing.LOGARITHMIC);
    }

    /** One number of one of the dimensions; empty when nothing is written or after an error. */
    private Optional<Value> value(@Nullable Expression text, String where, List<Dimension> allowed) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<Value> value = session.values().constant(text, allowed.size() == 1 ? allowed.get(0) : null, new ElementScope(session, text));
        if (value.isEmpty()) {
            return value;
        }
        String unit = value.get().getUnit();
        Optional<Dimension> found = allowed.stream().filter(dimension -> dimension.siUnit().equals(unit)).findFirst();
        if (found.isEmpty()) {
            boolean bare = unit.equals(Dimension.NUMBER.siUnit());
            session.findings().error(bare ? Codes.MISSING_UNIT : Codes.WRONG_DIMENSION, text,
                    bare ? "missing unit: '" + where + "' a " + named(allowed) : "'" + where + "' a " + named(allowed) + ", not " + unit,
                    allowed.stream().flatMap(dimension -> java.util.Arrays.stream(UnitChecks.usual(dimension))).toArray(String[]::new));
            return Optional.empty();
        }
        boolean signed = found.get().equals(Dimension.VOLTAGE);
        if (!signed && value.get().getExpression() instanceof NumberExpression number && !(number.getValue() > 0)) {
            session.findings().error(Codes.OUT_OF_RANGE, text, "'" + where + "' a " + found.get().label() + " above zero; the verb says the direction");
            return Optional.empty();
        }
        return value;
    }

    private static String named(List<Dimension> dimensions) {
        return dimensions.stream().map(UnitChecks::named).collect(Collectors.joining(" or "));
    }
}
