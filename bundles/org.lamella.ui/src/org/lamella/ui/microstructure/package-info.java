/**
 * Pictures of composites on voxels: slices, the box, the legend of their colours, and the jobs that draw and solve without holding up the display.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.ui.microstructure;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
