package org.lamella.dsl.ide.fit;

import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.model.design.Design;

/** Knows what fits find; implemented where there is a solver. Thread-safe. */
public interface Fits {

    /** Knows nothing, for servers without a solver. */
    Fits NONE = new Fits() {
        @Override
        public Optional<List<FittedValue>> known(Design design) {
            return Optional.of(List.of());
        }

        @Override
        public void compute(Design design, CancelIndicator cancel) {
            // nobody would know the result
        }
    };

    /**
     * The values of a design that its fit found. Computes nothing, so that it may be asked while somebody types.
     *
     * @return empty where the fit was not computed yet; an empty list where it finds nothing that is written into a design
     */
    Optional<List<FittedValue>> known(Design design);

    /** Computes a fit, so that it is known; takes seconds. */
    void compute(Design design, CancelIndicator cancel);
}
