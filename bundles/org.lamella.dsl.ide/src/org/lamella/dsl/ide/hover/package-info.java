/**
 * What an engineer sees when resting on a word: the value in the field's units, the other basis of a fraction, source and meaning.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.dsl.ide.hover;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
