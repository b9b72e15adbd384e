package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Properties;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Expression;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.registry.Law.Family;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.composite.AutomaticLaw;
import org.lamella.solver.composite.ConductivityLaw;
import org.lamella.solver.composite.ConductivityLaws;
import org.lamella.solver.composite.Homogenised;
import org.lamella.solver.composite.LawArguments;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Note;
import org.lamella.solver.microstructure.VoxelLaw;

/** The conductivity law a composite asks for, with its arguments. */
final class LawChoice {

    private static final ConductivityLaws LAWS = ConductivityLaws.installed();
    private static final AutomaticLaw AUTOMATIC = new AutomaticLaw();

    private final ConductivityLaw law;
    private final LawArguments arguments;
    private final boolean closedForm;

    private LawChoice(ConductivityLaw law, LawArguments arguments, boolean closedForm) {
        this.law = law;
        this.arguments = arguments;
        this.closedForm = closedForm;
    }

    /** For media without phases to homogenise. */
    static LawChoice none() {
        return new LawChoice(AUTOMATIC, LawArguments.defaults(), true);
    }

    /** All laws that can be chosen, in the order registered. */
    static List<ConductivityLaw> all() {
        return LAWS.all();
    }

    /** Reads {@code law: name} or {@code law: name(argument: number)}. */
    static LawChoice of(Composite composite, Vocabulary vocabulary, LawRuns runs) {
        @Nullable Expression expression = Properties.value(composite, "law").map(value -> value.getExpression()).orElse(null);
        if (expression instanceof SymbolExpression symbol) {
            return new LawChoice(LAWS.get(symbol.getName()), LawArguments.defaults(), true);
        }
        if (expression instanceof CallExpression call) {
            Optional<LawFactory> factory = vocabulary.law(Family.COMPOSITE, call.getFunction()).filter(LawFactory.class::isInstance).map(LawFactory.class::cast);
            if (factory.isPresent()) {
                return new LawChoice(runs.law(composite, () -> factory.get().make(composite, call, vocabulary, runs)), LawArguments.defaults(), false);
            }
            ConductivityLaw law = LAWS.get(call.getFunction());
            Map<String, Double> numbers = new HashMap<>();
            call.getArguments().forEach(argument -> numbers.put(argument.getName(), Calls.number(call, argument.getName(), vocabulary)));
            return new LawChoice(law, LawArguments.of(law, numbers), true);
        }
        return none();
    }

    /** Whether a value takes no noticeable time; laws of which every composite has its own keep what they solve because it does. */
    boolean isClosedForm() {
        return closedForm;
    }

    /** This choice if it is a closed form; else an automatic one. */
    LawChoice closed() {
        return closedForm ? this : none();
    }

    /** The law that solves on voxels, if that is the choice. */
    Optional<VoxelLaw> voxels() {
        return law instanceof VoxelLaw voxels ? Optional.of(voxels) : Optional.empty();
    }

    LawArguments arguments() {
        return arguments;
    }

    /** The law to evaluate: {@code auto} is resolved here, so that all transported quantities see the same law. */
    ConductivityLaw choose(Microstructure microstructure) {
        return isAutomatic() ? AUTOMATIC.choose(microstructure).law() : law;
    }

    /** What a person should know about a value of the law chosen. */
    List<Note> notes(Microstructure microstructure, ConductivityLaw chosen, Homogenised value) {
        List<Note> notes = new ArrayList<>(chosen.leftOut(microstructure));
        if (isAutomatic()) {
            notes.addAll(AUTOMATIC.choose(microstructure).notes(microstructure, value));
        }
        return notes;
    }

    /** Whether the law is chosen from the composite. */
    boolean isAutomatic() {
        return law instanceof AutomaticLaw;
    }
}
