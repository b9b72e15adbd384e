package org.lamella.dsl.ide.quickfix;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.lamella.dsl.cell.Argument;
import org.lamella.dsl.cell.Binary;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Quantity;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.ide.words.ExpectedDimension;
import org.lamella.model.units.Numbers;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;

import com.google.inject.Inject;

/** A number in another unit usual for its dimension. */
final class UnitConversion implements Assist {

    private static final int DIGITS = 12;

    @Inject
    private ExpectedDimension expected;

    @Override
    public List<Remedy> at(Place place) {
        Optional<Quantity> quantity = place.around(Quantity.class).filter(number -> number.getUnit() != null && !isAdopted(number));
        return quantity.flatMap(number -> unit(number).map(unit -> conversions(place, number, unit))).orElse(List.of());
    }

    private Optional<UnitOfMeasure> unit(Quantity number) {
        return expected.of(number).flatMap(dimension -> Units.parse(number.getUnit(), dimension)).or(() -> Units.parse(number.getUnit()));
    }

    private static List<Remedy> conversions(Place place, Quantity number, UnitOfMeasure unit) {
        boolean difference = isDifference(number);
        double si = difference ? unit.toSiDifference(number.getValue()) : unit.toSi(number.getValue());
        return Units.usual(unit.dimension()).stream().filter(other -> !other.equals(number.getUnit()) && !other.equals("1"))
                .flatMap(other -> Units.parse(other, unit.dimension()).filter(found -> !isSame(found, unit)).stream()
                        .map(found -> Numbers.significant(difference ? found.fromSiDifference(si) : found.fromSi(si), DIGITS) + " " + other))
                .flatMap(text -> place.replaced(number, text).map(change -> new Remedy("Convert to " + text, change)).stream()).toList();
    }

    private static boolean isSame(UnitOfMeasure a, UnitOfMeasure b) {
        return a.factor().compareTo(b.factor()) == 0 && a.offset().compareTo(b.offset()) == 0;
    }

    /** Behind ± and in sums °C is a difference. */
    private static boolean isDifference(Quantity number) {
        return number.eContainer() instanceof Binary || number.eContainer() instanceof Value value && value.getError() == number;
    }

    /** A bare number beside it takes its unit, which must then stay. */
    private static boolean isAdopted(Quantity number) {
        if (number.eContainer() instanceof Value value && (isBare(value.getExpression()) || isBare(value.getUpper()))) {
            return true;
        }
        @Nullable EObject list = number.eContainer() instanceof Value value && !(value.eContainer() instanceof Argument) ? EcoreUtil2.getContainerOfType(value, Property.class)
                : number.eContainer();
        return list != null && list.eContents().stream().map(item -> item instanceof Value value ? value.getExpression() : item).anyMatch(UnitConversion::isBare);
    }

    private static boolean isBare(@Nullable EObject object) {
        return object instanceof Quantity quantity && quantity.getUnit() == null;
    }
}
