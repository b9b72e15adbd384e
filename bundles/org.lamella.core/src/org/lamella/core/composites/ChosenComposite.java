package org.lamella.core.composites;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.lamella.model.design.Composite;
import org.lamella.model.design.Described;
import org.lamella.model.design.Design;
import org.lamella.model.design.Role;

/** Which composite of a design is looked at: the one at a place of its text, else the one a study is of, else the first. */
final class ChosenComposite {

    private ChosenComposite() {
    }

    /**
     * Finds it.
     *
     * @param element qualified name of the innermost part at the place, such as a phase or a layer
     * @return empty where the design has no composite with a filler
     */
    static Optional<Composite> of(Design design, String element) {
        List<Composite> filled = design.getComposites().stream().filter(ChosenComposite::hasFiller).toList();
        return filled.stream().filter(composite -> holds(composite.getQualifiedName(), element)).max(Comparator.comparingInt(composite -> composite.getQualifiedName().length()))
                .or(() -> ofStudy(design).filter(filled::contains)).or(() -> filled.stream().findFirst());
    }

    private static boolean hasFiller(Composite composite) {
        return composite.getPhases().stream().anyMatch(phase -> phase.getRole() == Role.FILLER);
    }

    /** A composite made for a layer has the layer's name. */
    private static boolean holds(String composite, String element) {
        return element.equals(composite) || element.startsWith(composite + ".");
    }

    private static Optional<Composite> ofStudy(Design design) {
        Described subject = design.getStudy() == null ? null : design.getStudy().getSubject();
        return subject instanceof Composite composite ? Optional.of(composite) : Optional.empty();
    }
}
