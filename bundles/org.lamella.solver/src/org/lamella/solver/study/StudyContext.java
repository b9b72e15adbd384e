package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Expressions;
import org.lamella.model.Properties;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Described;
import org.lamella.model.design.Design;
import org.lamella.model.design.Experiment;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Stack;
import org.lamella.model.design.Study;
import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.Progress;
import org.lamella.solver.transport.Direction;

/** The subject of a study, compiled once for all study kinds and temperatures. */
public final class StudyContext {

    private final Study study;
    private final Vocabulary vocabulary;
    private final int threads;
    private final @Nullable StackModel stack;
    private final @Nullable Cell cell;
    private final @Nullable Stack design;
    private final Map<String, LayerMedium> media = new LinkedHashMap<>();
    private final Map<String, Composite> composites = new LinkedHashMap<>();

    StudyContext(Study study, Vocabulary vocabulary, int threads, Progress progress) {
        this.study = study;
        this.vocabulary = vocabulary;
        this.threads = threads;
        Described subject = study.getSubject();
        cell = subject instanceof Cell theCell ? theCell : null;
        Stack theStack = cell != null ? cell.getStack() : subject instanceof Stack alone ? alone : null;
        design = theStack;
        double pressure = study.isSetPressure() ? study.getPressure() : Double.NaN;
        LawRuns runs = new LawRuns(study.getTemperatures(), threads, progress);
        stack = theStack == null ? null : new StackModel(theStack, cell, pressure, 0, vocabulary, runs);
        if (stack != null && theStack != null) {
            stack.media().forEach(medium -> media.putIfAbsent(medium.name(), medium));
            theStack.getLayers().stream().map(Layer::getComposite).filter(composite -> composite != null)
                    .forEach(composite -> composites.putIfAbsent(composite.getQualifiedName(), composite));
        } else if (subject instanceof Composite composite) {
            media.put(composite.getQualifiedName(), LayerMedium.of(composite, vocabulary, runs));
            composites.put(composite.getQualifiedName(), composite);
        }
    }

    /** Threads that may share a long computation. */
    int threads() {
        return threads;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The study as designed. */
    Study study() {
        return study;
    }

    String subject() {
        return study.getSubject().getQualifiedName();
    }

    List<Double> temperatures() {
        return study.getTemperatures();
    }

    /** The computation of a kind as written, or null when it runs only because a requirement needs it. */
    @Nullable Computation computation(String kind) {
        return study.getComputations().stream().filter(computation -> kind.equals(computation.getName())).findFirst().orElse(null);
    }

    /** A list of numbers written in the block of a kind, in SI; empty when nothing is written. */
    List<Double> numbers(String kind, String path) {
        Computation computation = computation(kind);
        return computation == null ? List.of()
                : Properties.property(computation, path).stream().flatMap(property -> property.getValues().stream())
                        .map(value -> Expressions.compile(value, vocabulary).at(Conditions.ROOM_TEMPERATURE, Double.NaN, Double.NaN)).toList();
    }

    /** A number written in the block of a kind or given by default, in SI. */
    OptionalDouble number(String kind, String path) {
        return numbers(kind, path).stream().mapToDouble(Double::doubleValue).findFirst();
    }

    /** The directions of the current written in the block of a kind; both when nothing is written. */
    List<Direction> directions(String kind) {
        Computation computation = computation(kind);
        String word = computation == null ? "both" : Properties.symbol(computation, kind + ".direction").orElse("both");
        return switch (word) {
            case "charge" -> List.of(Direction.CHARGE);
            case "discharge" -> List.of(Direction.DISCHARGE);
            default -> List.of(Direction.CHARGE, Direction.DISCHARGE);
        };
    }

    /** The current densities at which requirements ask for one of some quantities, A/m2. */
    List<Double> requiredCurrents(Collection<String> quantities) {
        String unit = Quantity.Selector.CURRENT_DENSITY.dimension().siUnit();
        return study.getRequirements().stream().filter(requirement -> quantities.contains(requirement.getQuantity()))
                .flatMap(requirement -> requirement.getAt().stream()).filter(value -> unit.equals(value.getUnit()))
                .map(value -> Expressions.compile(value, vocabulary).at(Conditions.ROOM_TEMPERATURE, Double.NaN, Double.NaN)).distinct().toList();
    }

    /** The stack of the subject, or null when the subject is a composite. */
    @Nullable StackModel stack() {
        return stack;
    }

    /** The stack as designed, or null when the subject is a composite. */
    @Nullable Stack design() {
        return design;
    }

    /** The experiments of the design. */
    List<Experiment> experiments() {
        return study.eContainer() instanceof Design whole ? whole.getExperiments() : List.of();
    }

    /** What was measured, as the block of a kind names it; several where a measurement has several files. */
    List<MeasuredRun> measured(String kind) {
        Computation computation = computation(kind);
        Optional<String> name = computation == null ? Optional.empty() : Properties.symbol(computation, kind + ".measured");
        if (name.isEmpty() || !(study.eContainer() instanceof Design whole)) {
            return List.of();
        }
        return whole.getMeasurements().stream().filter(measurement -> measurement.getQualifiedName().equals(name.get()) || measurement.getQualifiedName().startsWith(name.get() + "."))
                .filter(measurement -> !measurement.getTimes().isEmpty()).map(MeasuredRun::new).toList();
    }

    /** The subject when it is a cell. */
    @Nullable Cell cell() {
        return cell;
    }

    /** Every composite and pure material of the subject, each once, in the order of the layers. */
    List<LayerMedium> media() {
        return new ArrayList<>(media.values());
    }

    /** Every composite of the subject by qualified name. */
    Map<String, Composite> composites() {
        return composites;
    }
}
