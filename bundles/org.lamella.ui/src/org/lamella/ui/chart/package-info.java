/**
 * The one chart widget of all views: paints the chart model of {@code org.lamella.core.chart} in the colours of the theme, from the same
 * scale and bar layout as the headless SVG, so that screen and report show the same picture.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.ui.chart;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
