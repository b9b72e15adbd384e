package org.lamella.dsl.elaboration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Treatment;
import org.lamella.dsl.naming.Similarity;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Property;
import org.lamella.model.design.Value;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Subject;

/** Treatments as they are declared; what they change is worked out where they are applied. */
final class TreatmentElaborator {

    /** What treatments apply to. */
    private static final List<Subject> TREATED = List.of(Subject.FILLER, Subject.INTERFACE, Subject.LAYER, Subject.COMPOSITE, Subject.MATRIX);

    private final Session session;
    private final Map<Treatment, org.lamella.model.design.@Nullable Treatment> made = new HashMap<>();

    TreatmentElaborator(Session session) {
        this.session = session;
    }

    /** The treatment in the design. */
    org.lamella.model.design.Treatment of(Treatment treatment) {
        org.lamella.model.design.@Nullable Treatment known = made.get(treatment);
        if (known != null) {
            return known;
        }
        String name = session.names().qualified(treatment);
        org.lamella.model.design.Treatment target = session.describe(DesignFactory.eINSTANCE.createTreatment(), treatment, treatment.getName(), name);
        made.put(treatment, target);
        session.design().getTreatments().add(target);
        Source source = Source.of(name, treatment, treatment.getProperties(), session.findings());
        ElementScope scope = new ElementScope(session, treatment);
        source.texts().forEach((path, text) -> knob(path, text, scope, source).ifPresent(target.getProperties()::add));
        return target;
    }

    private Optional<Property> knob(String path, org.lamella.dsl.cell.Property text, ElementScope scope, Source source) {
        Optional<PropertyType> type = TREATED.stream().flatMap(subject -> session.vocabulary().property(subject, path).stream()).findFirst();
        if (type.isEmpty()) {
            List<String> known = TREATED.stream().flatMap(subject -> session.vocabulary().properties(subject).stream()).map(PropertyType::path).distinct().toList();
            List<String> near = Similarity.to(path, known);
            session.findings().error(Codes.UNKNOWN_PROPERTY, text, CellPackage.Literals.PROPERTY__PATH,
                    "nothing that can be treated has a property '" + path + "'" + Similarity.offer(near), near.toArray(String[]::new));
            return Optional.empty();
        }
        Value value = text.getFactor() != null ? session.values().factor(text.getFactor(), scope)
                : Stream.ofNullable(text.getValues().isEmpty() ? null : text.getValues().get(0))
                        .flatMap(written -> Stream.ofNullable(session.values().property(written, type.get(), scope, null))).findFirst().orElse(null);
        if (value == null) {
            return Optional.empty();
        }
        source.attribute(path, value);
        Property property = DesignFactory.eINSTANCE.createProperty();
        property.setName(path);
        property.setScales(text.getFactor() != null);
        property.getValues().add(value);
        Regions.locate(property, text);
        return Optional.of(property);
    }
}
