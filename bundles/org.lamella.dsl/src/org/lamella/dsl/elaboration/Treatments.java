package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Treated;
import org.lamella.dsl.cell.Treatment;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Property;
import org.lamella.model.design.Value;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.units.Dimension;

/** The treatments of one filler, layer or contact, in the order written: {@code :} sets a knob, {@code ×} scales it. */
final class Treatments {

    /** No treatment. */
    static final Treatments NONE = new Treatments();

    private record Applied(Treatment treatment, String name, Treated place, int index, Source source) {
    }

    private final List<Applied> own = new ArrayList<>();
    private final List<Applied> list = new ArrayList<>();
    private final Set<Applied> effective = new HashSet<>();
    private boolean incomplete;
    private final List<Treatments> joined = new ArrayList<>();

    /** Adds what is written at an element. */
    void add(Session session, Treated place) {
        for (int i = 0; i < place.getTreatments().size(); i++) {
            Treatment treatment = place.getTreatments().get(i);
            if (!treatment.eIsProxy()) {
                session.use(treatment);
                String name = session.names().qualified(treatment);
                Applied applied = new Applied(treatment, name, place, i, Source.of(name, treatment, treatment.getProperties(), session.findings()));
                own.add(applied);
                list.add(applied);
            }
        }
    }

    /** Adds the treatments of what contains the element, which come after its own. */
    void join(Treatments outer) {
        list.addAll(outer.own);
        joined.add(outer);
    }

    /** Says that something the element gets its values from is unknown, so that missing ones are not to be told. */
    void incomplete() {
        incomplete = true;
    }

    private void effective(Applied applied) {
        effective.add(applied);
        joined.forEach(outer -> outer.effective.add(applied));
    }

    List<Treatment> inOrder() {
        return own.stream().map(Applied::treatment).toList();
    }

    /** Notes that a knob exists but has a value from elsewhere that wins. */
    void skip(String path) {
        list.stream().filter(applied -> applied.source.texts().containsKey(path)).forEach(this::effective);
    }

    /** The property after all treatments; null where there is neither a value nor a treatment that sets one. */
    @Nullable Property apply(Session session, ElementScope scope, PropertyType type, @Nullable Property before) {
        Property current = before;
        boolean changed = false;
        for (Applied applied : list) {
            if (!applied.source.texts().containsKey(type.path())) {
                continue;
            }
            org.lamella.dsl.cell.Property knob = applied.source.texts().get(type.path());
            effective(applied);
            if (changed) {
                session.findings().addAt(Severity.WARNING, Codes.TREATMENT_CONFLICT, applied.place, CellPackage.Literals.TREATED__TREATMENTS, applied.index,
                        "two treatments change '" + type.path() + "'; '" + applied.treatment.getName() + "' comes last");
            }
            changed = true;
            current = knob.getFactor() == null ? set(session, scope, type, applied, knob, current) : scale(session, scope, type, applied, knob, current);
            if (current != null) {
                current.getTreatedBy().add(applied.name);
            }
        }
        return current;
    }

    private static @Nullable Property set(Session session, ElementScope scope, PropertyType type, Applied applied, org.lamella.dsl.cell.Property knob,
            @Nullable Property before) {
        if (knob.getValues().size() != 1) {
            return before;
        }
        Value value = session.values().property(knob.getValues().get(0), type, scope, null);
        if (value == null) {
            return before;
        }
        applied.source.attribute(type.path(), value);
        Property property = DesignFactory.eINSTANCE.createProperty();
        property.setName(type.path());
        property.getValues().add(value);
        Regions.locate(property, knob);
        if (before != null) {
            property.getTreatedBy().addAll(before.getTreatedBy());
        }
        return property;
    }

    private @Nullable Property scale(Session session, ElementScope scope, PropertyType type, Applied applied, org.lamella.dsl.cell.Property knob,
            @Nullable Property before) {
        if (before == null && incomplete) {
            return null;
        }
        if (before == null) {
            session.findings().addAt(Severity.WARNING, Codes.TREATMENT, applied.place, CellPackage.Literals.TREATED__TREATMENTS, applied.index,
                    "'" + applied.treatment.getName() + "' scales '" + type.path() + "', which has no value here");
            return null;
        }
        @Nullable Value factor = session.values().factor(knob.getFactor(), scope);
        if (factor == null) {
            return before;
        }
        Value value = before.getValues().get(0);
        Spread spread = Spread.product(Typed.of(factor, Dimension.NUMBER), Typed.of(value, type.dimension()), 1);
        value.setExpression(Trees.scaled(factor.getExpression(), value.getExpression(), type.dimension()));
        spread.write(value);
        before.setDefaulted(false);
        return before;
    }

    /** Says which treatments found no knob at all. */
    void report(Session session, String what) {
        for (Applied applied : own) {
            if (!effective.contains(applied)) {
                session.findings().addAt(Severity.ERROR, Codes.TREATMENT, applied.place, CellPackage.Literals.TREATED__TREATMENTS, applied.index,
                        "treatment '" + applied.treatment.getName() + "' changes " + String.join(", ", applied.source.paths()) + ", none of which " + what + " has");
            }
        }
    }
}
