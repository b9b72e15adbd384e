package org.lamella.ui.libraries;

import org.eclipse.core.resources.IProject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProvider;
import org.lamella.core.libraries.LibraryNature;
import org.lamella.ui.Messages;
import org.lamella.ui.theme.Images;

/** Marks imported libraries in the explorer: a lock, and a word behind the name. */
public final class LibraryMark extends LabelProvider implements ILightweightLabelDecorator {

    @Override
    public void decorate(@Nullable Object element, @Nullable IDecoration decoration) {
        if (decoration != null && element instanceof IProject project && LibraryNature.isOn(project)) {
            decoration.addSuffix(Messages.Libraries_suffix);
            decoration.addOverlay(Images.descriptor("readonly"), IDecoration.TOP_LEFT); //$NON-NLS-1$
        }
    }
}
