/**
 * Values that a fit found, as changes of the text: what would be written where, and why some values are refused. The command line, the
 * language server and the workbench take them from here.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.core.fit;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
