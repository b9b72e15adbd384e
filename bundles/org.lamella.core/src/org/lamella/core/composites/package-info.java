/**
 * Composites as people look at them: which one of a design is meant, and its laws side by side. The numbers are those of the study
 * {@code compute laws}; nothing here needs a display.
 */
@NonNullByDefault
package org.lamella.core.composites;

import org.eclipse.jdt.annotation.NonNullByDefault;
