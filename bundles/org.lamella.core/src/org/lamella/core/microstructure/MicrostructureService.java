package org.lamella.core.microstructure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.ContentHash;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Design;
import org.lamella.solver.MicrostructureSolver;
import org.lamella.solver.Progress;
import org.lamella.solver.VoxelField;
import org.lamella.solver.VoxelModel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Structures and fields of composites, for views. What was drawn and solved is kept by the content of what was asked, within a bound: a field takes 16
 * bytes a voxel. Thread-safe, and solves on the calling thread.
 */
@Component(service = MicrostructureService.class)
public final class MicrostructureService {

    /** Enough for the field of 128 voxels on an edge and some structures. */
    private static final long MOST_BYTES = 64L << 20;
    private static final long FIELD_BYTES = 4L * Float.BYTES;

    private record Key(String content, double temperature) {
    }

    private final MicrostructureSolver solver;
    /** From what was asked for longest ago to the last. */
    private final Map<Key, Scene> known = new LinkedHashMap<>(16, 0.75f, true);

    /** @param solver draws and solves */
    @Activate
    public MicrostructureService(@Reference MicrostructureSolver solver) {
        this.solver = solver;
    }

    /** @return the composites of a design whose law is solved on voxels */
    public List<Composite> composites(Design design) {
        return design.getComposites().stream().filter(solver::isOnVoxels).toList();
    }

    /** @return what stands for the content of a composite with its materials and contacts: equal where the same is drawn and solved */
    public String content(Design design, Composite composite) {
        Design copy = (Design) Objects.requireNonNull(EcoreUtil.copy(design));
        copy.setStudy(null);
        copy.getStacks().clear();
        copy.getCells().clear();
        copy.getElectrodes().clear();
        copy.getExperiments().clear();
        copy.getMeasurements().clear();
        return ContentHash.of(copy) + composite.getQualifiedName();
    }

    /** @return what is known already of a composite at a temperature [K], the field included where it was solved */
    public Optional<Scene> known(String content, double temperature) {
        synchronized (known) {
            for (Key key : List.of(new Key(content, temperature), new Key(content, Double.NaN))) {
                @Nullable Scene scene = known.get(key);
                if (scene != null) {
                    return Optional.of(scene);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Draws the first structure of a composite.
     *
     * @param content of the composite
     * @param progress asked for cancellation at least every 200 ms
     * @throws org.lamella.solver.SolverException when it cannot be drawn
     * @throws java.util.concurrent.CancellationException when {@code progress} asked for it
     */
    public Scene draw(String content, Composite composite, Progress progress) {
        return keep(new Key(content, Double.NaN), new Scene(solver.draw(composite, 1, progress), Optional.empty()));
    }

    /**
     * Solves a structure.
     *
     * @param content of the composite
     * @param drawn its structure
     * @param temperature [K]
     * @param progress told the residual and asked for cancellation at least every 200 ms
     * @throws org.lamella.solver.SolverException when there is no answer
     * @throws java.util.concurrent.CancellationException when {@code progress} asked for it
     */
    public Scene solve(String content, Composite composite, VoxelModel drawn, double temperature, Progress progress) {
        VoxelField field = solver.solve(composite, drawn, temperature, progress);
        Scene solved = new Scene(drawn, Optional.of(field));
        return field.converged() ? keep(new Key(content, temperature), solved) : solved;
    }

    /** What is too large is not kept; what was not asked for longest makes room. */
    private Scene keep(Key key, Scene scene) {
        synchronized (known) {
            known.put(key, scene);
            for (@Nullable Key eldest = eldest(); eldest != null && bytes() > MOST_BYTES; eldest = eldest()) {
                known.remove(eldest);
            }
        }
        return scene;
    }

    private @Nullable Key eldest() {
        return known.isEmpty() ? null : known.keySet().iterator().next();
    }

    private long bytes() {
        return known.values().stream().mapToLong(scene -> scene.model().size() * (1 + (scene.field().isPresent() ? FIELD_BYTES : 0))).sum();
    }
}
