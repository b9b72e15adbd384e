package org.lamella.solver.study;

import org.lamella.model.Composition;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Material;
import org.lamella.model.design.Phase;
import org.lamella.model.registry.Vocabulary;

/** Mass densities of what a cell is made of, kg/m3. */
final class Densities {

    private Densities() {
    }

    static double of(Material material, Vocabulary vocabulary) {
        return new Reader(material, vocabulary).number("density", Double.NaN);
    }

    static double of(Composite composite, Vocabulary vocabulary) {
        return Composition.of(composite, vocabulary).density();
    }

    static double of(Phase phase, Vocabulary vocabulary) {
        return phase.getComposite() != null ? of(phase.getComposite(), vocabulary) : of(phase.getMaterial(), vocabulary);
    }

    static double of(Layer layer, Vocabulary vocabulary) {
        return layer.getComposite() != null ? of(layer.getComposite(), vocabulary) : of(layer.getMaterial(), vocabulary);
    }
}
