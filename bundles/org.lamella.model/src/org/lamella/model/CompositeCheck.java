package org.lamella.model;

import java.util.List;

import org.lamella.model.design.Composite;
import org.lamella.model.design.Layer;
import org.lamella.model.registry.Vocabulary;

/**
 * A law of composites that knows which composites and layers it suits, beyond the ranges of its arguments. The language asks it while somebody
 * types, so it answers at once.
 */
public interface CompositeCheck {

    /**
     * Why the law cannot be used.
     *
     * @param code stable name
     * @param message cause and remedy, for people
     */
    record Objection(String code, String message) {
    }

    /**
     * Looks at a composite that has the law.
     *
     * @param composite with all its phases
     * @param vocabulary laws the design may call
     * @return empty if the law can be used
     */
    List<Objection> objections(Composite composite, Vocabulary vocabulary);

    /**
     * Looks at a layer made of such a composite.
     *
     * @param layer of a stack
     * @param vocabulary laws the design may call
     * @return empty if the layer suits the law, and where the composite itself does not, which is told there
     */
    List<Objection> objections(Layer layer, Vocabulary vocabulary);
}
