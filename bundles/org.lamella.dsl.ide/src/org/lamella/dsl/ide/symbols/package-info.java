/**
 * Names, kinds and details of the elements of a file, for outlines and searches.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.dsl.ide.symbols;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
