package org.lamella.dsl.elaboration;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Experiment;
import org.lamella.dsl.cell.Measurement;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Value;
import org.lamella.model.design.Described;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.units.Dimension;

/** Values that name an element, which is made with the design; kept as a symbol of its qualified name. */
final class ElementValue<T extends EObject> {

    private final Session session;
    private final ValueElaborator values;
    private final EClass type;
    private final Class<T> kind;
    private final String word;
    private final BiFunction<T, Ref, Optional<String>> maker;

    private ElementValue(Session session, ValueElaborator values, EClass type, Class<T> kind, String word, BiFunction<T, Ref, Optional<String>> maker) {
        this.session = session;
        this.values = values;
        this.type = type;
        this.kind = kind;
        this.word = word;
        this.maker = maker;
    }

    static ElementValue<Experiment> experiment(Session session, ValueElaborator values) {
        return new ElementValue<>(session, values, CellPackage.Literals.EXPERIMENT, Experiment.class, "experiment",
                (experiment, ref) -> Optional.of(session.experiments().of(experiment).getQualifiedName()));
    }

    static ElementValue<Composite> composite(Session session, ValueElaborator values) {
        return new ElementValue<>(session, values, CellPackage.Literals.COMPOSITE, Composite.class, "composite",
                (template, ref) -> Optional.of(made(session, template).getQualifiedName()));
    }

    /** A measurement of voltage over time. */
    static ElementValue<Measurement> curve(Session session, ValueElaborator values) {
        return new ElementValue<>(session, values, CellPackage.Literals.MEASUREMENT, Measurement.class, "measurement", (measurement, ref) -> curve(session, measurement, ref));
    }

    /** The name of all of its files; empty after an error. */
    private static Optional<String> curve(Session session, Measurement measurement, Ref ref) {
        List<org.lamella.model.design.Measurement> measured = session.measurements().of(measurement, ref);
        if (measured.stream().anyMatch(one -> one.getTimes().isEmpty())) {
            session.findings().error(Codes.WRONG_VALUE, ref, "'" + measurement.getName() + "' is a spectrum; voltage over time is due here");
            return Optional.empty();
        }
        return measured.isEmpty() ? Optional.empty() : Optional.of(session.names().qualified(measurement));
    }

    /** One that the design has already stands there once. */
    private static Described made(Session session, Composite template) {
        String name = session.names().qualified(template);
        return session.design().getComposites().stream().filter(known -> name.equals(known.getQualifiedName())).findFirst()
                .orElseGet(() -> session.composites().of(template).composite());
    }

    org.lamella.model.design.@Nullable Value elaborate(Value text, PropertyType property, Expectation expected) {
        if (!(text.getExpression() instanceof Ref ref) || ref.getPath() == null || ref.isCall() || text.getUpper() != null) {
            session.findings().error(Codes.WRONG_VALUE, text, "'" + property.path() + "' is the name of " + article() + word);
            return null;
        }
        EObject from = ref.eResource() == null ? expected.scope().context() : ref;
        Optional<T> element = session.names().element(from, ref.getPath()).filter(kind::isInstance).map(kind::cast);
        if (element.isEmpty()) {
            UnknownElements.tell(session, ref, from, type, word);
            return null;
        }
        Optional<String> name = session.findings().following(ref, () -> maker.apply(element.get(), ref));
        return name.isEmpty() ? null : values.finish(text, new Typed(Trees.symbol(name.get()), Dimension.NONE, null), null);
    }

    private String article() {
        return "aeiou".indexOf(word.charAt(0)) < 0 ? "a " : "an ";
    }
}
