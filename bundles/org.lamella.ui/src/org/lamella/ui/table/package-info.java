/**
 * The one table widget of all views: shows the table model of {@code org.lamella.core.table} with filter, sorting, copying and CSV export.
 * Texts and units come from the model; the widget adds nothing to them.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.ui.table;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
