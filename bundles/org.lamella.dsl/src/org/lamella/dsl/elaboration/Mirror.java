package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.List;

import org.lamella.model.Properties;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Plane;
import org.lamella.model.design.Stack;
import org.lamella.model.units.Dimension;

/** Completes a symmetric stack: the last layer written is the middle, the others follow again in reverse. */
final class Mirror {

    private Mirror() {
    }

    static void mirror(Session session, Stack stack, List<StackElaborator.LayerInstance> layers) {
        int middle = layers.size() - 1;
        List<Plane> planes = new ArrayList<>(stack.getPlanes());
        for (int i = middle - 1; i >= 0; i--) {
            StackElaborator.LayerInstance original = layers.get(i);
            Layer layer = Trees.copy(original.layer());
            layer.setName(layer.getName() + Terms.MIRRORED);
            layer.setQualifiedName(layer.getQualifiedName() + Terms.MIRRORED);
            layer.setMirrored(true);
            stack.getLayers().add(layer);
            session.addresses().alias(layer.getQualifiedName(), original.layer().getQualifiedName());
            layers.add(new StackElaborator.LayerInstance(layer, original.contact(), original.place()));
        }
        for (int i = middle - 1; i >= 0; i--) {
            stack.getPlanes().add(mirrored(session, stack, planes.get(i)));
        }
    }

    private static Plane mirrored(Session session, Stack stack, Plane original) {
        Plane plane = Trees.copy(original);
        plane.setName(original.getName() + Terms.MIRRORED);
        plane.setQualifiedName(original.getQualifiedName() + Terms.MIRRORED);
        plane.setReversed(!original.isReversed());
        plane.setLeft(image(stack, original.getRight()));
        plane.setRight(image(stack, original.getLeft()));
        Properties.value(plane, Terms.PARTITION).ifPresent(partition -> Trees.invert(partition, Dimension.NUMBER));
        session.addresses().alias(plane.getQualifiedName(), original.getQualifiedName());
        return plane;
    }

    /** The name of a layer's mirror image; the middle is its own. */
    private static String image(Stack stack, String name) {
        String mirrored = name + Terms.MIRRORED;
        return stack.getLayers().stream().anyMatch(layer -> layer.getQualifiedName().equals(mirrored)) ? mirrored : name;
    }
}
