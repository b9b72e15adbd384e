/**
 * Projects as folders: which folder is one, which files belong to it, which others it refers to.
 * Works on plain folders, without a workspace.
 */
@NonNullByDefault
package org.lamella.core.projects;

import org.eclipse.jdt.annotation.NonNullByDefault;
