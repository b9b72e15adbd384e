package org.lamella.dsl.elaboration;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Experiment;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.naming.Similarity;
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
            unknown(ref, from);
            return null;
        }
        int before = session.findings().count();
        String name = session.findings().following(ref, () -> session.experiments().of(experiment.get())).getQualifiedName();
        return session.findings().hasErrorSince(before) ? null : values.finish(text, new Typed(Trees.symbol(name), Dimension.NONE, null), null);
    }

    private void unknown(Ref ref, EObject from) {
        List<String> elsewhere = session.names().elsewhere(from, ref.getPath(), CellPackage.Literals.EXPERIMENT);
        List<String> offered = elsewhere.isEmpty() ? session.names().near(from, ref.getPath(), CellPackage.Literals.EXPERIMENT) : elsewhere;
        String message = elsewhere.isEmpty() ? "no experiment '" + ref.getPath() + "'" + Similarity.offer(offered)
                : "'" + ref.getPath() + "' is not imported; write import " + elsewhere.get(0) + " or its whole name";
        session.findings().error(Codes.UNKNOWN_NAME, ref, CellPackage.Literals.REF__PATH, message, offered.toArray(String[]::new));
    }
}
