package org.lamella.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Argument;
import org.lamella.dsl.cell.Quantity;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.model.units.Units;

/** Gradients whose points do not follow each other: their points in the order of their positions. */
final class GradientRemedies implements RemedyFamily {

    /** A point of a gradient. */
    private record Point(double position, String text) {
    }

    @Override
    public Set<String> codes() {
        return Set.of(Codes.GRADIENT_ORDER);
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        Optional<Ref> call = problem.around(Argument.class).map(Argument::eContainer).filter(Ref.class::isInstance).map(Ref.class::cast);
        if (call.isEmpty()) {
            return List.of();
        }
        List<Argument> arguments = call.get().getArguments();
        List<Point> points = new ArrayList<>();
        for (Argument argument : arguments) {
            OptionalDouble position = position(argument);
            Optional<String> text = problem.text(argument);
            if (position.isPresent() && text.isPresent()) {
                points.add(new Point(position.getAsDouble(), text.get()));
            }
        }
        // two values at one position are not brought into order by sorting
        if (points.size() < arguments.size() || points.stream().map(Point::position).distinct().count() < points.size()) {
            return List.of();
        }
        String sorted = points.stream().sorted(Comparator.comparingDouble(Point::position)).map(Point::text).collect(Collectors.joining(", "));
        return problem.replaced(arguments.getFirst(), arguments.getLast(), sorted).map(change -> new Remedy("Sort the points by their positions", change)).stream().toList();
    }

    private static OptionalDouble position(Argument argument) {
        if (argument.getValue() == null || !(argument.getValue().getExpression() instanceof Quantity quantity)) {
            return OptionalDouble.empty();
        }
        @Nullable String unit = quantity.getUnit();
        double number = quantity.getValue();
        return unit == null ? OptionalDouble.of(number) : Units.parse(unit).map(known -> OptionalDouble.of(known.toSi(number))).orElse(OptionalDouble.empty());
    }
}
