package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;

import org.lamella.model.design.Composite;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.solver.MicrostructureSolver;
import org.lamella.solver.Progress;
import org.lamella.solver.VoxelField;
import org.lamella.solver.VoxelModel;
import org.lamella.solver.microstructure.StructureSolver;
import org.lamella.solver.microstructure.VoxelImage;
import org.lamella.solver.microstructure.VoxelLaw;
import org.lamella.solver.microstructure.VoxelSolution;
import org.lamella.solver.microstructure.VoxelStructure;
import org.lamella.solver.numerics.multigrid.Box;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** Structures and fields of composites of a design, by the classes that solve its studies. */
@Component
public final class DefaultMicrostructureSolver implements MicrostructureSolver {

    private final Vocabulary vocabulary;
    private final int threads = Runtime.getRuntime().availableProcessors();

    /** @param contributions declarations of all bundles */
    @Activate
    public DefaultMicrostructureSolver(@Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE) List<VocabularyContribution> contributions) {
        this(Vocabulary.of(contributions));
    }

    /** For a plain class path: with the declarations found there. */
    public DefaultMicrostructureSolver() {
        this(Vocabulary.fromClassPath(DefaultMicrostructureSolver.class.getClassLoader()));
    }

    private DefaultMicrostructureSolver(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public boolean isOnVoxels(Composite composite) {
        return VoxelLawType.call(composite).isPresent();
    }

    private MediumModel model(Composite composite, Progress progress) {
        return new MediumModel(composite, vocabulary, new LawRuns(List.of(), threads, progress));
    }

    private StructureSolver solver(MediumModel model, Composite composite, Progress progress) {
        VoxelLaw law = model.voxelLaw().orElseThrow(() -> new IllegalArgumentException(composite.getQualifiedName() + " is not on voxels"));
        return new StructureSolver(Inclusions.microstructure(composite, vocabulary), law.settings(), threads, progress);
    }

    @Override
    public VoxelModel draw(Composite composite, int structure, Progress progress) {
        StructureSolver solver = solver(model(composite, progress), composite, progress);
        VoxelImage image = solver.draw(structure);
        VoxelStructure measured = solver.measure(image);
        List<String> names = solver.names().stream().map(name -> name.replaceAll("[^ ]+\\.", "")).toList();
        List<VoxelModel.Phase> phases = new ArrayList<>();
        for (int label = 0; label < names.size(); label++) {
            if (measured.fractions().get(label) > 0) {
                boolean filler = label > 0 && label <= measured.lacey().size();
                String name = label == 0 ? Inclusions.matrix(composite).getMaterial().getName() : names.get(label);
                phases.add(new VoxelModel.Phase(label, name, measured.fractions().get(label), measured.connected().get(label), filler ? measured.lacey().get(label - 1) : Double.NaN));
            }
        }
        Box box = image.box();
        return new VoxelModel(composite.getQualifiedName(), box.nx(), box.ny(), box.nz(), image.spacing(), image.labels(), phases);
    }

    @Override
    public VoxelField solve(Composite composite, VoxelModel drawn, double temperature, Progress progress) {
        MediumModel model = model(composite, progress);
        VoxelImage image = new VoxelImage(new Box(drawn.slices(), drawn.rows(), drawn.columns()), drawn.spacing(), drawn.labels());
        VoxelSolution solution = solver(model, composite, progress).solve(image, model.microstructure(temperature));
        double conductivity = solution.conductivity();
        double field = conductivity > 0 ? VoxelField.MEAN_CURRENT / conductivity : 0;
        return new VoxelField(temperature, conductivity, solution.potentials(field, drawn.spacing(), progress), solution.currentDensity(field, progress),
                solution.converged(), solution.residual());
    }
}
