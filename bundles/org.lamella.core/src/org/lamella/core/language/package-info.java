/**
 * The language as the workspace and headless tools need it: files in, diagnostics and designs out.
 * No syntax tree leaves this package.
 */
@NonNullByDefault
package org.lamella.core.language;

import org.eclipse.jdt.annotation.NonNullByDefault;
