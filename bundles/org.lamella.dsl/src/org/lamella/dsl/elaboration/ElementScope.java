package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Constant;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.PairInterface;
import org.lamella.model.design.FunctionExpression;
import org.lamella.model.design.Property;
import org.lamella.model.design.Value;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;

/**
 * Names in the values of an element, nearest first: parameters, properties of the element itself, of its phases
 * ({@code matrix.conductivity}), of what contains it, then constants, materials and interfaces of the file and its imports.
 */
final class ElementScope implements Scope {

    private final Session session;
    private final EObject context;
    private final Parameters parameters;
    private final Map<String, List<Holder>> children = new HashMap<>();
    private @Nullable Holder own;
    private @Nullable ElementScope outer;

    ElementScope(Session session, EObject context, Parameters parameters) {
        this.session = session;
        this.context = context;
        this.parameters = parameters;
    }

    ElementScope(Session session, EObject context) {
        this(session, context, Parameters.NONE);
    }

    /** A scope for a part of the element this one belongs to. */
    ElementScope inner(EObject partContext) {
        ElementScope scope = new ElementScope(session, partContext, parameters);
        scope.outer = this;
        return scope;
    }

    void own(Holder holder) {
        if (own == null) {
            own = holder;
        }
    }

    /** Makes the properties of a part known under a name; those of its material come after its own. */
    void child(String name, Holder... holders) {
        children.put(name, List.of(holders));
    }

    @Override
    public EObject context() {
        return context;
    }

    @Override
    public Optional<Typed> resolve(EObject reference, String path) {
        Optional<Typed> near = local(reference, path);
        return near.isPresent() ? near : global(reference, path);
    }

    private Optional<Typed> local(EObject reference, String path) {
        Optional<Typed> parameter = parameters.value(session, path, reference);
        if (parameter.isPresent()) {
            return parameter;
        }
        @Nullable Holder holderHere = own;
        if (holderHere != null && holderHere.knows(path) && !(holderHere.isOpen(path) && session.names().element(context, path).isPresent())) {
            return Optional.of(typed(holderHere, path, reference));
        }
        int dot = path.indexOf('.');
        if (dot > 0) {
            String rest = path.substring(dot + 1);
            for (Holder holder : children.getOrDefault(path.substring(0, dot), List.of())) {
                if (holder.knows(rest)) {
                    return Optional.of(typed(holder, rest, reference));
                }
            }
        }
        return outer == null ? Optional.empty() : outer.local(reference, path);
    }

    private Optional<Typed> global(EObject reference, String path) {
        EObject from = reference.eResource() == null ? context : reference;
        return session.names().start(from, path).flatMap(found -> switch (found.element()) {
        case Constant constant when found.rest().isEmpty() -> Optional.of(session.constants().of(constant, reference));
        case Material material when !found.rest().isEmpty() -> property(session.materials().of(material, reference), found.rest(), reference);
        case PairInterface pair when !found.rest().isEmpty() -> property(session.contacts().pair(pair, reference), found.rest(), reference);
        default -> {
            session.findings().error(Codes.WRONG_KIND, reference, "'" + path + "' is no value; a constant or a property such as "
                    + "matrix.conductivity is due here");
            yield Optional.of(Typed.UNKNOWN);
        }
        });
    }

    private Optional<Typed> property(Holder holder, String path, EObject reference) {
        return holder.knows(path) ? Optional.of(typed(holder, path, reference)) : Optional.empty();
    }

    private Typed typed(Holder holder, String path, EObject reference) {
        PropertyType type = session.vocabulary().property(holder.subject(), path).orElseThrow();
        if (type.kind() != ValueKind.QUANTITY && type.kind() != ValueKind.FUNCTION) {
            session.findings().error(Codes.WRONG_VALUE, reference, "'" + path + "' is no number");
            return Typed.UNKNOWN;
        }
        Optional<Property> property = holder.property(path, reference);
        property.flatMap(session::text).ifPresent(text -> session.reads(reference, text));
        if (property.isEmpty()) {
            if (!holder.isBroken(path)) {
                session.findings().error(Codes.NO_VALUE, reference, "'" + path + "' of " + holder.target().getName() + " has no value");
            }
            return Typed.hole(type.dimension().equals(Dimension.FRACTION) ? null : type.dimension());
        }
        Value value = property.get().getValues().get(0);
        // whether a fraction is vol% or wt% shows in its unit only
        Dimension dimension = Units.parse(value.getUnit()).map(UnitOfMeasure::dimension).filter(found -> type.dimension().equals(Dimension.FRACTION)).orElse(type.dimension());
        Typed typed = Typed.of(value, dimension);
        if (typed.tree() instanceof FunctionExpression function) {
            return new Typed(function.getBody(), dimension, typed.unit(), value, true, typed.spread());
        }
        return typed;
    }

    @Override
    public Collection<String> offered() {
        List<String> names = new ArrayList<>(parameters.names());
        @Nullable Holder holderHere = own;
        if (holderHere != null) {
            session.vocabulary().properties(holderHere.subject()).forEach(type -> names.add(type.path()));
        }
        children.forEach((name, holders) -> holders.forEach(
                holder -> session.vocabulary().properties(holder.subject()).forEach(type -> names.add(name + "." + type.path()))));
        names.addAll(session.names().known(context, CellPackage.Literals.CONSTANT));
        if (outer != null) {
            names.addAll(outer.offered());
        }
        return names;
    }
}
