package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Change;
import org.lamella.dsl.cell.ChildOverride;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.LocalInterface;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.StackItem;
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

    /** What is written for the contact of two layers, named or not. */
    record ContactText(LocalInterface text, @Nullable String name, String left, String right, List<Source> sources, Treatments treatments) {
    }

    private final Session session;
    private final List<LayerText> layers = new ArrayList<>();
    private final Map<String, ContactText> contacts = new LinkedHashMap<>();
    private final List<Source> own = new ArrayList<>();

    StackTexts(Session session) {
        this.session = session;
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
        stack.getChanges().forEach(change -> change(address, stack, change));
        for (int i = 0; i < stack.getItems().size(); i++) {
            if (stack.getItems().get(i) instanceof LocalInterface contact) {
                contact(address, stack, contact, i);
            }
        }
        own.add(Source.of(address, stack, stack.getProperties(), session.findings()));
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
        session.findings().error(Codes.UNKNOWN_NAME, layer, CellPackage.Literals.LAYER__BEFORE, "no layer '" + layer.getBefore() + "' to stand before"
                + Similarity.offer(Similarity.to(layer.getBefore(), names())), names().toArray(String[]::new));
        return layers.size();
    }

    private void change(String address, Stack stack, Change change) {
        String child = change.getChild();
        if (child == null) {
            return;
        }
        Optional<LayerText> layer = find(child);
        Optional<ContactText> contact = contacts.values().stream().filter(text -> child.equals(text.name)).findFirst();
        if (layer.isEmpty() && contact.isEmpty()) {
            List<String> near = Similarity.to(child, names());
            session.findings().error(Codes.UNKNOWN_NAME, change, CellPackage.Literals.CHANGE__CHILD,
                    "'" + stack.getName() + "' inherits no '" + child + "'" + Similarity.offer(near), near.toArray(String[]::new));
        } else if (change instanceof ChildOverride override) {
            Source source = Source.of(address + "." + child, override, override.getProperties(), session.findings());
            layer.map(LayerText::sources).orElseGet(() -> contact.orElseThrow().sources).add(source);
        } else {
            layer.ifPresent(layers::remove);
            contact.ifPresent(text -> contacts.remove(key(text.left, text.right)));
        }
    }

    private void contact(String address, Stack stack, LocalInterface contact, int index) {
        Optional<ContactText> inherited = contacts.values().stream().filter(text -> contact.getName() != null && contact.getName().equals(text.name)).findFirst();
        String left = neighbour(stack, index, -1);
        String right = neighbour(stack, index, 1);
        if (contact.getBefore() != null) {
            int position = names().indexOf(contact.getBefore());
            right = contact.getBefore();
            left = position > 0 ? layers.get(position - 1).name : null;
        } else if (inherited.isPresent() && (left == null || right == null)) {
            left = inherited.get().left;
            right = inherited.get().right;
        }
        if (left == null || right == null || !names().contains(right)) {
            session.findings().error(Codes.WRONG_KIND, contact, "a local interface stands between two layers; write it there, or say before which layer");
            return;
        }
        String name = contact.getName() == null ? left + "-" + right : contact.getName();
        Source source = Source.of(address + "." + name, contact, contact.getProperties(), session.findings());
        String key = key(left, right);
        if (!contacts.containsKey(key)) {
            contacts.put(key, new ContactText(contact, contact.getName(), left, right, new ArrayList<>(), new Treatments()));
        } else if (contacts.get(key).text.eContainer() == stack) {
            session.findings().error(Codes.DUPLICATE_NAME, contact, "two interfaces are written between " + left + " and " + right);
            return;
        }
        ContactText text = contacts.get(key);
        text.sources.add(source);
        text.treatments.add(session, contact);
    }

    private static @Nullable String neighbour(Stack stack, int index, int step) {
        for (int i = index + step; i >= 0 && i < stack.getItems().size(); i += step) {
            if (stack.getItems().get(i) instanceof Layer layer) {
                return layer.getName();
            }
        }
        return null;
    }

    private static String key(String left, String right) {
        return left + "|" + right;
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

    Optional<ContactText> contact(String left, String right) {
        String key = key(left, right);
        return contacts.containsKey(key) ? Optional.of(contacts.get(key)) : Optional.empty();
    }

    /** What is written for the whole. */
    List<Source> own() {
        return own;
    }
}
