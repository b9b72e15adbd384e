package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Change;
import org.lamella.dsl.cell.ChildOverride;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.LocalInterface;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.StackItem;
import org.lamella.dsl.cell.Without;
import org.lamella.dsl.naming.Similarity;

/** Layers and local interfaces of a stack, put together from all it extends. */
final class StackTexts {

    /** A layer with every place that says something about it. */
    static final class LayerText {
        private final String name;
        private Layer layer;
        private final List<Source> sources = new ArrayList<>();
        private final Treatments treatments = new Treatments();

        LayerText(String name, Layer layer) {
            this.name = name;
            this.layer = layer;
        }

        String name() {
            return name;
        }

        Layer layer() {
            return layer;
        }

        List<Source> sources() {
            return sources;
        }

        Treatments treatments() {
            return treatments;
        }
    }

    private final Session session;
    private final List<LayerText> layers = new ArrayList<>();
    private final ContactTexts contacts;
    private final List<Source> own = new ArrayList<>();

    StackTexts(Session session) {
        this.session = session;
        contacts = new ContactTexts(session);
    }

    /** Adds one level of inheritance, the base first. */
    void level(Stack stack) {
        String address = session.names().qualified(stack);
        Set<String> here = new HashSet<>();
        for (StackItem item : stack.getItems()) {
            if (item instanceof Layer layer && layer.getName() != null) {
                if (here.add(layer.getName())) {
                    layer(address, layer);
                } else {
                    session.findings().error(Codes.DUPLICATE_NAME, layer, "two layers are named '" + layer.getName() + "'", layer.getName());
                }
            }
        }
        // what is left out first: the neighbours left decide which contacts there are
        changes(stack, Without.class).forEach(change -> remove(stack, change));
        changes(stack, ChildOverride.class).forEach(change -> override(address, stack, change));
        for (int i = 0; i < stack.getItems().size(); i++) {
            if (stack.getItems().get(i) instanceof LocalInterface contact) {
                contacts.add(address, stack, contact, i, names());
            }
        }
        own.add(Source.of(address, stack, stack.getProperties(), session.findings()));
    }

    private static <C extends Change> List<C> changes(Stack stack, Class<C> type) {
        return stack.getChanges().stream().filter(change -> change.getChild() != null).filter(type::isInstance).map(type::cast).toList();
    }

    private void layer(String address, Layer layer) {
        Optional<LayerText> inherited = find(layer.getName());
        LayerText text = inherited.orElseGet(() -> new LayerText(layer.getName(), layer));
        if (layer.getOf() != null) {
            text.layer = layer;
        }
        text.sources.add(Source.of(address + "." + layer.getName(), layer, layer.getProperties(), session.findings()));
        text.treatments.add(session, layer);
        if (inherited.isPresent() && layer.getBefore() == null) {
            return;
        }
        layers.remove(text);
        layers.add(layer.getBefore() == null ? layers.size() : position(layer), text);
    }

    private int position(Layer layer) {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).name.equals(layer.getBefore())) {
                return i;
            }
        }
        boolean later = layer.eContainer() instanceof Stack stack && stack.getItems().stream().filter(Layer.class::isInstance).map(Layer.class::cast)
                .anyMatch(other -> other != layer && layer.getBefore().equals(other.getName()));
        String remedy = later ? ", which is written further down; write the new layers of a stack in their order"
                : Similarity.offer(Similarity.to(layer.getBefore(), names()));
        session.findings().error(Codes.UNKNOWN_NAME, layer, CellPackage.Literals.LAYER__BEFORE, "no layer '" + layer.getBefore() + "' to stand before" + remedy,
                names().toArray(String[]::new));
        return layers.size();
    }

    private void remove(Stack stack, Without change) {
        Optional<LayerText> layer = find(change.getChild());
        Optional<ContactTexts.ContactText> contact = contacts.written(change.getChild());
        if (layer.isEmpty() && contact.isEmpty()) {
            notInherited(stack, change);
        }
        layer.ifPresent(layers::remove);
        contact.ifPresent(contacts::remove);
    }

    private void override(String address, Stack stack, ChildOverride change) {
        Optional<LayerText> layer = find(change.getChild());
        if (layer.isPresent()) {
            layer.get().sources.add(Source.of(address + "." + change.getChild(), change, change.getProperties(), session.findings()));
        } else if (!contacts.override(address, stack, change, names())) {
            notInherited(stack, change);
        }
    }

    private void notInherited(Stack stack, Change change) {
        List<String> near = Similarity.to(change.getChild(), names());
        session.findings().error(Codes.UNKNOWN_NAME, change, CellPackage.Literals.CHANGE__CHILD,
                "'" + stack.getName() + "' inherits no '" + change.getChild() + "'" + Similarity.offer(near), near.toArray(String[]::new));
    }

    private Optional<LayerText> find(String name) {
        return layers.stream().filter(layer -> layer.name.equals(name)).findFirst();
    }

    private List<String> names() {
        return layers.stream().map(LayerText::name).toList();
    }

    List<LayerText> layers() {
        return layers;
    }

    Optional<ContactTexts.ContactText> contact(String left, String right) {
        return contacts.between(left, right);
    }

    /** What is written for the whole. */
    List<Source> own() {
        return own;
    }
}
