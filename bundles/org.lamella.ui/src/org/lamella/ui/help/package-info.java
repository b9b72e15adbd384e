/**
 * The way from the Help menu to the pages in this bundle's help folder. They are plain files: the platform's help server is not part of the
 * product.
 */
@NonNullByDefault
package org.lamella.ui.help;

import org.eclipse.jdt.annotation.NonNullByDefault;
