/**
 * Lamella projects in an Eclipse workspace: the nature, the builder, problem markers and the one language server that serves them all.
 * No SWT; the editor and the views ask {@link org.lamella.core.workspace.LanguageWorkspace}.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.core.workspace;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
