/**
 * Colours and images that follow the light or dark theme of the workbench.
 * Nothing here names a fixed colour except the data palette of {@code org.lamella.core}, which has one set for each theme.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.ui.theme;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
