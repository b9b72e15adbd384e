package org.lamella.model.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Properties;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Described;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Role;

/** Differences of composites and of the phases of electrodes: materials swapped, phases that came or went, treatments, barriers. */
final class CompositeDifferences {

    private final Differences differences;
    private final PropertyDifferences properties;
    private final References references;

    CompositeDifferences(Differences differences, PropertyDifferences properties, References references) {
        this.differences = differences;
        this.properties = properties;
        this.references = references;
    }

    void compare(String path, Composite before, Composite after) {
        phases(path, before.getPhases(), after.getPhases());
        properties.compare(path, before, after);
    }

    void phases(String path, List<Phase> before, List<Phase> after) {
        List<Phase> gone = new ArrayList<>(before);
        List<Phase> come = new ArrayList<>();
        for (Phase phase : after) {
            Optional<Phase> same = before.stream().filter(other -> String.valueOf(other.getName()).equals(phase.getName())).findFirst();
            same.ifPresentOrElse(gone::remove, () -> come.add(phase));
        }
        // a phase is named by its material unless it has a name: one for one is the material swapped
        boolean swapped = gone.size() == 1 && come.size() == 1 && gone.get(0).getRole() == come.get(0).getRole();
        for (Phase phase : after) {
            Optional<Phase> partner = swapped && come.contains(phase) ? Optional.of(gone.get(0))
                    : before.stream().filter(other -> String.valueOf(other.getName()).equals(phase.getName())).findFirst();
            String name = path + "." + phase.getName();
            partner.ifPresentOrElse(other -> compare(name, other, phase), () -> differences.added(name, summary(phase), phase));
        }
        if (!swapped) {
            gone.forEach(phase -> differences.removed(path + "." + phase.getName(), summary(phase), phase));
        }
    }

    private void compare(String path, Phase before, Phase after) {
        if (before.getRole() != after.getRole()) {
            differences.changed(path, word(before.getRole()), word(after.getRole()), before, after);
        }
        @Nullable Described from = made(before);
        @Nullable Described to = made(after);
        if (before.getComposite() != null && after.getComposite() != null) {
            made(path, before.getComposite(), after.getComposite(), before, after);
        } else {
            references.compare(path, word(after.getRole()), "nothing", from, to, before, after);
        }
        references.compare(path, "treated", "not treated", before.getTreatments(), after.getTreatments(), before, after);
        references.compare(path, "barrier of interface", "no interface with the matrix", before.getBarrier(), after.getBarrier(), before, after);
        properties.compare(path, before, after);
    }

    /** What a layer or a phase is made of, when both are composites: the name, then the content. */
    void made(String path, Composite before, Composite after, Described ownerBefore, Described ownerAfter) {
        if (!String.valueOf(before.getName()).equals(after.getName())) {
            differences.changed(path, "of " + before.getName(), "of " + after.getName(), ownerBefore, ownerAfter);
        }
        compare(path, before, after);
    }

    private static @Nullable Described made(Phase phase) {
        return phase.getMaterial() != null ? phase.getMaterial() : phase.getComposite();
    }

    private static String summary(Phase phase) {
        @Nullable Described of = made(phase);
        String fraction = Properties.value(phase, "fraction").map(value -> ", " + new ExpressionText(4).of(value)).orElse("");
        return word(phase.getRole()) + (of == null ? "" : " " + of.getName()) + fraction;
    }

    private static String word(Role role) {
        return role.getName().toLowerCase(java.util.Locale.ROOT);
    }
}
