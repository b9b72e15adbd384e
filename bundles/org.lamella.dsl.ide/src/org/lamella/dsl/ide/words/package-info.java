/**
 * What each word of a file is: a name, a reference, a property, a law; and what it stands for. The grammar has few kinds of words, so
 * colours, hover, occurrences, references and rename ask here.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.dsl.ide.words;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
