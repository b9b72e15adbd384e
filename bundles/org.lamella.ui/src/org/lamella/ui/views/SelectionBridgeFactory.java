package org.lamella.ui.views;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Gives every window one bridge; a part asks its site and gets the bridge of its window. */
public final class SelectionBridgeFactory extends AbstractServiceFactory {

    @Override
    @NonNullByDefault({})
    public @Nullable Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        Object inherited = parent.getService(service);
        if (inherited != null) {
            return inherited;
        }
        IWorkbenchWindow window = locator.getService(IWorkbenchWindow.class);
        return window == null ? null : new SelectionBridge(window);
    }
}
