package org.lamella.solver.vocabulary;

import static org.lamella.model.registry.PropertyType.of;
import static org.lamella.model.registry.PropertyType.quantity;
import static org.lamella.model.registry.Subject.COMPOSITE;
import static org.lamella.model.registry.Subject.FILLER;
import static org.lamella.model.registry.Subject.MATRIX;

import java.util.List;
import java.util.Optional;

import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law.Family;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.model.units.Dimension;
import org.lamella.solver.composite.Shape;
import org.lamella.solver.composite.Shape.TriplyPeriodic.Surface;
import org.osgi.service.component.annotations.Component;

/** Properties of composites and fillers, and the shapes a filler can have. */
@Component
public final class CompositeVocabulary implements VocabularyContribution {

    @Override
    public void contribute(Vocabulary.Builder vocabulary) {
        vocabulary
                .property(of(ValueKind.LAW, "law", Dimension.CONDUCTIVITY, COMPOSITE).lawsOf(Family.COMPOSITE).byDefault("auto")
                        .doc("G4", "How the conductivity follows from matrix and fillers."))
                .property(quantity("conductivity", Dimension.CONDUCTIVITY, COMPOSITE).nonNegative().activated()
                        .doc("A0", "Measured conductivity of the membrane; overrides the law, whose value is shown beside it."))
                .property(quantity("porosity", Dimension.NUMBER, COMPOSITE).between(0, 0.95).graded().byDefault("0 %")
                        .doc("A0", "Volume fraction of pores in the layer; pores neither conduct nor weigh."))
                .property(quantity("fraction", Dimension.FRACTION, FILLER).between(0, 1).graded().required("10 vol%")
                        .doc("A0", "vol% of the layer including pores, or wt% of its mass."))
                .property(quantity("label", Dimension.NUMBER, MATRIX, FILLER).between(0, 255)
                        .doc("A13", "Label of the phase in an image; when not given 0 for the matrix and 1, 2, ... for the fillers in their order."))
                .property(of(ValueKind.LAW, "shape", Dimension.NONE, FILLER).lawsOf(Family.SHAPE).byDefault("sphere(1 µm)")
                        .doc("A5", "Geometry of the filler."))
                .property(quantity("size-spread", Dimension.NUMBER, FILLER).nonNegative().byDefault("0")
                        .doc("G3", "Standard deviation of ln(diameter)."))
                .property(quantity("barrier.resistance", Dimension.AREA_RESISTANCE, FILLER).nonNegative().graded().activated()
                        .doc("A10", "Area resistance of the ceramic/polymer contact; that of the material pair when not given."))
                .property(quantity("barrier.capacitance", Dimension.AREA_CAPACITANCE, FILLER).nonNegative().doc("B5", "Capacitance of the ceramic/polymer contact."))
                .property(quantity("interphase.thickness", Dimension.LENGTH, FILLER).nonNegative().graded().doc("A9", "Thickness of the altered polymer around the filler."))
                .property(quantity("interphase.conductivity", Dimension.CONDUCTIVITY, FILLER).nonNegative().graded().activated().doc("A9", "Conductivity of the interphase."))
                .property(of(ValueKind.SYMBOL, "interphase.overlap", Dimension.NONE, FILLER).symbols("penetrable", "none").doc("A9", "Whether interphases of neighbours overlap."))
                .property(quantity("agglomerated", Dimension.NUMBER, FILLER).between(0, 1).graded().byDefault("0 %").doc("A11", "Fraction of the filler that sits in agglomerates."))
                .property(quantity("agglomerate.diameter", Dimension.LENGTH, FILLER).positive().doc("A11", "Diameter of the agglomerates."))
                .property(quantity("agglomerate.packing", Dimension.NUMBER, FILLER).between(0.01, 0.74).doc("A11", "Volume fraction of filler inside an agglomerate."));
        shapes(vocabulary);
    }

    private static void shapes(Vocabulary.Builder vocabulary) {
        vocabulary
                .law(new ShapeLaw("sphere", List.of(ArgumentType.required("diameter", Dimension.LENGTH, "Median diameter.").example("200 nm")),
                        "Spheres or compact grains.", "A4", a -> new Shape.Sphere(a[0])))
                .law(new ShapeLaw("wire",
                        List.of(ArgumentType.required("diameter", Dimension.LENGTH, "Diameter of the wire.").example("200 nm"),
                                ArgumentType.required("aspect", Dimension.NUMBER, "Length over diameter, at least 1.").example("10"),
                                order("1 wires through the thickness, 0 random, -0.5 in the plane of the layer.")),
                        "Wires and rods, as prolate spheroids; closed forms hold while fraction times aspect stays below about 1.", "A5",
                        a -> new Shape.Wire(a[0], a[1], a[2])))
                .law(new ShapeLaw("platelet",
                        List.of(ArgumentType.required("diameter", Dimension.LENGTH, "Diameter of the plate.").example("1 µm"),
                                ArgumentType.required("aspect", Dimension.NUMBER, "Diameter over thickness, at least 1.").example("10"),
                                order("1 plates in the plane of the layer, 0 random, -0.5 plates on edge.")),
                        "Platelets, as oblate spheroids.", "A5", a -> new Shape.Platelet(a[0], a[1], a[2])))
                .law(new ShapeLaw("spheroid",
                        List.of(ArgumentType.required("diameter", Dimension.LENGTH, "Across the symmetry axis.").example("500 nm"),
                                ArgumentType.required("aspect", Dimension.NUMBER, "Extent along the axis over the diameter: above 1 prolate, below 1 oblate.").example("3"),
                                order("1 axes through the thickness, 0 random, -0.5 in the plane of the layer.")),
                        "Spheroids: long or flat grains without edges.", "A5", a -> new Shape.Spheroid(a[0], a[1], a[2])))
                .law(new ShapeLaw("channels", List.of(ArgumentType.required("diameter", Dimension.LENGTH, "Diameter of the channels.")),
                        "Scaffold of filler with straight channels through the layer that the matrix fills, such as anodic alumina.", "A9", a -> new Shape.Channels(a[0])))
                .law(new ShapeLaw("lamellae",
                        List.of(ArgumentType.required("period", Dimension.LENGTH, "Thickness of a sheet of filler and one of matrix together."),
                                ArgumentType.optional("tilt", Dimension.ANGLE, "0°", "Angle between sheets and through-plane axis: 0° is sheets that cross the layer.")),
                        "Plane sheets of filler and matrix in turn, as by ice templating.", "A12", a -> new Shape.Lamellae(a[0], a[1])))
                .law(new ShapeLaw("closed-foam", List.of(ArgumentType.required("cell", Dimension.LENGTH, "Size of the cells.")),
                        "Walls of filler around closed cells of matrix.", "A12", a -> new Shape.ClosedFoam(a[0])))
                .law(new ShapeLaw("strut-foam", List.of(ArgumentType.required("cell", Dimension.LENGTH, "Size of the cells.")),
                        "Open foam of filler struts, matrix everywhere else.", "A12", a -> new Shape.StrutFoam(a[0])))
                .law(new ShapeLaw("inverse-opal", List.of(ArgumentType.required("cell", Dimension.LENGTH, "Edge of the cubic cell, 1.41 times the distance of two voids.").example("1 µm")),
                        "Frame around spherical voids of a face-centred lattice, which the matrix fills; below 26 vol% frame the voids are connected.", "A12",
                        a -> new Shape.InverseOpal(a[0])))
                .law(new ShapeLaw("rough-interface",
                        List.of(ArgumentType.required("amplitude", Dimension.LENGTH, "Standard deviation of the heights of the plane; its highest and lowest places are some three times as far off.").example("500 nm"),
                                ArgumentType.required("correlation", Dimension.LENGTH, "Length over which heights are alike; the mean slope is 2 amplitude/correlation.").example("2 µm")),
                        "Filler on the cathode side of a rough plane across the layer, matrix on its anode side: where two phases interlock. In series as a closed form; voxels with plates see what interlocking does.",
                        "G3", a -> new Shape.RoughInterface(a[0], a[1])))
                .law(surface("gyroid", Surface.GYROID, "Framework along Schoen's gyroid; both phases are continuous. Bruggeman estimates it, voxels solve it."))
                .law(surface("schwarz-p", Surface.PRIMITIVE, "Framework along Schwarz's primitive surface, with straight wide passages along the axes."))
                .law(surface("diamond", Surface.DIAMOND, "Framework along Schwarz's diamond surface, the finest of the three for a cell."));
    }

    private static ShapeLaw surface(String name, Surface surface, String doc) {
        return new ShapeLaw(name, List.of(ArgumentType.required("cell", Dimension.LENGTH, "Period of the framework.").example("2 µm"),
                ArgumentType.choice("kind", Optional.of("network"), "The filler fills one side of the surface (network) or both sides close to it (sheet).", "network", "sheet")),
                doc, "A12", a -> new Shape.TriplyPeriodic(surface, a[0], a[1] == 1));
    }

    private static ArgumentType order(String meaning) {
        return ArgumentType.optional("order", Dimension.NUMBER, "0", "Nematic order of the symmetry axes about the through-plane axis: " + meaning);
    }
}
