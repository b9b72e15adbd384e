package org.lamella.dsl.elaboration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.MaterialKind;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.PartRole;
import org.lamella.dsl.cell.Use;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.ElectrodeRole;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Role;
import org.lamella.model.registry.Subject;

/** Electrodes: declared ones, and bare metals put to use as electrodes. */
final class ElectrodeElaborator {

    /**
     * An electrode of the design.
     *
     * @param electrode the object of the design
     * @param material active material or metal; null when unknown for a reason already told
     * @param catholyte what touches the active material inside the electrode; null where there is none
     */
    record Instance(org.lamella.model.design.Electrode electrode, @Nullable Material material, @Nullable Material catholyte) {
    }

    private final Session session;
    private final Map<Electrode, @Nullable Instance> made = new HashMap<>();

    ElectrodeElaborator(Session session) {
        this.session = session;
    }

    /** The electrode as declared. */
    Instance of(Electrode electrode, EObject reference) {
        session.use(electrode);
        @Nullable Instance known = made.get(electrode);
        if (known == null) {
            known = following(reference, electrode, ElectrodeRole.valueOf(electrode.getKind().getName()), session.names().qualified(electrode));
            made.put(electrode, known);
        }
        return known;
    }

    /** The electrode on the other side of a symmetric cell: an instance of its own under the given name. */
    Instance opposite(Electrode electrode, ElectrodeRole role, String name, EObject reference) {
        session.use(electrode);
        return following(reference, electrode, role, name);
    }

    private Instance following(EObject reference, Electrode electrode, ElectrodeRole role, String name) {
        return session.findings().following(reference, () -> make(electrode, role, name));
    }

    /** A material used as an electrode; a metal has the properties of an anode on either side. */
    Instance bare(Material material, ElectrodeRole role, String name, Use use) {
        org.lamella.model.design.Electrode electrode = session.describe(DesignFactory.eINSTANCE.createElectrode(), material, material.getName(), name);
        Regions.locate(electrode, use);
        electrode.setRole(role);
        electrode.setMaterial(session.materials().design(material, use));
        session.design().getElectrodes().add(electrode);
        Subject subject = material.getKind() == MaterialKind.ACTIVE ? Subject.CATHODE : Subject.ANODE;
        new Holder(session, electrode, subject, List.of(Source.empty(name, use)), new ElementScope(session, use), Treatments.NONE, path -> Optional.empty())
                .complete(use);
        return new Instance(electrode, material, null);
    }

    private Instance make(Electrode text, ElectrodeRole role, String name) {
        List<Electrode> chain = new Inheritance(session).chain(text, CellPackage.Literals.ELECTRODE__BASE, Electrode::getBase);
        Subject subject = Subject.valueOf(text.getKind().getName());
        PartTexts texts = new PartTexts(session, subject);
        chain.forEach(level -> texts.level(level, level.getParts(), level.getChanges(), level.getProperties()));
        if (!session.names().qualified(text).equals(name)) {
            texts.route(Source.empty(name, text), name);
        }
        org.lamella.model.design.Electrode electrode = session.describe(DesignFactory.eINSTANCE.createElectrode(), text, text.getName(), name);
        electrode.setRole(role);
        session.design().getElectrodes().add(electrode);
        Material material = material(chain, electrode, text);
        ElementScope scope = new ElementScope(session, text);
        if (material != null) {
            scope.child("material", session.materials().of(material, text));
        }
        Holder holder = new Holder(session, electrode, subject, texts.own(), scope, Treatments.NONE, path -> Optional.empty());
        Material catholyte = null;
        for (PartTexts.PartText part : texts.parts()) {
            Material contact = catholyte(electrode, part, material, scope, name);
            catholyte = catholyte == null ? contact : catholyte;
        }
        holder.complete(text);
        session.physics().electrode(electrode, holder, text);
        return new Instance(electrode, material, catholyte);
    }

    private @Nullable Material material(List<Electrode> chain, org.lamella.model.design.Electrode electrode, Named text) {
        boolean written = false;
        for (Electrode level : chain.reversed()) {
            Material material = level.getMaterial();
            written |= material != null;
            if (material != null && !material.eIsProxy()) {
                electrode.setMaterial(session.materials().design(material, level));
                return material;
            }
        }
        if (!written) {
            session.findings().error(Codes.MISSING_PROPERTY, text, "'" + text.getName() + "' needs its material: " + chain.get(0).getKind().getLiteral() + " "
                    + text.getName() + " of ...", "of");
        }
        return null;
    }

    private @Nullable Material catholyte(org.lamella.model.design.Electrode electrode, PartTexts.PartText text, @Nullable Material active, ElementScope outer, String owner) {
        Use use = text.part().getOf();
        if (text.part().getRole() != PartRole.CATHOLYTE) {
            session.findings().error(Codes.WRONG_KIND, text.part(), "an electrode has a catholyte; matrix and filler belong into a composite",
                    PartRole.CATHOLYTE.getLiteral());
            return null;
        }
        if (use == null || use.getElement() == null || use.getElement().eIsProxy()) {
            return null;
        }
        Phase phase = DesignFactory.eINSTANCE.createPhase();
        String name = owner + "." + text.name();
        session.describe(phase, text.part(), text.name(), name);
        phase.setRole(Role.CATHOLYTE);
        electrode.getPhases().add(phase);
        Material contact = switch (use.getElement()) {
        case Composite composite -> {
            CompositeElaborator.Instance instance = session.findings().following(use,
                    () -> session.composites().instance(composite, use, name, List.of(), use, null));
            phase.setComposite(instance.composite());
            yield instance.matrix();
        }
        case Material material -> {
            phase.setMaterial(session.materials().design(material, use));
            yield material;
        }
        default -> {
            session.findings().error(Codes.WRONG_KIND, use, "a catholyte is a composite or a material");
            yield null;
        }
        };
        if (active != null && contact != null) {
            session.contacts().match(active, contact, text.part()).ifPresent(match -> phase.setBarrier(
                    (org.lamella.model.design.PairInterface) session.contacts().pair(match.pair(), text.part()).target()));
        }
        text.treatments().inOrder().forEach(treatment -> phase.getTreatments().add(session.treatments().of(treatment)));
        Holder holder = new Holder(session, phase, Subject.CATHOLYTE, text.sources(), outer.inner(text.part()), text.treatments(), path -> Optional.empty());
        outer.child(text.name(), holder);
        holder.complete(text.part());
        text.treatments().report(session, "a catholyte");
        return contact;
    }
}
