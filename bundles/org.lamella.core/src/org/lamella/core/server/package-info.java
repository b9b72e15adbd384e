/**
 * The language server for editors other than the workbench: one process for one client, with the projects that the client's folders and
 * files belong to. They are found as the command line finds them, so that both say the same about a file.
 */
@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE })
package org.lamella.core.server;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
