package org.lamella.model.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.lamella.model.design.Comparison;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Requirement;
import org.lamella.model.design.Study;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/** Differences of studies: what they are about, their conditions, computations and requirements. */
final class StudyDifferences {

    private final Differences differences;
    private final PropertyDifferences properties;
    private final References references;

    StudyDifferences(Differences differences, PropertyDifferences properties, References references) {
        this.differences = differences;
        this.properties = properties;
        this.references = references;
    }

    void compare(String path, Study before, Study after) {
        references.compare(path, "of", "of nothing", before.getSubject(), after.getSubject(), before, after);
        tell(path, "at " + conditions(before), "at " + conditions(after), before, after);
        tell(path, "seed " + before.getSeed(), "seed " + after.getSeed(), before, after);
        computations(path, before, after);
        requirements(path, before, after);
        properties.compare(path, before, after);
    }

    private void tell(String path, String before, String after, Study studyBefore, Study studyAfter) {
        if (!before.equals(after)) {
            differences.changed(path, before, after, studyBefore, studyAfter);
        }
    }

    private static String conditions(Study study) {
        String temperatures = study.getTemperatures().stream().map(kelvin -> Units.display(kelvin, Dimension.TEMPERATURE)).collect(Collectors.joining(", "));
        return temperatures + (study.isSetPressure() ? ", " + Units.display(study.getPressure(), Dimension.PRESSURE) : "");
    }

    private void computations(String path, Study before, Study after) {
        Map<String, Computation> from = new LinkedHashMap<>();
        before.getComputations().forEach(computation -> from.put(computation.getName(), computation));
        Map<String, Computation> to = new LinkedHashMap<>();
        after.getComputations().forEach(computation -> to.put(computation.getName(), computation));
        to.forEach((name, computation) -> {
            if (from.containsKey(name)) {
                properties.compare(path, from.get(name), computation);
            } else {
                differences.added(path + "." + name, "computed", computation);
            }
        });
        from.keySet().stream().filter(name -> !to.containsKey(name)).forEach(name -> differences.removed(path + "." + name, "computed", from.get(name)));
    }

    private void requirements(String path, Study before, Study after) {
        List<Requirement> gone = before.getRequirements();
        for (Requirement requirement : after.getRequirements()) {
            Requirement other = find(gone, requirement);
            String name = path + "." + requirement.getName();
            if (other == requirement) {
                differences.added(name, text(requirement), requirement);
            } else if (!text(other).equals(text(requirement))) {
                differences.changed(name, text(other), text(requirement), other, requirement);
            }
        }
        gone.stream().filter(requirement -> find(after.getRequirements(), requirement) == requirement)
                .forEach(requirement -> differences.removed(path + "." + requirement.getName(), text(requirement), requirement));
    }

    /** The requirement of the same name; the one given where there is none. */
    private static Requirement find(List<Requirement> requirements, Requirement like) {
        return requirements.stream().filter(other -> Objects.equals(other.getName(), like.getName())).findFirst().orElse(like);
    }

    private static String text(Requirement requirement) {
        ExpressionText values = new ExpressionText(4);
        String of = requirement.getSubject() == null ? "" : " of " + requirement.getSubject().substring(requirement.getSubject().lastIndexOf('.') + 1);
        String at = requirement.getAt().isEmpty() ? "" : " at " + requirement.getAt().stream().map(values::of).collect(Collectors.joining(", "));
        String after = requirement.getAfter() == null ? "" : " after " + values.of(requirement.getAfter());
        String probability = requirement.isSetProbability() ? " with probability " + Units.display(requirement.getProbability(), Dimension.NUMBER) : "";
        return requirement.getQuantity() + of + at + after + " " + sign(requirement.getComparison()) + " " + values.of(requirement.getLimit()) + probability;
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
        case LESS -> "<";
        case LESS_OR_EQUAL -> "<=";
        case GREATER -> ">";
        case GREATER_OR_EQUAL -> ">=";
        };
    }
}
