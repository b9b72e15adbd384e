/**
 * Writing HTML, SVG and XML: elements that are always closed and texts that are always escaped, the colours of pictures and charts,
 * and the width of a text where no display can be asked. Every exporter that writes markup does it through this package.
 */
@NonNullByDefault
package org.lamella.core.markup;

import org.eclipse.jdt.annotation.NonNullByDefault;
