/**
 * Remedies that can be applied with a key: each belongs to a code of a message and uses its data.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.dsl.ide.quickfix;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
