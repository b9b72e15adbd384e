/**
 * Wizards for projects and files: a project, empty or from an example of the library, and a single file.
 * What they do to the workspace is in operations that tests and other parts can run without a dialog.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.ui.wizards;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
