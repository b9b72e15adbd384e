/**
 * When studies are evaluated: after a save and when a file becomes active, in a background job that can be cancelled.
 * What an evaluation is, and whether anything needs solving at all, is known to {@code org.lamella.core.evaluation}.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.ui.evaluation;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
