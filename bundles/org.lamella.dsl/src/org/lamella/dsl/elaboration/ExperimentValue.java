package org.lamella.dsl.elaboration;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Experiment;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Value;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.units.Dimension;

/** Values that name an experiment, kept as a symbol of its qualified name. */
final class ExperimentValue {

    private final Session session;
    private final ValueElaborator values;

    ExperimentValue(Session session, ValueElaborator values) {
        this.session = session;
        this.values = values;
    }

    org.lamella.model.design.@Nullable Value elaborate(Value text, PropertyType type, Expectation expected) {
        if (!(text.getExpression() instanceof Ref ref) || ref.getPath() == null || ref.isCall() || text.getUpper() != null) {
            session.findings().error(Codes.WRONG_VALUE, text, "'" + type.path() + "' is the name of an experiment");
            return null;
        }
        EObject from = ref.eResource() == null ? expected.scope().context() : ref;
        Optional<Experiment> experiment = session.names().element(from, ref.getPath()).filter(Experiment.class::isInstance).map(Experiment.class::cast);
        if (experiment.isEmpty()) {
            UnknownElements.tell(session, ref, from, CellPackage.Literals.EXPERIMENT, "experiment");
            return null;
        }
        String name = session.findings().following(ref, () -> session.experiments().of(experiment.get())).getQualifiedName();
        return values.finish(text, new Typed(Trees.symbol(name), Dimension.NONE, null), null);
    }
}
