package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Cell;
import org.lamella.dsl.cell.Expression;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.elaboration.TemperatureChecks.Temperature;
import org.lamella.model.Properties;
import org.lamella.model.design.Described;
import org.lamella.model.units.Dimension;

/** The temperatures and the pressure of a study: written at it, else those of its cell, else room temperature. */
final class StudyConditions {

    private final Session session;
    private final Study text;
    private final List<Temperature> temperatures = new ArrayList<>();
    private double pressure = Double.NaN;

    /** Reads what is written at the study; a bare number takes the next unit. */
    StudyConditions(Session session, Study text) {
        this.session = session;
        this.text = text;
        ElementScope scope = new ElementScope(session, text);
        for (int i = 0; i < text.getConditions().size(); i++) {
            Expression expression = text.getConditions().get(i);
            Typed typed = session.expressions().elaborate(expression, Expectation.of(null, scope).adopting(nextUnit(text.getConditions(), i)));
            Dimension dimension = typed.dimension();
            if (dimension != null && typed.constant().isPresent()) {
                condition(dimension, typed.constant().getAsDouble(), expression);
            }
        }
    }

    private void condition(Dimension dimension, double si, Expression expression) {
        if (dimension.equals(Dimension.TEMPERATURE)) {
            temperature(si, expression);
        } else if (dimension.equals(Dimension.PRESSURE) && Double.isNaN(pressure)) {
            pressure = si;
        } else if (dimension.isNumber()) {
            session.findings().error(Codes.MISSING_UNIT, expression, "missing unit: a study is at a temperature or pressure", UnitChecks.usual(Dimension.TEMPERATURE));
        } else {
            session.findings().error(Codes.UNKNOWN_CONDITION, expression, "a study is at temperatures and one pressure, not at " + UnitChecks.named(dimension));
        }
    }

    private void temperature(double kelvin, Expression expression) {
        if (kelvin <= 0) {
            session.findings().error(Codes.OUT_OF_RANGE, expression, "a temperature is above 0 K");
        } else if (temperatures.stream().noneMatch(other -> other.kelvin() == kelvin)) {
            temperatures.add(new Temperature(kelvin, expression));
        }
    }

    private static @Nullable String nextUnit(List<Expression> list, int index) {
        for (int i = index; i < list.size(); i++) {
            String unit = ValueElaborator.unitIn(list.get(i));
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    /** Takes what is not written from the subject. */
    void complete(Described subject) {
        double temperature = Terms.ROOM_TEMPERATURE;
        if (subject instanceof org.lamella.model.design.Cell cell) {
            temperature = Properties.number(cell, Terms.TEMPERATURE, session.vocabulary(), Terms.ROOM_TEMPERATURE, temperature);
            if (Double.isNaN(pressure)) {
                pressure = Properties.number(cell, Terms.PRESSURE, session.vocabulary(), Terms.ROOM_TEMPERATURE, Double.NaN);
            }
        }
        if (temperatures.isEmpty()) {
            temperatures.add(new Temperature(temperature, text.getOf()));
        }
    }

    /** The temperatures alone; the subject is made only where they depend on it. */
    List<Double> kelvins() {
        if (temperatures.isEmpty() && text.getOf() != null && text.getOf().getElement() instanceof Cell cell && !cell.eIsProxy()) {
            complete(session.cells().of(cell, text.getOf()));
        }
        return temperatures.isEmpty() ? List.of(Terms.ROOM_TEMPERATURE) : temperatures.stream().map(Temperature::kelvin).toList();
    }

    List<Temperature> temperatures() {
        return temperatures;
    }

    /** Stack pressure, Pa; NaN where nothing says one. */
    double pressure() {
        return pressure;
    }
}
