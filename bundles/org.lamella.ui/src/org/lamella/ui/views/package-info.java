/**
 * The views that follow the active editor and its caret, and the bridge that tells them what is active.
 * A view shows what it is given and asks the bridge to go to a text; it looks at no editor and no other view.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.ui.views;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
