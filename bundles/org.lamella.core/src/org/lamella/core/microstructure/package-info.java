/**
 * Composites on voxels as people see them: slices, pictures and histograms of their structure and of the current in it, and files for other programs.
 * What is drawn and solved comes from the solver; nothing here needs a display.
 */
@NonNullByDefault
package org.lamella.core.microstructure;

import org.eclipse.jdt.annotation.NonNullByDefault;
