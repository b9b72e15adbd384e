/**
 * Libraries: projects whose files others use. Which project refers to which, and how a library comes in from a folder or an archive.
 */
@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE })
package org.lamella.core.libraries;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
