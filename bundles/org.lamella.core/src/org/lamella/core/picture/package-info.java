/**
 * The cross-section of a stack or cell to scale: what is shown, where it lies in a given area, and the same drawn as SVG.
 * Views draw the layout with their own widgets and map clicks back to the text by the ids in it.
 */
@NonNullByDefault
package org.lamella.core.picture;

import org.eclipse.jdt.annotation.NonNullByDefault;
