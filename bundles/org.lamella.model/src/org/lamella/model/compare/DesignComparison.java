package org.lamella.model.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.lamella.model.design.Cell;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Described;
import org.lamella.model.design.Design;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.Experiment;
import org.lamella.model.design.Material;
import org.lamella.model.design.PairInterface;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.Stack;
import org.lamella.model.design.Study;

/**
 * Compares two versions of a design. Elements of the file are matched by their names without its package; what they need of other files is
 * compared where both versions need it. How the text is laid out, whether a value is written or a default, and in which unit, makes no
 * difference.
 */
public final class DesignComparison {

    private final DesignVersion before;
    private final DesignVersion after;
    private final Differences differences = new Differences();
    private final PropertyDifferences properties = new PropertyDifferences(differences);
    private final References references;
    private final CompositeDifferences composites;
    private final StackDifferences stacks;
    private final CellDifferences cells;
    private final StudyDifferences studies;

    private DesignComparison(DesignVersion before, DesignVersion after) {
        this.before = before;
        this.after = after;
        references = new References(before, after, differences);
        composites = new CompositeDifferences(differences, properties, references);
        stacks = new StackDifferences(differences, properties, references, composites);
        cells = new CellDifferences(properties, references, composites, stacks);
        studies = new StudyDifferences(differences, properties, references);
    }

    /** @return what differs, elements of the file first, in the order of the later text */
    public static List<Difference> compare(DesignVersion before, DesignVersion after) {
        DesignComparison comparison = new DesignComparison(before, after);
        comparison.elements();
        comparison.others();
        return comparison.differences.list();
    }

    private void elements() {
        Map<String, Described> from = byName(before, before.elements());
        Map<String, Described> to = byName(after, after.elements());
        to.forEach((name, element) -> {
            if (from.containsKey(name)) {
                compare(name, from.get(name), element);
            } else {
                differences.added(name, kind(element), element);
            }
        });
        from.forEach((name, element) -> {
            if (!to.containsKey(name)) {
                differences.removed(name, kind(element), element);
            }
        });
    }

    /** What both need that stands in other files, or is made of it for a place of use. */
    private void others() {
        Map<String, Described> from = byName(before, others(before));
        byName(after, others(after)).forEach((name, object) -> {
            if (from.containsKey(name)) {
                compare(name, from.get(name), object);
            }
        });
    }

    private static List<Described> others(DesignVersion version) {
        Design design = version.design();
        List<Described> all = new ArrayList<>();
        Stream.<Collection<? extends Described>>of(design.getMaterials(), design.getTreatments(), design.getPairs(), design.getStacks(), design.getElectrodes(), design.getCells(), design.getExperiments())
                .forEach(all::addAll);
        all.removeIf(version.elements()::contains);
        return all;
    }

    private static Map<String, Described> byName(DesignVersion version, List<? extends Described> objects) {
        Map<String, Described> byName = new LinkedHashMap<>();
        objects.stream().filter(object -> object.getQualifiedName() != null).forEach(object -> byName.putIfAbsent(version.name(object), object));
        return byName;
    }

    private void compare(String path, Described from, Described to) {
        if (from.eClass() != to.eClass()) {
            differences.changed(path, kind(from), kind(to), from, to);
            return;
        }
        switch (to) {
        case Study study -> studies.compare(path, (Study) from, study);
        case Cell cell -> cells.compare(path, (Cell) from, cell);
        case Electrode electrode -> cells.compare(path, (Electrode) from, electrode);
        case Stack stack -> stacks.compare(path, (Stack) from, stack);
        case Composite composite -> composites.compare(path, (Composite) from, composite);
        case PairInterface pair -> compare(path, (PairInterface) from, pair);
        case Material material -> compare(path, (Material) from, material);
        case Experiment experiment -> compare(path, (Experiment) from, experiment);
        case PropertyHolder holder -> properties.compare(path, (PropertyHolder) from, holder);
        default -> {
            // the rest has nothing that could differ
        }
        }
    }

    private void compare(String path, Material from, Material to) {
        if (from.getKind() != to.getKind()) {
            differences.changed(path, kind(from), kind(to), from, to);
        }
        properties.compare(path, from, to);
    }

    private void compare(String path, Experiment from, Experiment to) {
        String before = ExperimentText.of(from);
        String after = ExperimentText.of(to);
        if (!before.equals(after)) {
            differences.changed(path, before, after, from, to);
        }
    }

    private void compare(String path, PairInterface from, PairInterface to) {
        references.compare(path, "between", "between unknown materials", pair(from), pair(to), from, to);
        properties.compare(path, from, to);
    }

    private static List<Material> pair(PairInterface pair) {
        return Stream.of(pair.getFirst(), pair.getSecond()).filter(java.util.Objects::nonNull).toList();
    }

    /** The word of the language for what it is. */
    private static String kind(Described object) {
        return switch (object) {
        case Material material -> material.getKind().getName().toLowerCase(java.util.Locale.ROOT);
        case Electrode electrode -> electrode.getRole().getName().toLowerCase(java.util.Locale.ROOT);
        case PairInterface pair -> "interface";
        default -> object.eClass().getName().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
