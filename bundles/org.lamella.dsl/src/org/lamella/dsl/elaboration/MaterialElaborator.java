package org.lamella.dsl.elaboration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Material;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.MaterialKind;
import org.lamella.model.registry.Subject;

/** Materials, each made once per design. */
final class MaterialElaborator {

    private final Session session;
    private final Map<Material, @Nullable Holder> made = new HashMap<>();

    MaterialElaborator(Session session) {
        this.session = session;
    }

    /** The material with all its properties. */
    Holder of(Material material, EObject reference) {
        session.use(material);
        @Nullable Holder known = made.get(material);
        if (known != null) {
            return known;
        }
        return session.findings().following(reference, () -> make(material));
    }

    /** The material in the design. */
    org.lamella.model.design.Material design(Material material, EObject reference) {
        return (org.lamella.model.design.Material) of(material, reference).target();
    }

    private Holder make(Material material) {
        String name = session.names().qualified(material);
        org.lamella.model.design.Material target = session.describe(DesignFactory.eINSTANCE.createMaterial(), material, material.getName(), name);
        target.setKind(MaterialKind.valueOf(material.getKind().getName()));
        session.design().getMaterials().add(target);
        List<Source> sources = chain(material).stream()
                .map(level -> Source.of(session.names().qualified(level), level, level.getProperties(), session.findings())).toList();
        Holder holder = new Holder(session, target, subject(material), sources, new ElementScope(session, material), Treatments.NONE, path -> Optional.empty());
        made.put(material, holder);
        holder.complete(material);
        return holder;
    }

    /** The material after all it extends. */
    List<Material> chain(Material material) {
        return new Inheritance(session).chain(material, CellPackage.Literals.MATERIAL__BASE, Material::getBase);
    }

    private static Subject subject(Material material) {
        return Subject.valueOf(material.getKind().getName());
    }
}
