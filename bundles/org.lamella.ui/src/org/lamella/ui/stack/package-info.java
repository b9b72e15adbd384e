/**
 * The cross-section widget: paints the layout of {@code org.lamella.core.picture} in the colours of the theme and tells which layer or
 * contact lies under the mouse. It knows names and ids only; going to the text is the view's business.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.ui.stack;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
