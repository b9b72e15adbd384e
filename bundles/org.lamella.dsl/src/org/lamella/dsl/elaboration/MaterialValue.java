package org.lamella.dsl.elaboration;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Value;
import org.lamella.model.design.Argument;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.Law.Family;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.units.Dimension;

/** Values that name a material and how thick it is: {@code Cu(6 µm)}, kept as a call of its qualified name. */
final class MaterialValue {

    private final Session session;
    private final ValueElaborator values;

    MaterialValue(Session session, ValueElaborator values) {
        this.session = session;
        this.values = values;
    }

    org.lamella.model.design.@Nullable Value elaborate(Value text, PropertyType type, Expectation expected) {
        if (!(text.getExpression() instanceof Ref ref) || ref.getPath() == null || text.getUpper() != null) {
            session.findings().error(Codes.WRONG_VALUE, text, "'" + type.path() + "' is a material, with its thickness in brackets: Cu(6 µm)");
            return null;
        }
        EObject from = ref.eResource() == null ? expected.scope().context() : ref;
        Optional<Material> material = session.names().element(from, ref.getPath()).filter(Material.class::isInstance).map(Material.class::cast);
        if (material.isEmpty()) {
            UnknownElements.tell(session, ref, from, CellPackage.Literals.MATERIAL, "material");
            return null;
        }
        String name = session.materials().of(material.get(), ref).target().getQualifiedName();
        if (!ref.isCall() || ref.getArguments().size() != 1 || ref.getArguments().get(0).getValue() == null) {
            session.findings().error(Codes.ARGUMENT, ref, "say how thick: " + ref.getPath() + "(6 µm)", Terms.THICKNESS, "6 µm");
            return null;
        }
        // lengths of shapes are positive, and so is this one
        ArgumentType thickness = ArgumentType.required(Terms.THICKNESS, type.dimension(), "Thickness.");
        Law foil = new Law.Described(ref.getPath(), Family.SHAPE, List.of(thickness), "A layer of the material.", type.section());
        org.lamella.model.design.@Nullable Value value = values.argument(ref.getArguments().get(0).getValue(), thickness, foil, expected);
        if (value == null) {
            return null;
        }
        CallExpression call = DesignFactory.eINSTANCE.createCallExpression();
        call.setFunction(name);
        Argument argument = DesignFactory.eINSTANCE.createArgument();
        argument.setName(Terms.THICKNESS);
        argument.setValue(value);
        call.getArguments().add(argument);
        return values.finish(text, new Typed(call, Dimension.NONE, null), null);
    }
}
