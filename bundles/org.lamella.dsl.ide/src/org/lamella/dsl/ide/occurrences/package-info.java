/** Where else in a file the name under the caret is used. */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.dsl.ide.occurrences;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
