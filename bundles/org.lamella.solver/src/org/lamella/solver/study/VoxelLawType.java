package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lamella.model.CompositeCheck;
import org.lamella.model.Gradients;
import org.lamella.model.Properties;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Layer;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;
import org.lamella.solver.SolverException;
import org.lamella.solver.composite.ConductivityLaw;
import org.lamella.solver.composite.Note;
import org.lamella.solver.microstructure.FaceNetwork.Boundary;
import org.lamella.solver.microstructure.ImageFiles;
import org.lamella.solver.microstructure.RepresentativeVolume;
import org.lamella.solver.microstructure.VoxelImage;
import org.lamella.solver.microstructure.VoxelLaw;
import org.lamella.solver.microstructure.VoxelSettings;

/** {@code law: voxels(points: 128, seeds: 3, boundary: periodic)}: its arguments, and which composites and layers they suit. */
final class VoxelLawType implements Law, LawFactory, CompositeCheck {

    private static final String POINTS = "points";
    private static final String SEEDS = "seeds";
    private static final String SEED = "seed";
    private static final String BOUNDARY = "boundary";
    private static final String BOX = "box";
    private static final String PLATE = "plate";
    private static final String IMAGE = "image";
    private static final String VOXEL = "voxel";
    private static final String ITERATIONS = "iterations";
    /** By which a product of slices and their thickness may miss the thickness of a layer. */
    private static final double ROUNDING = 1e-9;
    private static final List<ArgumentType> ARGUMENTS = List.of(
            ArgumentType.file(IMAGE, "Labelled image to use instead of drawing one: a TIFF stack, image data of VTK (.vti), or a RAW file of 8 bits a voxel; slices follow each other through the thickness."),
            ArgumentType.optional(POINTS, Dimension.NUMBER, "64", "Voxels on an edge of the box, 16 to 512; memory and time grow with the third power."),
            ArgumentType.optional(SEEDS, Dimension.NUMBER, "3", "Random structures that are averaged; their scatter gives the rve-error."),
            ArgumentType.optional(SEED, Dimension.NUMBER, "1", "Seed of the first random structure; another one gives other structures."),
            ArgumentType.choice(BOUNDARY, Optional.of("periodic"), "What closes the box: its own images, or electrodes on two faces and insulation around.", "periodic", PLATE),
            ArgumentType.optional(BOX, Dimension.LENGTH, "0 µm", "Edge of the box; 0 µm chooses it from the sizes of the fillers."),
            ArgumentType.optional(VOXEL, Dimension.LENGTH, "0 nm", "Edge of a voxel of the image."),
            ArgumentType.optional("slices", Dimension.NUMBER, "0", "Slices of a RAW image."),
            ArgumentType.optional("rows", Dimension.NUMBER, "0", "Rows of a slice of a RAW image."),
            ArgumentType.optional("columns", Dimension.NUMBER, "0", "Voxels in a row of a RAW image."),
            ArgumentType.optional(ITERATIONS, Dimension.NUMBER, "1000", "Steps of the solver after which a potential is given up as not converged; few take more than 50."));

    @Override
    public String name() {
        return VoxelLaw.NAME;
    }

    @Override
    public Family family() {
        return Family.COMPOSITE;
    }

    @Override
    public List<ArgumentType> arguments() {
        return ARGUMENTS;
    }

    @Override
    public boolean closedForm() {
        return false;
    }

    @Override
    public String doc() {
        return "Draws the fillers on voxels and solves the potential in them, for any shape there is a generator for. Computed on request only.";
    }

    @Override
    public String section() {
        return "A13";
    }

    @Override
    public ConductivityLaw make(Composite composite, CallExpression call, Vocabulary vocabulary, LawRuns runs) {
        VoxelSettings settings = settings(call, vocabulary);
        if (named(call)) {
            VoxelImage read = ImageFiles.read(Calls.file(call, IMAGE), Calls.number(call, VOXEL, vocabulary), Calls.whole(call, "slices", vocabulary),
                    Calls.whole(call, "rows", vocabulary), Calls.whole(call, "columns", vocabulary));
            settings = settings.withImage(ImageLabels.of(composite, vocabulary).applied(read));
        }
        if (Gradients.isGraded(composite)) {
            settings = settings.withGrading(Gradings.of(composite, vocabulary));
        }
        return new VoxelLaw(settings, runs.threads(), runs.progress());
    }

    /** Whether the law names an image. */
    private static boolean named(CallExpression call) {
        return !Calls.word(call, IMAGE).isEmpty();
    }

    private static VoxelSettings settings(CallExpression call, Vocabulary vocabulary) {
        double edge = Calls.number(call, BOX, vocabulary);
        return new VoxelSettings(Calls.whole(call, POINTS, vocabulary), Calls.whole(call, SEEDS, vocabulary),
                PLATE.equals(Calls.word(call, BOUNDARY)) ? Boundary.PLATE : Boundary.PERIODIC, edge == 0 ? OptionalDouble.empty() : OptionalDouble.of(edge))
                .withSeed(Calls.whole(call, SEED, vocabulary)).withIterations(Calls.whole(call, ITERATIONS, vocabulary));
    }

    @Override
    public List<Objection> objections(Composite composite, Vocabulary vocabulary) {
        try {
            Optional<CallExpression> image = call(composite).filter(VoxelLawType::named);
            if (image.isPresent()) {
                return Calls.number(image.get(), VOXEL, vocabulary) > 0 ? List.of()
                        : List.of(new Objection("argument", "an image needs the edge of its voxels: voxels(\"image.tif\", voxel: 25 nm)"));
            }
            return volume(composite, vocabulary).map(VoxelLawType::objections).orElse(List.of());
        } catch (SolverException refused) {
            return List.of(new Objection("out-of-range", String.valueOf(refused.getMessage())));
        }
    }

    private static List<Objection> objections(RepresentativeVolume volume) {
        List<Objection> objections = new ArrayList<>();
        for (Note note : volume.objections()) {
            objections.add(new Objection(note.code(), note.text()));
        }
        return objections;
    }

    @Override
    public List<Objection> objections(Layer layer, Vocabulary vocabulary) {
        double thickness = Properties.number(layer, "thickness", vocabulary, Conditions.ROOM_TEMPERATURE, Double.NaN);
        if (layer.getComposite() != null && Gradients.isGraded(layer.getComposite())) {
            return graded(layer.getComposite(), thickness, vocabulary);
        }
        if (layer.getComposite() == null || !objections(layer.getComposite(), vocabulary).isEmpty()) {
            return List.of();
        }
        Optional<CallExpression> image = call(layer.getComposite()).filter(VoxelLawType::named);
        if (image.isPresent()) {
            return depth(image.get(), vocabulary).filter(depth -> thickness < depth * (1 - ROUNDING))
                    .map(depth -> List.of(new Objection("layer-too-thin", "the layer is thinner than the image of its microstructure, which is " + Units.display(depth, Dimension.LENGTH)
                            + " deep; cut out a part of the image, or check the edge of its voxels"))).orElse(List.of());
        }
        return volume(layer.getComposite(), vocabulary).map(volume -> depth(volume, thickness)).orElse(List.of());
    }

    /** A structure whose fractions run over the depth is drawn from face to face of the layer. */
    private static List<Objection> graded(Composite composite, double thickness, Vocabulary vocabulary) {
        CallExpression call = call(composite).orElseThrow();
        if (named(call) || !Gradings.isOfFractions(composite)) {
            return List.of(named(call) ? GradedLaws.ONE_STRUCTURE
                    : new Objection("gradient-law", "on voxels only fractions can have a gradient; choose a closed form, or one value for the whole layer"));
        }
        try {
            RepresentativeVolume volume = new RepresentativeVolume(Inclusions.geometry(Gradients.mean(composite), vocabulary),
                    settings(call, vocabulary).withGrading(Gradings.of(composite, vocabulary)));
            List<Objection> objections = objections(volume);
            return objections.isEmpty() ? depth(volume, thickness) : objections;
        } catch (SolverException refused) {
            return List.of(new Objection("out-of-range", String.valueOf(refused.getMessage())));
        } catch (IllegalArgumentException incomplete) {
            // a missing density or fraction is told where it is missing
            return List.of();
        }
    }

    private static List<Objection> depth(RepresentativeVolume volume, double thickness) {
        String edge = Units.display(volume.edge(), Dimension.LENGTH);
        if (volume.runsOnce() && Math.abs(thickness - volume.edge()) > ROUNDING * thickness) {
            return List.of(new Objection("box-not-whole", "the box of " + edge + " shows the layer from face to face and must be as deep as it is thick; choose box: "
                    + Units.display(thickness, Dimension.LENGTH)));
        }
        return thickness < volume.edge() ? List.of(new Objection("layer-too-thin", "the layer is thinner than the box of " + edge
                + " that its microstructure is solved in; use a smaller box, or a closed form")) : List.of();
    }

    /** Extent of an image through the layer [m]; empty where it cannot be read, which is told when it is solved. */
    private static Optional<Double> depth(CallExpression call, Vocabulary vocabulary) {
        try {
            return Optional.of(Calls.number(call, VOXEL, vocabulary) * ImageFiles.slices(Calls.file(call, IMAGE), Calls.whole(call, "slices", vocabulary)));
        } catch (SolverException unreadable) {
            return Optional.empty();
        }
    }

    /** Empty where the composite has another law. */
    static Optional<CallExpression> call(Composite composite) {
        return Properties.value(composite, "law").map(value -> value.getExpression()).filter(CallExpression.class::isInstance).map(CallExpression.class::cast)
                .filter(call -> call.getFunction().equals(VoxelLaw.NAME));
    }

    private static Optional<RepresentativeVolume> volume(Composite composite, Vocabulary vocabulary) {
        return call(composite).map(call -> new RepresentativeVolume(Inclusions.geometry(composite, vocabulary), settings(call, vocabulary)));
    }
}
