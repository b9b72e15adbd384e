package org.lamella.ui.editor.colour;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.util.IPropertyChangeListener;

/** Colours of the text's form: keywords, numbers, units, texts and comments. Follows every key, and the theme. */
public final class CellPresentation extends PresentationReconciler {

    private @Nullable ITextViewer viewer;
    private final IPropertyChangeListener theme = event -> {
        ITextViewer shown = viewer;
        if (Colours.isOurs(event.getProperty()) && shown != null && shown.getTextWidget() != null && !shown.getTextWidget().isDisposed()) {
            shown.invalidateTextPresentation();
        }
    };

    /** Made by the Generic Editor. */
    public CellPresentation() {
        FormColours form = new FormColours();
        setDamager(form, IDocument.DEFAULT_CONTENT_TYPE);
        setRepairer(form, IDocument.DEFAULT_CONTENT_TYPE);
    }

    @Override
    public void install(ITextViewer textViewer) {
        viewer = textViewer;
        JFaceResources.getColorRegistry().addListener(theme);
        super.install(textViewer);
    }

    @Override
    public void uninstall() {
        JFaceResources.getColorRegistry().removeListener(theme);
        viewer = null;
        super.uninstall();
    }
}
