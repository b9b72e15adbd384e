package org.lamella.core.composites;

import org.lamella.solver.StudyResult;

/**
 * The laws of a composite side by side.
 *
 * @param composite qualified name
 * @param result its curves over fraction, temperature and size; a study that failed says why
 * @param onVoxels whether points were solved on voxels
 */
public record CompositeLaws(String composite, StudyResult result, boolean onVoxels) {
}
