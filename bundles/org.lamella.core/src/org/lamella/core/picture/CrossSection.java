package org.lamella.core.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.core.table.Display;
import org.lamella.model.Composition;
import org.lamella.model.Gradients;
import org.lamella.model.Properties;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Described;
import org.lamella.model.design.Design;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Material;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Plane;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.Role;
import org.lamella.model.design.Stack;
import org.lamella.model.registry.ScalarLaw;
import org.lamella.model.registry.Vocabulary;

/**
 * What the cross-section of a stack or cell shows, from the anode side to the cathode side; immutable.
 *
 * @param title name of the stack or cell
 * @param bands electrodes and layers
 * @param faces contacts between neighbouring bands
 */
public record CrossSection(String title, List<Band> bands, List<Face> faces) {

    /**
     * A layer or electrode.
     *
     * @param id {@code uri#qualifiedName} of its text
     * @param name simple name
     * @param detail thickness and what it is made of
     * @param thickness m; 0 for an electrode, which is not drawn to scale
     * @param electrode whether it is an electrode
     * @param mirrored whether it is the mirror image of an earlier layer
     * @param slices its solids, the matrix first, in slices of one thickness from the anode side; one slice for an even layer
     */
    public record Band(String id, String name, String detail, double thickness, boolean electrode, boolean mirrored, List<List<Share>> slices) {
        public Band {
            slices = List.copyOf(slices);
        }

        /** @return its solids, the matrix first, by what they fill of the whole layer; none of an electrode */
        public List<Share> materials() {
            List<Share> mean = new ArrayList<>();
            for (int i = 0; i < slices.get(0).size(); i++) {
                int material = i;
                Share first = slices.get(0).get(i);
                mean.add(new Share(first.material, first.colour, slices.stream().mapToDouble(slice -> slice.get(material).fraction).average().orElse(0)));
            }
            return mean;
        }
    }

    /**
     * A material in a band.
     *
     * @param material name of the material
     * @param colour palette index, the same for one material everywhere in the picture
     * @param fraction volume fraction, 0 to 1
     */
    public record Share(String material, int colour, double fraction) {
    }

    /**
     * A contact.
     *
     * @param id {@code uri#qualifiedName} of its text, or of the pair's where the stack does not mention it
     * @param name name of the contact or of its pair
     * @param detail its resistance, or what is missing
     * @param above index of the band on its anode side
     */
    public record Face(String id, String name, String detail, int above) {
    }

    public CrossSection {
        bands = List.copyOf(bands);
        faces = List.copyOf(faces);
    }

    /**
     * The picture of a design: of its cell if it has one, else of its stack.
     *
     * @param design what to show
     * @param vocabulary needed to evaluate laws at the study's temperature, else the cell's
     * @return empty where the design has neither cell nor stack
     */
    public static Optional<CrossSection> of(Design design, Vocabulary vocabulary) {
        Builder builder = new Builder(vocabulary, temperature(design, vocabulary));
        if (design.getStudy() != null && design.getStudy().getSubject() instanceof Stack stack) {
            return Optional.of(builder.stack(stack));
        }
        if (!design.getCells().isEmpty()) {
            return Optional.of(builder.cell(design.getCells().get(0)));
        }
        return design.getStacks().isEmpty() ? Optional.empty() : Optional.of(builder.stack(design.getStacks().get(0)));
    }

    /** @return {@code uri#qualifiedName} */
    public static String id(Described element) {
        return element.getUri() + "#" + element.getQualifiedName();
    }

    /** That of the study, else that of the cell, else 25 °C. */
    private static double temperature(Design design, Vocabulary vocabulary) {
        if (design.getStudy() != null && !design.getStudy().getTemperatures().isEmpty()) {
            return design.getStudy().getTemperatures().get(0);
        }
        return design.getCells().stream().mapToDouble(cell -> Properties.number(cell, "conditions.temperature", vocabulary, Builder.ROOM, Builder.ROOM)).findFirst()
                .orElse(Builder.ROOM);
    }

    /** Collects bands and faces. A material keeps its colour when layers change places: matrices by name, then fillers. */
    private static final class Builder {
        private static final double ROOM = 298.15;
        /** Slices in which a gradient is shown. */
        private static final int SLICES = 12;

        private final Vocabulary vocabulary;
        private final double temperature;
        private final Map<String, Integer> colours = new LinkedHashMap<>();
        private final List<Band> bands = new ArrayList<>();
        private final List<Face> faces = new ArrayList<>();

        Builder(Vocabulary vocabulary, double temperature) {
            this.vocabulary = vocabulary;
            this.temperature = temperature;
        }

        CrossSection stack(Stack stack) {
            layers(stack);
            return new CrossSection(title(stack), bands, faces);
        }

        CrossSection cell(Cell cell) {
            electrode(cell.getAnode());
            if (cell.getStack() != null) {
                face(cell.getAnodePlane(), false);
                layers(cell.getStack());
                face(cell.getCathodePlane(), false);
            }
            electrode(cell.getCathode());
            return new CrossSection(title(cell), bands, faces);
        }

        /** The contacts' resistances depend on the temperature, so the title says it. */
        private String title(Described subject) {
            return name(subject) + " at " + Display.text(temperature, "°C");
        }

        private void layers(Stack stack) {
            Set<String> polymers = new TreeSet<>();
            Set<String> others = new TreeSet<>();
            for (Layer layer : stack.getLayers()) {
                Material matrix = matrix(layer);
                materials(layer).forEach(material -> (material == matrix ? polymers : others).add(name(material)));
            }
            polymers.forEach(name -> colours.putIfAbsent(name, colours.size()));
            others.forEach(name -> colours.putIfAbsent(name, colours.size()));
            for (int i = 0; i < stack.getLayers().size(); i++) {
                if (i > 0 && i <= stack.getPlanes().size()) {
                    Layer above = stack.getLayers().get(i - 1);
                    face(stack.getPlanes().get(i - 1), matrix(above) != null && matrix(above) == matrix(stack.getLayers().get(i)));
                }
                layer(stack.getLayers().get(i));
            }
        }

        private void layer(Layer layer) {
            double known = number(layer, "thickness");
            // while a thickness is being typed there is none
            double thickness = known > 0 ? known : 0;
            String made = layer.getComposite() != null ? name(layer.getComposite()) : name(layer.getMaterial());
            bands.add(new Band(id(layer), name(layer), Display.text(thickness, "µm") + (made.isEmpty() ? "" : " · " + made), thickness, false, layer.isMirrored(),
                    slices(layer)));
        }

        /** What touches the neighbours. */
        private static @Nullable Material matrix(Layer layer) {
            if (layer.getComposite() == null) {
                return layer.getMaterial();
            }
            for (Phase phase : layer.getComposite().getPhases()) {
                if (phase.getRole() == Role.MATRIX) {
                    return phase.getMaterial();
                }
            }
            return null;
        }

        private List<List<Share>> slices(Layer layer) {
            Composite composite = layer.getComposite();
            if (composite == null) {
                Material material = layer.getMaterial();
                return List.of(material == null ? List.of() : List.of(share(material, 1)));
            }
            if (!Gradients.isGraded(composite)) {
                return List.of(shares(composite));
            }
            List<List<Share>> slices = IntStream.range(0, SLICES).mapToObj(n -> shares(Gradients.at(composite, (n + 0.5) / SLICES))).toList();
            return layer.isMirrored() ? slices.reversed() : slices;
        }

        private List<Share> shares(Composite composite) {
            Optional<Composition> composition = composition(composite);
            List<Share> shares = new ArrayList<>();
            for (Phase phase : composite.getPhases()) {
                if (phase.getMaterial() != null) {
                    double unknown = phase.getRole() == Role.MATRIX ? 1 : 0;
                    shares.add(share(phase.getMaterial(), composition.map(known -> known.volumeFraction(phase)).orElse(unknown)));
                }
            }
            return shares;
        }

        /** A picture of a design with a missing density is still worth drawing; the editor says what is missing. */
        private Optional<Composition> composition(Composite composite) {
            try {
                return Optional.of(Composition.of(composite, vocabulary)).filter(Composition::isPossible);
            } catch (IllegalArgumentException missingDensity) {
                return Optional.empty();
            }
        }

        private static List<Material> materials(Layer layer) {
            List<Material> found = layer.getComposite() == null ? Collections.singletonList(layer.getMaterial())
                    : layer.getComposite().getPhases().stream().map(Phase::getMaterial).toList();
            return found.stream().filter(Objects::nonNull).toList();
        }

        private Share share(Material material, double fraction) {
            String name = name(material);
            return new Share(name, colours.getOrDefault(name, 0), fraction);
        }

        private void electrode(@Nullable Electrode electrode) {
            if (electrode != null) {
                Material material = electrode.getMaterial();
                bands.add(new Band(id(electrode), name(electrode), (material == null ? "" : name(material) + " · ") + "not to scale", 0, true, false,
                        List.of(List.of())));
            }
        }

        private void face(@Nullable Plane plane, boolean samePolymer) {
            if (plane == null || bands.isEmpty()) {
                return;
            }
            String own = name(plane);
            Described text = plane.getUri() != null || plane.getPair() == null ? plane : plane.getPair();
            faces.add(new Face(id(text), own.isEmpty() ? name(plane.getPair()) : own, faceDetail(plane, samePolymer), bands.size() - 1));
        }

        private String faceDetail(Plane plane, boolean samePolymer) {
            double resistance = number(plane, "resistance");
            double film = number(plane, "film");
            if (Double.isFinite(resistance)) {
                return Display.text(resistance, "Ω·cm²");
            }
            if (Double.isFinite(film)) {
                return "film " + Display.text(film, "Ω·cm²");
            }
            return plane.getPair() != null ? "" : samePolymer ? "same matrix on both sides" : "no pair declared";
        }

        /** NaN where there is no value, or none at this temperature: then the picture says nothing about it. */
        private double number(PropertyHolder holder, String property) {
            try {
                return Properties.number(holder, property, vocabulary, temperature, Double.NaN);
            } catch (ScalarLaw.OutsideDomain noValue) {
                return Double.NaN;
            }
        }

        private static String name(@Nullable Described element) {
            return element == null || element.getName() == null ? "" : element.getName();
        }
    }
}
