/**
 * What each word of a file is: a name, a reference, a property, a law. The grammar has few kinds of words, so colours, hover and
 * occurrences ask here.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.dsl.ide.words;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
