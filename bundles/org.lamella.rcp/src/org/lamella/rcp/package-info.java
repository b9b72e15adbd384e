/**
 * The stand-alone product: application, workbench window, menus and the first screen.
 * Everything an engineer works with comes from {@code org.lamella.ui}, so that it can also be installed elsewhere.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.rcp;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
