/**
 * Parts of a file that can be folded away.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.dsl.ide.folding;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
