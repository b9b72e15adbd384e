package org.lamella.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.lamella.dsl.cell.Quantity;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.naming.Similarity;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;

/** Numbers without a unit, with one that does not exist, or with one of another dimension where it shows which was meant. */
final class UnitRemedies implements RemedyFamily {

    /** What is forgotten at the end of a unit, the likeliest first. */
    private static final List<String> FACTORS = List.of("/cm", "/cm²", "·cm²", "·cm", "/m", "/m²", "·m²", "·m", "/cm³", "/m³", "/s", "·h", "/mol", "/g", "/kg");

    /** Shorter units are near to each other by chance. */
    private static final int TELLING = 3;

    @Override
    public Set<String> codes() {
        return Set.of(Codes.MISSING_UNIT, Codes.UNKNOWN_UNIT, Codes.WRONG_DIMENSION);
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        List<String> usual = problem.data().stream().filter(unit -> !unit.isEmpty()).toList();
        return switch (problem.code()) {
            case Codes.MISSING_UNIT -> usual.stream().limit(WordRemedies.CHOICES).map(unit -> problem.append(" " + unit)).toList();
            case Codes.UNKNOWN_UNIT -> unknown(problem, usual).stream().limit(WordRemedies.CHOICES).map(problem::replace).toList();
            default -> problem.around(Quantity.class).filter(quantity -> problem.isAt(quantity) && quantity.getUnit() != null)
                    .map(quantity -> wrong(problem, quantity.getUnit(), usual)).orElse(List.of());
        };
    }

    /** Units like the one written first, then the others usual here; where nothing is known about the place, what remains without a letter. */
    private static List<String> unknown(Problem problem, List<String> usual) {
        String written = problem.text();
        if (usual.isEmpty()) {
            return IntStream.range(0, written.length()).mapToObj(i -> written.substring(0, i) + written.substring(i + 1)).distinct()
                    .filter(shorter -> Units.parse(shorter).isPresent()).toList();
        }
        Set<String> units = new LinkedHashSet<>();
        usual.stream().filter(written::startsWith).forEach(units::add);
        units.addAll(Similarity.to(written, usual));
        units.addAll(usual);
        return List.copyOf(units);
    }

    private static List<Remedy> wrong(Problem problem, String written, List<String> usual) {
        List<Remedy> remedies = new ArrayList<>();
        int start = problem.end() - written.length();
        for (String unit : meant(written, usual)) {
            // a plain number has no unit to write
            String number = unit.equals("1") ? problem.contents().substring(problem.start(), start).strip() : "";
            remedies.add(number.isEmpty() ? new Remedy("Replace " + written + " by " + unit, problem.change(start, problem.end(), unit)) : problem.replace(number));
        }
        Optional<Dimension> product = usual.stream().findFirst().flatMap(Units::parse)
                .flatMap(unit -> Units.parse(written).map(other -> unit.dimension().times(other.dimension())));
        if (remedies.isEmpty() && product.filter(Dimension::isNumber).isPresent()) {
            remedies.add(problem.replace("1 / (" + problem.text() + ")").ofKind("reciprocal"));
        }
        return remedies;
    }

    /** Units of the right dimension that the written one is a part or a slip of; none when it is something else altogether. */
    private static List<String> meant(String written, List<String> usual) {
        Set<String> units = new LinkedHashSet<>();
        usual.stream().filter(unit -> unit.endsWith(written) || written.endsWith(unit)).forEach(units::add);
        completed(written, usual).ifPresent(units::add);
        if (written.length() >= TELLING) {
            units.addAll(Similarity.to(written, usual));
        }
        return units.stream().limit(WordRemedies.CHOICES).toList();
    }

    /** The written unit with the factor it lacks, in the usual spelling where there is one. */
    private static Optional<String> completed(String written, List<String> usual) {
        Optional<UnitOfMeasure> wanted = usual.stream().findFirst().flatMap(Units::parse);
        return wanted.isEmpty() ? Optional.empty()
                : FACTORS.stream().map(factor -> written + factor)
                        .filter(unit -> Units.parse(unit).filter(found -> found.dimension().equals(wanted.get().dimension())).isPresent()).findFirst()
                        .map(unit -> usual.stream().filter(other -> isSame(unit, other)).findFirst().orElse(unit));
    }

    private static boolean isSame(String a, String b) {
        return Units.parse(a).flatMap(unit -> Units.parse(b).map(other -> unit.factor().compareTo(other.factor()) == 0)).orElse(false);
    }
}
