package org.lamella.ui.microstructure;

import org.lamella.core.microstructure.Scene;
import org.lamella.core.microstructure.Slice;
import org.lamella.core.microstructure.Slice.Plane;

/**
 * What a person looks at; immutable.
 *
 * @param scene structure and field
 * @param shown what colours stand for
 * @param matrix whether the matrix is drawn in the box
 * @param layer index of the plane parallel to the layer
 * @param row index of the plane across the rows
 * @param column index of the plane across the columns
 */
public record StructureLook(Scene scene, Scene.Shown shown, boolean matrix, int layer, int row, int column) {

    /** The middle of a structure, its phases, without the matrix. */
    public static StructureLook of(Scene scene) {
        return new StructureLook(scene, Scene.Shown.PHASES, false, scene.model().slices() / 2, scene.model().rows() / 2, scene.model().columns() / 2);
    }

    /** Another scene from the same place. */
    public StructureLook with(Scene other) {
        return new StructureLook(other, shown, matrix, layer, row, column);
    }

    /** Other colours. */
    public StructureLook with(Scene.Shown other) {
        return new StructureLook(scene, other, matrix, layer, row, column);
    }

    /** With the matrix in the box or without. */
    public StructureLook withMatrix(boolean drawn) {
        return new StructureLook(scene, shown, drawn, layer, row, column);
    }

    /** Another plane of one direction. */
    public StructureLook with(Plane plane, int index) {
        int inside = Math.clamp(index, 0, plane.count(scene.model()) - 1);
        return new StructureLook(scene, shown, matrix, plane == Plane.LAYER ? inside : layer, plane == Plane.ROW ? inside : row, plane == Plane.COLUMN ? inside : column);
    }

    /** @return the index of the plane of a direction */
    public int index(Plane plane) {
        return switch (plane) {
            case LAYER -> layer;
            case ROW -> row;
            case COLUMN -> column;
        };
    }

    /** @return the plane of a direction */
    public Slice slice(Plane plane) {
        return new Slice(scene.model(), plane, index(plane));
    }

    /** @return what is seen: phases as long as there is no field. */
    public Scene.Shown seen() {
        return scene.has(shown) ? shown : Scene.Shown.PHASES;
    }

    /** Whether the box looks the same. */
    boolean sameBox(StructureLook other) {
        return scene == other.scene && seen() == other.seen() && matrix == other.matrix;
    }
}
