/**
 * The command line: check, evaluate and build without display, workspace or network.
 * Many files in one call share one start; exit codes say what a build server needs to know.
 */
@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE })
package org.lamella.core.headless;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
