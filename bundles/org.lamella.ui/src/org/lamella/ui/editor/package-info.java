/**
 * The language in the Generic Editor: documents are kept in step with the language server, and each feature of the editor is an adapter that asks
 * it. Nothing here parses.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.ui.editor;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
