package org.lamella.ui.theme;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.lamella.core.table.Table.Severity;
import org.lamella.ui.LamellaIds;

/** The bundle's pictures, released with the control they are shown on. */
public final class Images {

    private final ResourceManager resources;

    /** @param owner control whose end releases the pictures */
    public Images(Control owner) {
        resources = new LocalResourceManager(JFaceResources.getResources(), owner);
    }

    /** @return a picture of the folder {@code icons}, given without its extension */
    public static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle(LamellaIds.BUNDLE, "icons/" + name + ".svg").orElseThrow(); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** @return a picture of the folder {@code icons}, given without its extension */
    public Image get(String name) {
        return resources.create(descriptor(name));
    }

    /** @return the sign of how much something asks for attention; none where it does not */
    public @Nullable Image of(Severity severity) {
        return switch (severity) {
            case OK -> get("pass"); //$NON-NLS-1$
            case WARNING -> get("unknown"); //$NON-NLS-1$
            case ERROR -> get("fail"); //$NON-NLS-1$
            case NONE -> null;
        };
    }
}
