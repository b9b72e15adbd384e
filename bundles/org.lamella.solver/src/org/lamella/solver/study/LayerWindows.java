package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Composition;
import org.lamella.model.Gradients;
import org.lamella.model.Percolation;
import org.lamella.model.Properties;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Material;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Role;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.stability.Face;
import org.lamella.solver.stability.StabilityWindow;

/** The electrochemical windows of the phases that reach a face of a layer (D1). */
final class LayerWindows {

    /** Which of the two windows of a material. */
    enum Kind {
        KINETIC("window"), THERMODYNAMIC("stability");

        private final String property;

        Kind(String property) {
            this.property = property;
        }
    }

    private final Face kinetic;
    private final Face thermodynamic;
    private final List<String> passivation = new ArrayList<>();

    /** @param composite what the layer is made of at the face; null for a pure material */
    private LayerWindows(Layer layer, @Nullable Composite composite, Vocabulary vocabulary) {
        kinetic = face(layer, composite, Kind.KINETIC, vocabulary);
        thermodynamic = face(layer, composite, Kind.THERMODYNAMIC, vocabulary);
        materials(layer).forEach(material -> Properties.symbol(material, "products").filter(products -> !products.equals("unknown"))
                .ifPresent(products -> passivation.add(Names.simple(material.getQualifiedName()) + " leaves " + products + " products")));
    }

    static LayerWindows anodeSide(Layer layer, Vocabulary vocabulary) {
        return new LayerWindows(layer, layer.getComposite() == null ? null : Gradients.anodeSide(layer), vocabulary);
    }

    static LayerWindows cathodeSide(Layer layer, Vocabulary vocabulary) {
        return new LayerWindows(layer, layer.getComposite() == null ? null : Gradients.cathodeSide(layer), vocabulary);
    }

    Face face(Kind kind) {
        return kind == Kind.KINETIC ? kinetic : thermodynamic;
    }

    /** What a phase leaves behind when it decomposes, for those whose materials say it. */
    String products(String phase) {
        return passivation.stream().filter(text -> text.startsWith(phase + " ")).findFirst().orElse(phase + ": products unknown");
    }

    private static List<Material> materials(Layer layer) {
        return layer.getComposite() == null ? List.of(layer.getMaterial()) : layer.getComposite().getPhases().stream().map(Phase::getMaterial).toList();
    }

    private static Face face(Layer layer, @Nullable Composite composite, Kind kind, Vocabulary vocabulary) {
        if (composite == null) {
            return new Face(List.of(new Face.Phase(Names.simple(layer.getMaterial().getQualifiedName()), window(layer.getMaterial(), kind, vocabulary), true, true)));
        }
        Composition composition = Composition.of(composite, vocabulary);
        List<Face.Phase> phases = new ArrayList<>();
        for (Phase phase : composite.getPhases()) {
            boolean matrix = phase.getRole() == Role.MATRIX;
            boolean touches = Percolation.reachesFace(phase, composition, vocabulary);
            phases.add(new Face.Phase(Names.simple(phase.getMaterial().getQualifiedName()), window(phase.getMaterial(), kind, vocabulary), matrix, touches));
        }
        return new Face(phases);
    }

    private static Optional<StabilityWindow> window(Material material, Kind kind, Vocabulary vocabulary) {
        Reader reader = new Reader(material, vocabulary);
        double low = reader.low(kind.property);
        double high = reader.high(kind.property);
        return Double.isNaN(low) || Double.isNaN(high) ? Optional.empty() : Optional.of(new StabilityWindow(low, high));
    }
}
