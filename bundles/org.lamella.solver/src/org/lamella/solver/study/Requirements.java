package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Expressions;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Requirement;
import org.lamella.model.design.Study;
import org.lamella.model.design.Value;
import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.Measure;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.RequirementResult;
import org.lamella.solver.RequirementResult.Status;

/** Judges the requirements of a study on its quantities. */
final class Requirements {

    /** Two temperatures closer than this are the same condition, K. */
    private static final double SAME = 1e-6;

    /** Codes of the notes that say what decided a value; the others qualify it and stay with the quantity. */
    private static final Set<String> DECISIVE = Set.of("largest-interface", "limiting-layer", "deciding-phase", "decomposition", "lower-bound", "single-ion", "depleted-layer",
            "below-limit", "cut-off");

    private final Vocabulary vocabulary;

    Requirements(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** One verdict a requirement and condition; a requirement without {@code at} is judged at every temperature of the study. */
    List<RequirementResult> judge(Study study, List<QuantityValue> quantities) {
        List<RequirementResult> verdicts = new ArrayList<>();
        for (Requirement requirement : study.getRequirements()) {
            String subject = subject(requirement, study, quantities);
            List<QuantityValue> found = quantities.stream().filter(value -> value.id().equals(requirement.getQuantity()) && value.subject().equals(subject)
                    && conditionsMet(requirement, value)).toList();
            if (found.isEmpty()) {
                verdicts.add(unknown(requirement, subject, Results.always(), "the study gives no " + requirement.getQuantity() + " of " + subject
                        + (requirement.getAt().isEmpty() ? "" : " under these conditions")));
            }
            found.forEach(value -> verdicts.add(verdict(requirement, value)));
        }
        return verdicts;
    }

    /** A quantity of the stack may be asked of the cell that contains it, and the other way round. */
    private static String subject(Requirement requirement, Study study, List<QuantityValue> quantities) {
        String named = Optional.ofNullable(requirement.getSubject()).orElse(study.getSubject().getQualifiedName());
        boolean direct = quantities.stream().anyMatch(value -> value.id().equals(requirement.getQuantity()) && value.subject().equals(named));
        if (direct || !(study.getSubject() instanceof Cell cell) || cell.getStack() == null) {
            return named;
        }
        String whole = cell.getQualifiedName();
        String stack = cell.getStack().getQualifiedName();
        return named.equals(whole) ? stack : named.equals(stack) ? whole : named;
    }

    private boolean conditionsMet(Requirement requirement, QuantityValue value) {
        for (Value condition : requirement.getAt()) {
            for (Quantity.Selector selector : Quantity.Selector.values()) {
                @Nullable Measure actual = value.at().get(selector.label());
                if (selector.dimension().siUnit().equals(condition.getUnit()) && actual != null
                        && Math.abs(actual.value() - number(condition)) > SAME * Math.max(1, Math.abs(actual.value()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private double number(Value value) {
        return Expressions.compile(value, vocabulary).at(Conditions.ROOM_TEMPERATURE, 0, 0);
    }

    private RequirementResult verdict(Requirement requirement, QuantityValue value) {
        double limit = number(requirement.getLimit());
        String why = value.notes().stream().filter(note -> DECISIVE.contains(note.substring(0, Math.max(0, note.indexOf(':'))))).collect(Collectors.joining("; "));
        if (requirement.isSetProbability()) {
            return unknown(requirement, value.subject(), value.at(), "a probability needs an uncertainty study; this study has one value only");
        }
        if (value.unbounded()) {
            boolean wantsLarge = switch (requirement.getComparison()) {
                case GREATER, GREATER_OR_EQUAL -> true;
                case LESS, LESS_OR_EQUAL -> false;
            };
            return new RequirementResult(requirement.getName(), requirement.getText(), value.subject(), value.at(), wantsLarge ? Status.PASS : Status.FAIL,
                    null, limit, value.unit(), why.isEmpty() ? "unbounded" : "unbounded: " + why);
        }
        @Nullable Double actual = value.value();
        if (actual == null || !value.valid()) {
            return new RequirementResult(requirement.getName(), requirement.getText(), value.subject(), value.at(), Status.UNKNOWN, actual, limit, value.unit(),
                    value.notes().isEmpty() ? "the value is not valid" : String.join("; ", value.notes()));
        }
        boolean holds = switch (requirement.getComparison()) {
            case LESS -> actual < limit;
            case LESS_OR_EQUAL -> actual <= limit;
            case GREATER -> actual > limit;
            case GREATER_OR_EQUAL -> actual >= limit;
        };
        return new RequirementResult(requirement.getName(), requirement.getText(), value.subject(), value.at(), holds ? Status.PASS : Status.FAIL, actual, limit,
                value.unit(), why);
    }

    private RequirementResult unknown(Requirement requirement, String subject, SortedMap<String, Measure> at, String reason) {
        Value limit = requirement.getLimit();
        String unit = vocabulary.quantity(requirement.getQuantity()).map(quantity -> Results.unit(quantity.dimension())).orElse(limit.getUnit());
        return new RequirementResult(requirement.getName(), requirement.getText(), subject, at, Status.UNKNOWN, null, number(limit), unit, reason);
    }
}
