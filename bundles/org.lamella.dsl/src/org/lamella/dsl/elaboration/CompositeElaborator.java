package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.PartRole;
import org.lamella.dsl.cell.Use;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Property;
import org.lamella.model.design.Role;
import org.lamella.model.registry.Subject;

/** Composites with their phases; each use of one is an instance of its own, with its parameters and overrides. */
final class CompositeElaborator {

    /**
     * A composite of the design.
     *
     * @param composite the object of the design
     * @param holder its properties
     * @param matrix material of the matrix; null when there is none for a reason already told
     */
    record Instance(org.lamella.model.design.Composite composite, Holder holder, @Nullable Material matrix) {
    }

    private final Session session;

    CompositeElaborator(Session session) {
        this.session = session;
    }

    /** The composite by itself, its parameters at their defaults. */
    Instance of(Composite template) {
        return instance(template, null, session.names().qualified(template), List.of(), template, null);
    }

    /**
     * An instance.
     *
     * @param use where it is used, with the arguments; null for the composite by itself
     * @param name qualified name of the instance: that of the layer or phase made of it
     * @param extra what the place of use says about it
     * @param place where to tell what is wrong with this instance only
     * @param treatments treatments of the layer made of it; null for none
     */
    Instance instance(Composite template, @Nullable Use use, String name, List<Source> extra, EObject place, @Nullable Treatments treatments) {
        session.use(template);
        List<Composite> chain = new Inheritance(session).chain(template, CellPackage.Literals.COMPOSITE__BASE, Composite::getBase);
        PartTexts texts = new PartTexts(session, Subject.COMPOSITE);
        chain.forEach(level -> texts.level(level, level.getParts(), level.getChanges(), level.getProperties()));
        extra.forEach(source -> texts.route(source, source.address()));
        if (extra.isEmpty() && use != null) {
            texts.route(Source.empty(name, place), name);
        }
        Parameters parameters = new ParameterBinding(session).bind(chain, use, name);
        ElementScope scope = new ElementScope(session, template, parameters);
        org.lamella.model.design.Composite composite = session.describe(DesignFactory.eINSTANCE.createComposite(), template, template.getName(), name);
        Holder holder = new Holder(session, composite, Subject.COMPOSITE, texts.own(), scope, treatments == null ? Treatments.NONE : treatments,
                path -> Optional.empty());
        session.design().getComposites().add(composite);
        Material matrix = phases(composite, texts, scope, name, treatments);
        holder.complete(place);
        if (matrix == null && texts.parts().stream().noneMatch(part -> part.part().getRole() == PartRole.MATRIX)) {
            session.findings().error(Codes.MISSING_PROPERTY, template, "composite '" + template.getName() + "' needs a matrix", "matrix");
        }
        if (use == null) {
            new NameChecks(session).parameters(chain.get(chain.size() - 1), parameters);
        }
        boolean isOwn = use == null || use.getArguments().isEmpty() && extra.stream().allMatch(source -> source.texts().isEmpty());
        session.physics().composite(composite, isOwn ? template : place);
        return new Instance(composite, holder, matrix);
    }

    private @Nullable Material phases(org.lamella.model.design.Composite composite, PartTexts texts, ElementScope scope, String name, @Nullable Treatments ofLayer) {
        Material matrix = null;
        List<Runnable> completions = new ArrayList<>();
        for (PartTexts.PartText text : texts.parts()) {
            PartRole role = text.part().getRole();
            if (text.part().getOf() == null || role == PartRole.CATHOLYTE) {
                if (role == PartRole.CATHOLYTE) {
                    session.findings().error(Codes.WRONG_KIND, text.part(), "a catholyte belongs into a cathode");
                }
                continue;
            }
            Material material = material(text.part().getOf(), role);
            if (material == null) {
                continue;
            }
            if (role == PartRole.MATRIX) {
                matrix = material;
            }
            completions.add(phase(composite, text, material, role, matrix, scope, name, ofLayer));
        }
        completions.forEach(Runnable::run);
        return matrix;
    }

    private @Nullable Material material(Use use, PartRole role) {
        if (use.getElement() instanceof Material material && !material.eIsProxy()) {
            return material;
        }
        if (use.getElement() != null && !use.getElement().eIsProxy()) {
            session.findings().error(Codes.WRONG_KIND, use, "a " + role.getLiteral() + " is a material");
        }
        return null;
    }

    /** Makes a phase; its properties are worked out when all phases are there, since they may refer to each other. */
    private Runnable phase(org.lamella.model.design.Composite composite, PartTexts.PartText text, Material material, PartRole role, @Nullable Material matrix,
            ElementScope outer, String name, @Nullable Treatments ofLayer) {
        Phase phase = DesignFactory.eINSTANCE.createPhase();
        session.describe(phase, text.part(), text.name(), name + "." + text.name());
        phase.setRole(Role.valueOf(role.getName()));
        Holder ofMaterial = session.materials().of(material, text.part().getOf());
        phase.setMaterial((org.lamella.model.design.Material) ofMaterial.target());
        composite.getPhases().add(phase);
        Optional<Contacts.Match> match = role == PartRole.FILLER && matrix != null ? session.contacts().match(material, matrix, text.part()) : Optional.empty();
        match.ifPresent(found -> phase.setBarrier(
                (org.lamella.model.design.PairInterface) session.contacts().pair(found.pair(), text.part()).target()));
        Treatments treatments = text.treatments();
        treatments.inOrder().forEach(treatment -> phase.getTreatments().add(session.treatments().of(treatment)));
        if (matrix == null) {
            treatments.incomplete();
        }
        if (ofLayer != null && role == PartRole.FILLER) {
            treatments.join(ofLayer);
        }
        List<Source> sources = new ArrayList<>(text.sources());
        Holder holder = new Holder(session, phase, role == PartRole.MATRIX ? Subject.MATRIX : Subject.FILLER, sources, outer.inner(text.part()), treatments,
                path -> barrier(match, path, text.part()));
        outer.child(text.name(), holder, ofMaterial);
        outer.child(role == PartRole.MATRIX ? role.getLiteral() : text.name(), holder, ofMaterial);
        return () -> {
            holder.complete(text.part());
            treatments.report(session, "a " + role.getLiteral());
            if (role == PartRole.FILLER && match.isEmpty() && matrix != null && conducts(ofMaterial, text.part())
                    && !holder.isWritten(Terms.BARRIER + "resistance")) {
                session.contacts().missingBarrier(material, matrix, text.part());
            }
        };
    }

    private Optional<Property> barrier(Optional<Contacts.Match> match, String path, EObject place) {
        return path.startsWith(Terms.BARRIER)
                ? match.flatMap(found -> session.contacts().provide(found, path.substring(Terms.BARRIER.length()), path, place))
                : Optional.empty();
    }

    /** An inert filler has no barrier worth declaring. */
    private static boolean conducts(Holder material, EObject reference) {
        return material.property(Terms.CONDUCTIVITY, reference).map(property -> property.getValues().get(0).getExpression())
                .filter(tree -> !(tree instanceof NumberExpression number) || number.getValue() > 0).isPresent();
    }
}
