package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Use;
import org.lamella.dsl.naming.CellNames;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Plane;
import org.lamella.model.design.Property;
import org.lamella.model.registry.Subject;

/** Stacks with their layers and contacts; symmetric ones mirrored about their last layer. */
final class StackElaborator {

    /**
     * A layer of a stack.
     *
     * @param layer the object of the design
     * @param contact material that touches the neighbours; null when unknown for a reason already told
     * @param place where the layer's material is named
     */
    record LayerInstance(org.lamella.model.design.Layer layer, @Nullable Material contact, EObject place) {

        Contacts.Side side() {
            return new Contacts.Side(layer.getQualifiedName(), contact);
        }
    }

    /** A stack of the design with its layers from anode to cathode. */
    record Instance(org.lamella.model.design.Stack stack, List<LayerInstance> layers) {
    }

    private final Session session;
    private final Map<Stack, @Nullable Instance> made = new HashMap<>();

    StackElaborator(Session session) {
        this.session = session;
    }

    Instance of(Stack stack, EObject reference) {
        session.use(stack);
        @Nullable Instance known = made.get(stack);
        if (known != null) {
            return known;
        }
        Instance result = session.findings().following(reference, () -> make(stack));
        made.put(stack, result);
        return result;
    }

    private Instance make(Stack text) {
        List<Stack> chain = new Inheritance(session).chain(text, CellPackage.Literals.STACK__BASE, Stack::getBase);
        StackTexts texts = new StackTexts(session);
        chain.forEach(texts::level);
        String name = session.names().qualified(text);
        org.lamella.model.design.Stack stack = session.describe(DesignFactory.eINSTANCE.createStack(), text, text.getName(), name);
        session.design().getStacks().add(stack);
        stack.setSymmetric(chain.stream().anyMatch(Stack::isSymmetric));
        Holder holder = new Holder(session, stack, Subject.STACK, texts.own(), new ElementScope(session, text), Treatments.NONE, path -> Optional.empty());
        List<LayerInstance> layers = new ArrayList<>();
        for (StackTexts.LayerText layer : texts.layers()) {
            session.checkCanceled();
            layers.add(layer(layer, name));
        }
        layers.forEach(layer -> stack.getLayers().add(layer.layer));
        planes(stack, layers, texts, name);
        if (stack.isSymmetric()) {
            Mirror.mirror(session, stack, layers);
        }
        holder.complete(text);
        boolean ring = chain.get(0).getBase() != null;
        if (!ring || !layers.isEmpty()) {
            session.physics().stack(stack, text);
        }
        return new Instance(stack, layers);
    }

    private LayerInstance layer(StackTexts.LayerText text, String stackName) {
        org.lamella.model.design.Layer layer = DesignFactory.eINSTANCE.createLayer();
        String name = stackName + "." + text.name();
        session.describe(layer, text.layer(), text.name(), name);
        List<Source> sources = new ArrayList<>(text.sources());
        if (sources.stream().noneMatch(source -> source.address().equals(name))) {
            sources.add(Source.empty(name, text.layer()));
        }
        Use use = text.layer().getOf();
        return fill(layer, use == null || use.getElement() == null || use.getElement().eIsProxy() ? null : use, sources, text.treatments(), text.layer());
    }

    /** The layer an electrolyte that is no stack makes by itself, in a stack of its own. */
    Instance wrap(Use use, String name) {
        Element element = use.getElement();
        org.lamella.model.design.Stack stack = session.describe(DesignFactory.eINSTANCE.createStack(), element, element.getName(), name);
        Regions.locate(stack, use);
        session.design().getStacks().add(stack);
        new Holder(session, stack, Subject.STACK, List.of(Source.empty(name, use)), new ElementScope(session, use), Treatments.NONE, path -> Optional.empty())
                .complete(use);
        org.lamella.model.design.Layer layer = DesignFactory.eINSTANCE.createLayer();
        session.describe(layer, element, element.getName(), name + "." + element.getName());
        Regions.locate(layer, use);
        LayerInstance made = fill(layer, use, List.of(Source.empty(layer.getQualifiedName(), use)), new Treatments(), use);
        stack.getLayers().add(layer);
        session.physics().stack(stack, use);
        return new Instance(stack, List.of(made));
    }

    private LayerInstance fill(org.lamella.model.design.Layer layer, @Nullable Use use, List<Source> sources, Treatments treatments, EObject place) {
        Holder material = null;
        Material contact = null;
        List<Source> own = sources;
        if (use != null) {
            switch (use.getElement()) {
            case Composite composite -> {
                List<Source> inner = sources.stream().map(source -> source.select(source.address(), path -> isInner(composite, path) ? path : null)).toList();
                own = sources.stream().map(source -> source.select(source.address(), path -> isInner(composite, path) ? null : path)).toList();
                CompositeElaborator.Instance instance = session.findings().following(use,
                        () -> session.composites().instance(composite, use, layer.getQualifiedName(), inner, use, treatments));
                layer.setComposite(instance.composite());
                contact = instance.matrix();
            }
            case Material pure -> {
                material = session.materials().of(pure, use);
                layer.setMaterial((org.lamella.model.design.Material) material.target());
                contact = pure;
            }
            default -> session.findings().error(Codes.WRONG_KIND, use, "a layer is made of a composite or a material");
            }
        }
        Holder inherited = material;
        Holder holder = new Holder(session, layer, Subject.LAYER, own, new ElementScope(session, place), treatments,
                path -> inherited == null ? Optional.empty() : inherited.property(path, place).map(StackElaborator::copy));
        holder.complete(place);
        treatments.report(session, "a layer");
        new LayerGradients(session).settle(layer, place);
        session.physics().layer(layer, place);
        return new LayerInstance(layer, contact, use == null ? place : use);
    }

    /** Properties of a layer's material stand for those of the layer where it has the same ones. */
    private static Property copy(Property property) {
        return Trees.copy(property);
    }

    /** Whether a property written at a layer speaks of its composite or one of the phases. */
    private boolean isInner(Composite composite, String path) {
        if (session.vocabulary().property(Subject.LAYER, path).isPresent()) {
            return false;
        }
        if (session.vocabulary().property(Subject.COMPOSITE, path).isPresent()) {
            return true;
        }
        int dot = path.indexOf('.');
        return dot > 0 && new Inheritance(session).chain(composite, CellPackage.Literals.COMPOSITE__BASE, Composite::getBase).stream()
                .flatMap(level -> level.getParts().stream())
                .anyMatch(part -> CellNames.nameOf(part).filter(path.substring(0, dot)::equals).isPresent());
    }

    private void planes(org.lamella.model.design.Stack stack, List<LayerInstance> layers, StackTexts texts, String name) {
        for (int i = 1; i < layers.size(); i++) {
            LayerInstance left = layers.get(i - 1);
            LayerInstance right = layers.get(i);
            Optional<ContactTexts.ContactText> text = texts.contact(left.layer.getName(), right.layer.getName());
            Plane plane = DesignFactory.eINSTANCE.createPlane();
            String simple = text.map(ContactTexts.ContactText::name).orElse(left.layer.getName() + "-" + right.layer.getName());
            plane.setName(simple);
            plane.setQualifiedName(name + "." + simple);
            EObject place = text.<EObject>map(ContactTexts.ContactText::text).orElse(right.place);
            Regions.locate(plane, place);
            text.ifPresent(written -> session.trace(written.text(), plane));
            stack.getPlanes().add(plane);
            session.contacts().fill(plane, left.side(), right.side(), text.map(ContactTexts.ContactText::sources).orElse(List.of()),
                    text.map(ContactTexts.ContactText::treatments).orElse(Treatments.NONE), place);
        }
    }
}
