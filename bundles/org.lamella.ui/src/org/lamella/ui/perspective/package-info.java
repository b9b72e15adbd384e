/**
 * The arrangement of parts an engineer starts with.
 * Sizes are chosen so that at 1280x800 the editor shows 25 lines of 80 columns beside every view.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.ui.perspective;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
