package org.lamella.core.figures;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.ide.figures.Figure;
import org.lamella.solver.Measure;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;

/** Finds the figures of elements in the answer to a study. */
record ResultFigures(StudyResult result) {

    private static final String TEMPERATURE = "temperature";
    private static final String BREAKDOWN = "resistance-breakdown";
    private static final String ELEMENT = "element";
    private static final String VALUE = "value";

    /** The conductivity of a composite or pure material, or the resistance of a whole stack. */
    Optional<Figure> quantity(String id, String subject, double temperature) {
        return result.quantities().stream().filter(value -> value.id().equals(id) && value.subject().equals(subject) && isAt(value.at().get(TEMPERATURE), temperature))
                .findFirst().map(value -> figure(value, temperature));
    }

    private static Figure figure(QuantityValue value, double temperature) {
        @Nullable Double number = value.value();
        // the models of a resistance are those of its layers
        String model = value.id().equals(Figure.CONDUCTIVITY) ? value.model() : "";
        return new Figure(value.id(), value.subject(), temperature, number == null ? OptionalDouble.empty() : OptionalDouble.of(number), value.unit(), model,
                value.valid() ? List.of() : value.notes());
    }

    /** The resistance of a layer; what limits its value is what limits the conductivity of its medium. */
    Optional<Figure> layer(String layer, String medium, double temperature) {
        List<String> remarks = quantity(Figure.CONDUCTIVITY, medium, temperature).map(Figure::remarks).orElse(List.of());
        return result.tables().stream().filter(table -> table.id().equals(BREAKDOWN) && isAt(table.at().get(TEMPERATURE), temperature))
                .flatMap(table -> table.rows().stream().filter(row -> layer.equals(row.get(column(table, ELEMENT)))).map(row -> row.get(column(table, VALUE)))
                        .filter(Double.class::isInstance).map(Double.class::cast).map(value -> new Figure(Figure.RESISTANCE, layer, temperature, OptionalDouble.of(value),
                                String.valueOf(table.columns().get(column(table, VALUE)).unit()), "", remarks)))
                .findFirst();
    }

    private static boolean isAt(@Nullable Measure at, double temperature) {
        return at != null && at.value() == temperature;
    }

    private static int column(ResultTable table, String name) {
        return table.columns().stream().map(ResultTable.Column::name).toList().indexOf(name);
    }
}
