/**
 * The language as headless tools need it: files in, diagnostics and designs out, directly on Xtext's resources.
 * No syntax tree leaves this package.
 */
@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE })
package org.lamella.core.language;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
