/**
 * Microstructures on voxels: images of labelled phases, their generators and percolation, and the effective conductivity of what they show by
 * finite volumes. Section A13 of the physics reference.
 */
@NonNullByDefault
package org.lamella.solver.microstructure;

import org.eclipse.jdt.annotation.NonNullByDefault;
