package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Expressions;
import org.lamella.model.design.Experiment;
import org.lamella.model.design.Instruction;
import org.lamella.model.design.Repeat;
import org.lamella.model.design.Step;
import org.lamella.model.design.Value;
import org.lamella.model.units.Dimension;
import org.lamella.model.registry.Vocabulary;

/** An experiment as a flat list of what is done one after the other: repetitions written out, ramps as their levels. */
final class Protocol {

    /**
     * One thing done.
     *
     * @param verb of the registry
     * @param level what is held: A/m2 or V, by the verb; 0 for a rest
     * @param duration greatest time, s; infinite without one
     * @param voltage ends it, V
     * @param currentDensity ends it, A/m2
     * @param capacity ends it, C/m2
     */
    record Stage(String verb, double level, double duration, OptionalDouble voltage, OptionalDouble currentDensity, OptionalDouble capacity) {
    }

    private final Vocabulary vocabulary;
    private final List<Stage> stages = new ArrayList<>();

    private Protocol(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The stages of an experiment in order. */
    static List<Stage> of(Experiment experiment, Vocabulary vocabulary) {
        Protocol protocol = new Protocol(vocabulary);
        protocol.add(experiment.getSteps());
        return protocol.stages;
    }

    private void add(List<Step> steps) {
        for (Step step : steps) {
            switch (step) {
                case Repeat repeat -> {
                    for (int i = 0; i < repeat.getTimes(); i++) {
                        add(repeat.getSteps());
                    }
                }
                case Instruction instruction when instruction.getRampFrom() != null -> ramp(instruction);
                case Instruction instruction -> stages.add(stage(instruction, instruction.getAt() == null ? 0 : number(instruction.getAt())));
                default -> throw new IllegalArgumentException("unknown step " + step.eClass().getName());
            }
        }
    }

    private void ramp(Instruction ramp) {
        double from = number(ramp.getRampFrom());
        double to = number(ramp.getRampTo());
        int last = ramp.getRampSteps() - 1;
        for (int i = 0; i <= last; i++) {
            double share = (double) i / last;
            stages.add(stage(ramp, ramp.isRampLogarithmic() ? from * Math.pow(to / from, share) : from + (to - from) * share));
        }
    }

    private Stage stage(Instruction instruction, double level) {
        double duration = instruction.getDuration() == null ? Double.POSITIVE_INFINITY : number(instruction.getDuration());
        for (Value end : instruction.getUntil()) {
            duration = Dimension.TIME.siUnit().equals(end.getUnit()) ? Math.min(duration, number(end)) : duration;
        }
        return new Stage(instruction.getVerb(), level, duration, least(instruction, Dimension.VOLTAGE), least(instruction, Dimension.CURRENT_DENSITY),
                least(instruction, Dimension.AREA_CHARGE));
    }

    /** Of several ends of one dimension the one met first by what grows from zero. */
    private OptionalDouble least(Instruction instruction, Dimension dimension) {
        return instruction.getUntil().stream().filter(end -> dimension.siUnit().equals(end.getUnit())).mapToDouble(this::number).min();
    }

    private double number(@Nullable Value value) {
        return Expressions.compile(java.util.Objects.requireNonNull(value), vocabulary).at(Conditions.ROOM_TEMPERATURE, Double.NaN, Double.NaN);
    }
}
