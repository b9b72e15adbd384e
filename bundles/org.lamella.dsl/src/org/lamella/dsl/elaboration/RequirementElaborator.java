package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Expression;
import org.lamella.dsl.cell.Requirement;
import org.lamella.dsl.naming.Similarity;
import org.lamella.model.design.Comparison;
import org.lamella.model.design.Described;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Study;
import org.lamella.model.design.Value;
import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.Quantity.Selector;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/** Requirements of a study: the quantity, whose it is, under which condition, and its limit. */
final class RequirementElaborator {

    /** Temperatures closer than this are the same, K. */
    private static final double SAME = 1e-6;

    private final Session session;
    private final Study study;
    private final Described subject;
    private final StudyElaborator studies;
    private final Map<String, Integer> unnamed = new HashMap<>();

    RequirementElaborator(Session session, Study study, Described subject, StudyElaborator studies) {
        this.session = session;
        this.study = study;
        this.subject = subject;
        this.studies = studies;
    }

    void all(org.lamella.dsl.cell.Study text) {
        RequirementSubjects subjects = new RequirementSubjects(session, subject);
        for (Requirement requirement : text.getRequirements()) {
            if (requirement.getQuantity() != null && requirement.getLimit() != null && requirement.getComparison() != null) {
                quantity(requirement).flatMap(quantity -> subjects.of(requirement, quantity).flatMap(owner -> one(requirement, quantity, owner)))
                        .ifPresent(study.getRequirements()::add);
            }
        }
    }

    /** The quantity of that id; a name that several ids continue is ambiguous. */
    private Optional<Quantity> quantity(Requirement requirement) {
        String id = requirement.getQuantity();
        Optional<Quantity> quantity = session.vocabulary().quantity(id);
        if (quantity.isEmpty()) {
            List<String> ids = session.vocabulary().quantities().stream().map(Quantity::id).toList();
            List<String> longer = ids.stream().filter(other -> other.startsWith(id + "-") && !session.vocabulary().quantity(other).orElseThrow().text()).toList();
            if (longer.size() > 1) {
                session.findings().error(Codes.AMBIGUOUS_QUANTITY, requirement, CellPackage.Literals.REQUIREMENT__QUANTITY,
                        "'" + id + "' is ambiguous; say which: " + String.join(", ", longer), longer.toArray(String[]::new));
            } else {
                List<String> near = Similarity.to(id, ids);
                session.findings().error(Codes.UNKNOWN_QUANTITY, requirement, CellPackage.Literals.REQUIREMENT__QUANTITY, "unknown quantity '" + id + "'" + Similarity.offer(near),
                        near.toArray(String[]::new));
            }
        } else if (quantity.get().text()) {
            session.findings().error(Codes.WRONG_VALUE, requirement, CellPackage.Literals.REQUIREMENT__QUANTITY, "'" + id + "' is a text; a number can be required only");
            return Optional.empty();
        }
        return quantity;
    }

    private Optional<org.lamella.model.design.Requirement> one(Requirement text, Quantity quantity, Described owner) {
        int before = session.findings().count();
        org.lamella.model.design.Requirement requirement = DesignFactory.eINSTANCE.createRequirement();
        Regions.locate(requirement, text);
        session.trace(text, requirement);
        requirement.setName(name(text, quantity));
        requirement.setQualifiedName(study.getQualifiedName() + "." + requirement.getName());
        requirement.setDocumentation(session.names().documentation(text));
        requirement.setQuantity(quantity.id());
        requirement.setSubject(owner.getQualifiedName());
        requirement.setComparison(comparison(text));
        requirement.setText(Regions.text(text));
        requirement.setBecause(text.getReason());
        limit(text.getLimit(), quantity.dimension()).ifPresent(requirement::setLimit);
        conditions(text, quantity, requirement);
        probability(text, requirement);
        if (requirement.getLimit() == null || session.findings().hasErrorSince(before)) {
            return Optional.empty();
        }
        studies.provide(study, quantity.id(), subject, text);
        return Optional.of(requirement);
    }

    /** The name given, else the quantity, counted where it comes again. */
    private String name(Requirement text, Quantity quantity) {
        if (text.getName() != null) {
            return text.getName();
        }
        int count = unnamed.merge(quantity.id(), 1, Integer::sum);
        return count == 1 ? quantity.id() : quantity.id() + "-" + count;
    }

    private static Comparison comparison(Requirement text) {
        return switch (text.getComparison()) {
        case LESS -> Comparison.LESS;
        case AT_MOST -> Comparison.LESS_OR_EQUAL;
        case GREATER -> Comparison.GREATER;
        case AT_LEAST -> Comparison.GREATER_OR_EQUAL;
        };
    }

    private Optional<Value> limit(Expression text, @Nullable Dimension dimension) {
        return session.values().constant(text, dimension, new ElementScope(session, text));
    }

    private void conditions(Requirement text, Quantity quantity, org.lamella.model.design.Requirement requirement) {
        Set<Selector> given = EnumSet.noneOf(Selector.class);
        for (Expression condition : text.getConditions()) {
            limit(condition, null).ifPresent(value -> selector(condition, value, quantity, given).ifPresent(unused -> requirement.getAt().add(value)));
        }
        if (text.getAfter() != null) {
            if (quantity.selectors().contains(Selector.CYCLES)) {
                given.add(Selector.CYCLES);
                limit(text.getAfter(), Dimension.NUMBER).ifPresent(requirement::setAfter);
            } else {
                session.findings().error(Codes.UNKNOWN_CONDITION, text.getAfter(), "'" + quantity.id() + "' does not depend on cycles");
            }
        }
        // a study has temperatures and a pressure of its own; nothing else can be guessed
        List<String> missing = quantity.selectors().stream().filter(selector -> selector != Selector.TEMPERATURE && selector != Selector.PRESSURE && !given.contains(selector))
                .map(Selector::label).sorted().toList();
        if (!missing.isEmpty()) {
            session.findings().error(Codes.AMBIGUOUS_QUANTITY, text, CellPackage.Literals.REQUIREMENT__QUANTITY,
                    "'" + quantity.id() + "' depends on " + String.join(" and ", missing) + "; say at which");
        }
    }

    private Optional<Selector> selector(EObject place, Value value, Quantity quantity, Set<Selector> given) {
        List<Selector> fitting = new ArrayList<>();
        for (Selector selector : Selector.values()) {
            if (selector.dimension().siUnit().equals(value.getUnit())) {
                fitting.add(selector);
            }
        }
        Optional<Selector> found = fitting.stream().filter(quantity.selectors()::contains).findFirst();
        if (found.isEmpty()) {
            List<String> known = quantity.selectors().stream().map(Selector::label).sorted().toList();
            session.findings().error(Codes.UNKNOWN_CONDITION, place, "'" + quantity.id() + "' does not depend on " + (fitting.isEmpty() ? "this" : fitting.get(0).label())
                    + (known.isEmpty() ? "" : "; it depends on " + String.join(", ", known)));
            return Optional.empty();
        }
        if (found.get() == Selector.TEMPERATURE && study.getTemperatures().stream().noneMatch(kelvin -> Math.abs(kelvin - number(value)) < SAME)) {
            List<String> temperatures = study.getTemperatures().stream().map(kelvin -> Units.display(kelvin, Dimension.TEMPERATURE)).toList();
            String known = String.join(", ", temperatures);
            session.findings().error(Codes.UNKNOWN_CONDITION, place, "the study computes at " + known + ", not at " + Units.display(number(value), Dimension.TEMPERATURE)
                    + "; add it to the study: study ... at " + known + ", " + Units.display(number(value), Dimension.TEMPERATURE),
                    temperatures.toArray(String[]::new));
            return Optional.empty();
        }
        given.add(found.get());
        return found;
    }

    private static double number(Value value) {
        return value.getExpression() instanceof org.lamella.model.design.NumberExpression number ? number.getValue() : Double.NaN;
    }

    private void probability(Requirement text, org.lamella.model.design.Requirement requirement) {
        if (text.getProbability() == null) {
            return;
        }
        limit(text.getProbability(), Dimension.NUMBER).ifPresent(value -> {
            double probability = number(value);
            if (probability > 0 && probability < 1) {
                requirement.setProbability(probability);
            } else {
                session.findings().error(Codes.OUT_OF_RANGE, text.getProbability(), "a probability is between 0 % and 100 %");
            }
        });
    }
}
