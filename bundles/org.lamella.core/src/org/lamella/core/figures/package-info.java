/**
 * Figures of designs for editors: closed forms from the solver while somebody types, everything heavier from the store of results.
 * Handed to the language server by whoever starts it.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.core.figures;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
