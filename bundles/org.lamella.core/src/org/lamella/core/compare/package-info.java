/**
 * What changed between two {@code .cell} files, or between a file and a revision of its Git repository, by meaning: the language makes both
 * designs, the model tells them apart. Git is asked through its own program.
 */
@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE })
package org.lamella.core.compare;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
