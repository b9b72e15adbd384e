package org.lamella.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.lamella.dsl.cell.Expression;
import org.lamella.dsl.cell.Negation;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Quantity;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.ide.contentassist.RegistryContext;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Numbers;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;

import com.google.inject.Inject;

/** Values outside their physical range: a slip of sign, percent or order where it explains the value, else the nearest possible value. */
final class RangeRemedies implements RemedyFamily {

    private static final double PERCENT = 100;

    @Inject
    private Vocabulary vocabulary;

    @Override
    public Set<String> codes() {
        return Set.of(Codes.OUT_OF_RANGE);
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        List<Remedy> remedies = new ArrayList<>();
        problem.around(Value.class).flatMap(value -> swapped(problem, value)).ifPresent(remedies::add);
        Optional<EObject> told = problem.object().map(object -> number(problem, object));
        if (remedies.isEmpty() && told.isPresent()) {
            Optional<PropertyType> type = type(told.get());
            positive(problem, told.get(), type).ifPresent(remedies::add);
            percent(problem, told.get(), type).ifPresent(remedies::add);
            type.flatMap(known -> bound(problem, told.get(), known)).ifPresent(remedies::add);
        }
        return remedies;
    }

    /** The number or negative number the problem is about, which may be told at the whole value. */
    private static @Nullable EObject number(Problem problem, EObject object) {
        @Nullable EObject number = object instanceof Value value ? value.getExpression() : object;
        if (number instanceof Quantity && number.eContainer() instanceof Negation negation) {
            number = negation;
        }
        return number instanceof Quantity || number instanceof Negation negation && negation.getOperand() instanceof Quantity ? number : null;
    }

    private Optional<PropertyType> type(EObject number) {
        // only a property's own value is told with the property's range
        @Nullable Property property = number.eContainer() instanceof Value value && value.eContainer() instanceof Property owner
                && (value.getExpression() == number || value.getUpper() == number) ? owner : null;
        return property == null || property.getPath() == null ? Optional.empty() : RegistryContext.of(property).property(vocabulary, property.getPath());
    }

    private static Optional<Remedy> swapped(Problem problem, Value value) {
        if (problem.isAt(value) && value.getUpper() != null && problem.data().isEmpty()) {
            return swapped(problem, value.getExpression(), value.getUpper());
        }
        return value.getValidTo() != null && problem.isAt(value.getValidTo()) ? swapped(problem, value.getValidFrom(), value.getValidTo()) : Optional.empty();
    }

    private static Optional<Remedy> swapped(Problem problem, Expression from, Expression to) {
        return problem.text(from).flatMap(low -> problem.text(to).flatMap(high -> problem.replaced(from, high)
                .flatMap(first -> problem.replaced(to, low).map(second -> new Remedy("Write the lower end first", first, second)))));
    }

    private static Optional<Remedy> positive(Problem problem, EObject number, Optional<PropertyType> type) {
        if (!(number instanceof Negation negation) || !(negation.getOperand() instanceof Quantity quantity) || !isInside(type, quantity, quantity.getValue(), quantity.getUnit())) {
            return Optional.empty();
        }
        return problem.text(quantity).flatMap(text -> problem.replaced(negation, text)).map(change -> new Remedy("Remove the minus", change));
    }

    private static Optional<Remedy> percent(Problem problem, EObject number, Optional<PropertyType> type) {
        boolean may = number instanceof Quantity quantity && quantity.getUnit() == null && quantity.getValue() > 1 && quantity.getValue() <= PERCENT
                && isInside(type, quantity, quantity.getValue(), "%");
        return may ? problem.text(number).flatMap(text -> problem.replaced(number, text + " %")).map(change -> new Remedy("Add %", change)) : Optional.empty();
    }

    private static boolean isInside(Optional<PropertyType> type, EObject place, double value, @Nullable String unit) {
        if (type.isEmpty()) {
            return EcoreUtil2.getContainerOfType(place, Property.class) != null || unit != null;
        }
        Optional<UnitOfMeasure> measure = unit == null ? Optional.empty() : Units.parse(unit, type.get().dimension());
        double si = measure.isEmpty() ? value : measure.get().toSi(value);
        return (type.get().minimumExcluded() ? si > type.get().minimum() : si >= type.get().minimum()) && si <= type.get().maximum();
    }

    /** The end of the range that is nearest, in the unit written. */
    private static Optional<Remedy> bound(Problem problem, EObject number, PropertyType type) {
        Quantity quantity = number instanceof Negation negation ? (Quantity) negation.getOperand() : (Quantity) number;
        Optional<UnitOfMeasure> unit = quantity.getUnit() == null ? Optional.empty() : Units.parse(quantity.getUnit(), type.dimension());
        double written = number instanceof Negation ? -quantity.getValue() : quantity.getValue();
        double si = unit.isEmpty() ? written : unit.get().toSi(written);
        double bound = si > type.maximum() ? type.maximum() : type.minimumExcluded() ? Double.NEGATIVE_INFINITY : type.minimum();
        if (Double.isInfinite(bound)) {
            return Optional.empty();
        }
        String text = Numbers.shortest(unit.isEmpty() ? bound : unit.get().fromSi(bound)) + (quantity.getUnit() == null ? "" : " " + quantity.getUnit());
        return problem.replaced(number, text).map(change -> new Remedy("Replace by " + text + (si > type.maximum() ? ", the largest value" : ", the smallest value"), change));
    }
}
