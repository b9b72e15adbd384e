/**
 * The one chart model of views, exports and reports: bars and lines in display units, made from study results and never computing any.
 * A chart is drawn by a view's widget or, without any display, as SVG.
 */
@NonNullByDefault
package org.lamella.core.chart;

import org.eclipse.jdt.annotation.NonNullByDefault;
