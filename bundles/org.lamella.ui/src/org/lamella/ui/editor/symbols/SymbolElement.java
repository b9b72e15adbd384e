package org.lamella.ui.editor.symbols;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.lamella.ui.editor.SymbolImages;
import org.lamella.ui.editor.navigate.Places;

/** An element of some file among what quick access finds. */
final class SymbolElement extends QuickAccessElement {

    private final WorkspaceSymbol symbol;
    private final Location place;

    SymbolElement(WorkspaceSymbol symbol, Location place) {
        this.symbol = symbol;
        this.place = place;
    }

    @Override
    public String getLabel() {
        @Nullable String owner = symbol.getContainerName();
        return owner == null || owner.isEmpty() ? symbol.getName() : symbol.getName() + separator + owner;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return SymbolImages.descriptor(symbol.getKind());
    }

    @Override
    public String getId() {
        return place.getUri() + "#" + symbol.getContainerName() + "." + symbol.getName(); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    public void execute() {
        Places.reveal(place);
    }
}
