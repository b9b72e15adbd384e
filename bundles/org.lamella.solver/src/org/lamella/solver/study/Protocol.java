package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.CellScale;
import org.lamella.model.Expressions;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Experiment;
import org.lamella.model.design.Instruction;
import org.lamella.model.design.Repeat;
import org.lamella.model.design.Step;
import org.lamella.model.design.Value;
import org.lamella.model.units.Dimension;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.PhysicalConstants;

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

    /** Of a C-rate, 1/s. */
    private static final double PER_HOUR = 1.0 / 3600;

    private final Cell cell;
    private final Vocabulary vocabulary;
    private final List<Stage> stages = new ArrayList<>();

    private Protocol(Cell cell, Vocabulary vocabulary) {
        this.cell = cell;
        this.vocabulary = vocabulary;
    }

    /** The stages of an experiment in order, with the area and the lithium of a cell where they are told as currents or C-rates. */
    static List<Stage> of(Experiment experiment, Cell cell, Vocabulary vocabulary) {
        Protocol protocol = new Protocol(cell, vocabulary);
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
                case Instruction instruction -> stages.add(stage(instruction, instruction.getAt() == null ? 0 : perArea(instruction.getAt())));
                default -> throw new IllegalArgumentException("unknown step " + step.eClass().getName());
            }
        }
    }

    private void ramp(Instruction ramp) {
        double from = perArea(ramp.getRampFrom());
        double to = perArea(ramp.getRampTo());
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
        return new Stage(instruction.getVerb(), level, duration, least(instruction, Dimension.VOLTAGE),
                least(instruction, Dimension.CURRENT_DENSITY, Dimension.CURRENT, Dimension.C_RATE), least(instruction, Dimension.AREA_CHARGE, Dimension.CHARGE));
    }

    /** Of several ends of one kind the one met first by what grows from zero. */
    private OptionalDouble least(Instruction instruction, Dimension... dimensions) {
        List<String> units = Stream.of(dimensions).map(Dimension::siUnit).toList();
        return instruction.getUntil().stream().filter(end -> units.contains(end.getUnit())).mapToDouble(this::perArea).min();
    }

    /** Currents, charges and C-rates per area of the cell, A/m2 or C/m2; everything else as it is. */
    private double perArea(@Nullable Value value) {
        Value known = java.util.Objects.requireNonNull(value);
        String unit = String.valueOf(known.getUnit());
        if (unit.equals(Dimension.CURRENT.siUnit()) || unit.equals(Dimension.CHARGE.siUnit())) {
            return number(known) / Inputs.positive("the area of " + cell.getQualifiedName(), CellScale.area(cell, vocabulary).orElse(Double.NaN));
        }
        if (unit.equals(Dimension.C_RATE.siUnit())) {
            double lithium = Inputs.positive("the lithium of " + cell.getQualifiedName(), CellScale.lithium(cell, vocabulary).orElse(Double.NaN));
            return number(known) * PER_HOUR * lithium * PhysicalConstants.FARADAY;
        }
        return number(known);
    }

    private double number(@Nullable Value value) {
        return Expressions.compile(java.util.Objects.requireNonNull(value), vocabulary).at(Conditions.ROOM_TEMPERATURE, Double.NaN, Double.NaN);
    }
}
