package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lamella.model.Expressions;
import org.lamella.model.Expressions.DoubleLaw;
import org.lamella.model.Properties;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Plane;
import org.lamella.model.design.Value;
import org.lamella.model.registry.Law.Family;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.stability.GrowthLaw;

/** The interphase of a contact of some age, compiled (D5). */
final class GrowthModel {

    private final Optional<GrowthLaw> law;
    private final List<DoubleLaw> numbers = new ArrayList<>();
    private final double age;

    /** @param age of the contact [s] */
    GrowthModel(Plane plane, double age, Vocabulary vocabulary) {
        this.age = age;
        Optional<CallExpression> call = Properties.value(plane, "growth").map(Value::getExpression).filter(CallExpression.class::isInstance).map(CallExpression.class::cast);
        law = call.flatMap(written -> vocabulary.law(Family.GROWTH, written.getFunction())).filter(GrowthLaw.class::isInstance).map(GrowthLaw.class::cast);
        call.ifPresent(written -> written.getArguments().forEach(argument -> numbers.add(Expressions.compile(argument.getValue(), vocabulary))));
    }

    /** Area resistance of a film that had another one at first [ohm m2]. */
    double resistance(double initial, double temperature) {
        return law.filter(grows -> age > 0)
                .map(grows -> grows.resistance(numbers.stream().mapToDouble(number -> number.at(temperature, 0, 0)).toArray(), initial, age)).orElse(initial);
    }
}
