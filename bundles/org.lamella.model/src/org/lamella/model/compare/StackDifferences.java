package org.lamella.model.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Properties;
import org.lamella.model.design.Described;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Plane;
import org.lamella.model.design.Stack;

/** Differences of stacks: layers that came, went or changed places, what they are made of, and the contacts between them. */
final class StackDifferences {

    private static final int DIGITS = 4;

    private final Differences differences;
    private final PropertyDifferences properties;
    private final References references;
    private final CompositeDifferences composites;

    StackDifferences(Differences differences, PropertyDifferences properties, References references, CompositeDifferences composites) {
        this.differences = differences;
        this.properties = properties;
        this.references = references;
        this.composites = composites;
    }

    void compare(String path, Stack before, Stack after) {
        if (before.isSymmetric() != after.isSymmetric()) {
            differences.changed(path, symmetry(before), symmetry(after), before, after);
        }
        layers(path, layers(before), layers(after), before, after);
        contacts(path, contacts(before), contacts(after));
        properties.compare(path, before, after);
    }

    private static String symmetry(Stack stack) {
        return stack.isSymmetric() ? "symmetric" : "not symmetric";
    }

    /** The layers written, by name; mirror images follow them. */
    private static Map<String, Layer> layers(Stack stack) {
        Map<String, Layer> layers = new LinkedHashMap<>();
        stack.getLayers().stream().filter(layer -> !layer.isMirrored()).forEach(layer -> layers.put(layer.getName(), layer));
        return layers;
    }

    private void layers(String path, Map<String, Layer> before, Map<String, Layer> after, Stack stackBefore, Stack stackAfter) {
        after.forEach((name, layer) -> {
            if (before.containsKey(name)) {
                compare(path + "." + name, before.get(name), layer);
            } else {
                differences.added(path + "." + name, summary(layer, after), layer);
            }
        });
        before.forEach((name, layer) -> {
            if (!after.containsKey(name)) {
                differences.removed(path + "." + name, summary(layer, before), layer);
            }
        });
        List<String> orderBefore = before.keySet().stream().filter(after::containsKey).toList();
        List<String> orderAfter = after.keySet().stream().filter(before::containsKey).toList();
        if (!orderBefore.equals(orderAfter)) {
            differences.changed(path, String.join(" | ", orderBefore), String.join(" | ", orderAfter), stackBefore, stackAfter);
        }
    }

    private void compare(String path, Layer before, Layer after) {
        if (before.getComposite() != null && after.getComposite() != null) {
            composites.made(path, before.getComposite(), after.getComposite(), before, after);
        } else {
            references.compare(path, "of", "of nothing", made(before), made(after), before, after);
        }
        properties.compare(path, before, after);
    }

    private static @Nullable Described made(Layer layer) {
        return layer.getComposite() != null ? layer.getComposite() : layer.getMaterial();
    }

    /** {@code layer of AnodeSide, 2 µm, before core}. */
    private static String summary(Layer layer, Map<String, Layer> all) {
        @Nullable Described of = made(layer);
        String thickness = Properties.value(layer, "thickness").map(value -> ", " + new ExpressionText(DIGITS).of(value)).orElse("");
        List<String> names = new ArrayList<>(all.keySet());
        int next = names.indexOf(layer.getName()) + 1;
        return "layer" + (of == null ? "" : " of " + of.getName()) + thickness + (next < names.size() ? ", before " + names.get(next) : "");
    }

    /** The contacts between layers written, by the names of their neighbours. */
    private static Map<String, Plane> contacts(Stack stack) {
        Map<String, Plane> contacts = new LinkedHashMap<>();
        for (Plane plane : stack.getPlanes()) {
            boolean written = stack.getLayers().stream().filter(layer -> !layer.isMirrored())
                    .filter(layer -> layer.getQualifiedName().equals(plane.getLeft()) || layer.getQualifiedName().equals(plane.getRight())).count() == 2;
            if (written) {
                contacts.put(last(plane.getLeft()) + "-" + last(plane.getRight()), plane);
            }
        }
        return contacts;
    }

    private void contacts(String path, Map<String, Plane> before, Map<String, Plane> after) {
        after.forEach((name, plane) -> {
            if (before.containsKey(name)) {
                contact(path + "." + plane.getName(), before.get(name), plane);
            } else {
                differences.added(path + "." + plane.getName(), summary(plane), plane);
            }
        });
        before.forEach((name, plane) -> {
            if (!after.containsKey(name)) {
                differences.removed(path + "." + plane.getName(), summary(plane), plane);
            }
        });
    }

    /** Also for the contacts of a cell's electrodes. */
    void contact(String path, Plane before, Plane after) {
        references.compare(path, "interface", "no interface declared", before.getPair(), after.getPair(), before, after);
        properties.compare(path, before, after);
    }

    private static String summary(Plane plane) {
        return "contact, " + (plane.getPair() == null ? "no interface declared" : "interface " + plane.getPair().getName());
    }

    private static String last(String qualifiedName) {
        return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    }
}
