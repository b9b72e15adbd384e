package org.lamella.dsl.elaboration;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.lamella.model.CompositeCheck;
import org.lamella.model.Properties;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Layer;
import org.lamella.model.registry.Law.Family;

/** Whether composites and layers suit the law that was chosen for them, as far as the law itself can tell at once. */
final class LawChecks {

    private final Session session;

    LawChecks(Session session) {
        this.session = session;
    }

    /** A composite whose fractions are known. */
    void composite(Composite composite, EObject place) {
        check(composite).ifPresent(law -> law.objections(composite, session.vocabulary())
                .forEach(objection -> session.findings().error(objection.code(), place, objection.message())));
    }

    /** A layer made of a composite. */
    void layer(Layer layer, EObject place) {
        Composite composite = layer.getComposite();
        if (composite != null && composite.getPhases().stream().allMatch(phase -> phase.getMaterial() != null)) {
            check(composite).ifPresent(law -> law.objections(layer, session.vocabulary())
                    .forEach(objection -> session.findings().error(objection.code(), place, objection.message())));
        }
    }

    private Optional<CompositeCheck> check(Composite composite) {
        return Properties.value(composite, Terms.LAW)
                .flatMap(value -> value.getExpression() instanceof CallExpression call ? session.vocabulary().law(Family.COMPOSITE, call.getFunction()) : Optional.empty())
                .filter(CompositeCheck.class::isInstance).map(CompositeCheck.class::cast);
    }
}
