/**
 * The language server: Xtext's, with projects that come from outside, libraries whose users are checked again when they change, and
 * access by language parts of the workbench to designs. Runs in-process or behind any stream; knows no workspace and no UI.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.dsl.ide.server;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
