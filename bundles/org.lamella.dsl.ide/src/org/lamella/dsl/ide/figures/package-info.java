/**
 * What a design comes to, shown beside its text: the conductivity of a composite, the area resistance of a layer. The language does not
 * compute it; whoever runs the server hands in {@link org.lamella.dsl.ide.figures.Figures}.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE})
package org.lamella.dsl.ide.figures;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
