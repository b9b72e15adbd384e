package org.lamella.dsl.elaboration;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.lamella.dsl.cell.Constant;
import org.lamella.dsl.cell.Element;
import org.lamella.model.Composition;
import org.lamella.model.Expressions;
import org.lamella.model.Gradients;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Expression;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Property;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.design.TableExpression;
import org.lamella.model.design.TextExpression;
import org.lamella.model.design.Value;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.ScalarLaw;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Numbers;
import org.lamella.model.units.Units;

/** Describes single values for hover, inlay hints and outline. */
final class Describer {

    private static final double WARM = 333.15;
    private static final int DIGITS = 3;
    /** A filler's share is said to one decimal, as papers do. */
    private static final int SHARE_DIGITS = 2;

    private final Vocabulary vocabulary;
    private final Function<Element, Session> elaborate;

    Describer(Vocabulary vocabulary, Function<Element, Session> elaborate) {
        this.vocabulary = vocabulary;
        this.elaborate = elaborate;
    }

    Optional<Description> describe(EObject node) {
        Optional<Element> owner = Optional.ofNullable(EcoreUtil2.getContainerOfType(node, Element.class));
        return owner.flatMap(element -> describe(element, Optional.ofNullable(EcoreUtil2.getContainerOfType(node, org.lamella.dsl.cell.Property.class))));
    }

    private Optional<Description> describe(Element element, Optional<org.lamella.dsl.cell.Property> text) {
        if (text.isEmpty()) {
            return element instanceof Constant constant ? constant(constant) : Optional.empty();
        }
        org.lamella.dsl.cell.Property property = text.get();
        String path = Subjects.path(property);
        Session session = elaborate.apply(element);
        return session.described(property).map(made -> property(made)).or(() -> declared(path, property));
    }

    private Optional<Description> constant(Constant constant) {
        Value value = elaborate.apply(constant).constants().value(constant, constant).origin();
        return value == null ? Optional.empty() : Optional.of(value(constant.getName(), value, Optional.empty(), Optional.empty(), "", false));
    }

    private Description property(Property property) {
        PropertyHolder holder = (PropertyHolder) property.eContainer();
        Optional<PropertyType> type = vocabulary.property(SubjectOf.described(holder), property.getName());
        return value(property.getName(), property.getValues().get(0), type, otherBasis(holder, property), String.join(", ", property.getTreatedBy()),
                property.isDefaulted());
    }

    /** A property whose value is missing or wrong is still explained. */
    private Optional<Description> declared(String path, org.lamella.dsl.cell.Property property) {
        for (Subject subject : Subjects.around(property)) {
            Optional<PropertyType> type = vocabulary.property(subject, path);
            if (type.isPresent()) {
                return Optional.of(new Description(path, "", OptionalDouble.empty(), type.get().dimension().siUnit(), "", "", "", Optional.empty(), "", false,
                        type.get().doc(), type.get().section()));
            }
        }
        return Optional.empty();
    }

    private Description value(String name, Value value, Optional<PropertyType> type, Optional<String> otherBasis, String treatments, boolean defaulted) {
        OptionalDouble si = value.getExpression() instanceof NumberExpression number && value.getHigh() == null ? OptionalDouble.of(number.getValue()) : OptionalDouble.empty();
        String source = value.getSource() != null ? value.getSource() : value.isTypical() ? "typical" : "";
        return new Description(name, shown(value), si, value.getUnit() == null ? "" : value.getUnit(), uncertainty(value), validity(value), source, otherBasis, treatments,
                defaulted, type.map(PropertyType::doc).orElse(""), type.map(PropertyType::section).orElse(""));
    }

    private String shown(Value value) {
        Expression tree = value.getExpression();
        Expression high = value.getHigh();
        if (high != null) {
            return number(tree, value).orElse("") + " .. " + number(high, value).orElse("");
        }
        return switch (tree) {
        case TextExpression text -> text.getText();
        case SymbolExpression symbol -> symbol.getName();
        case CallExpression call when value.getUnit().isEmpty() -> call.getFunction();
        case NumberExpression number -> Units.display(number.getValue(), value.getUnit());
        case TableExpression table when Gradients.isGradient(table) -> gradient(table, value.getUnit());
        default -> at(tree, value, Terms.ROOM_TEMPERATURE) + at(tree, value, WARM).transform(warm -> warm.isEmpty() ? "" : "; " + warm);
        };
    }

    /** The values from the anode side to the cathode side. */
    private static String gradient(TableExpression gradient, String unit) {
        return IntStream.range(0, gradient.getKeys().size()).mapToObj(i -> Units.display(gradient.getEntries().get(i), unit) + " at " + Gradients.percent(gradient.getKeys().get(i)))
                .collect(Collectors.joining(" → ")) + " of the thickness from the anode side";
    }

    private Optional<String> number(Expression tree, Value value) {
        return tree instanceof NumberExpression number ? Optional.of(Units.display(number.getValue(), value.getUnit())) : Optional.empty();
    }

    private String at(Expression tree, Value value, double temperature) {
        try {
            double si = Expressions.compile(tree, vocabulary).at(temperature, Double.NaN, Double.NaN);
            return Units.display(si, value.getUnit()) + " at " + Units.display(temperature, Dimension.TEMPERATURE);
        } catch (ScalarLaw.OutsideDomain | IllegalArgumentException noNumber) {
            return "";
        }
    }

    private static String uncertainty(Value value) {
        if (!value.isSetError()) {
            return "";
        }
        return "± " + (value.isRelativeError() ? Numbers.significant(100 * value.getError(), DIGITS) + " %" : difference(value));
    }

    /** A difference of temperatures is shown in K. */
    private static String difference(Value value) {
        return value.getUnit().equals(Dimension.TEMPERATURE.siUnit()) ? Numbers.significant(value.getError(), DIGITS) + " K"
                : Units.display(value.getError(), value.getUnit());
    }

    private static String validity(Value value) {
        if (!value.isSetValidFrom() || value.getValidUnit() == null) {
            return "";
        }
        Dimension dimension = Units.parse(value.getValidUnit()).map(unit -> unit.dimension()).orElse(Dimension.NUMBER);
        return "valid " + Units.display(value.getValidFrom(), dimension) + " .. " + Units.display(value.getValidTo(), dimension);
    }

    private Optional<String> otherBasis(PropertyHolder holder, Property property) {
        if (!property.getName().equals(Terms.FRACTION) || !(holder instanceof Phase phase) || !(phase.eContainer() instanceof Composite composite)) {
            return Optional.empty();
        }
        boolean byMass = Dimension.MASS_FRACTION.siUnit().equals(property.getValues().get(0).getUnit());
        try {
            Composition composition = Composition.of(composite, vocabulary);
            double other = byMass ? composition.volumeFraction(phase) : composition.massFraction(phase);
            return Optional.of(Numbers.significant(100 * other, SHARE_DIGITS) + (byMass ? " vol%" : " wt%") + (Gradients.isGraded(composite) ? " on average" : ""));
        } catch (IllegalArgumentException incomplete) {
            return Optional.empty();
        }
    }
}
