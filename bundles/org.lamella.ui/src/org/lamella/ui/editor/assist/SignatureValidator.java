package org.lamella.ui.editor.assist;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationPresenter;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;

/** Keeps the popup while the caret stays in the same argument, and shows that in bold. */
final class SignatureValidator implements IContextInformationValidator, IContextInformationPresenter {

    /**
     * Where the caret is.
     *
     * @param bracket offset of the innermost open bracket
     * @param commas behind it
     */
    private record Place(int bracket, int commas) {
        private static final Place NONE = new Place(-1, 0);
    }

    private @Nullable IContextInformation shown;
    private @Nullable ITextViewer viewer;
    private Place place = Place.NONE;
    private boolean presented;

    @Override
    public void install(IContextInformation information, ITextViewer textViewer, int offset) {
        shown = information;
        viewer = textViewer;
        place = place(textViewer.getDocument(), offset);
        presented = false;
    }

    @Override
    public boolean isContextInformationValid(int offset) {
        ITextViewer installed = viewer;
        return installed != null && !place.equals(Place.NONE) && place.equals(place(installed.getDocument(), offset));
    }

    @Override
    public boolean updatePresentation(int offset, TextPresentation presentation) {
        if (presented || !(shown instanceof SignatureContext context)) {
            return false;
        }
        presented = true;
        presentation.clear();
        presentation.addStyleRange(new StyleRange(context.start(), context.end() - context.start(), null, null, SWT.BOLD));
        return true;
    }

    private static Place place(IDocument document, int offset) {
        try {
            int depth = 0;
            int commas = 0;
            for (int i = Math.min(offset, document.getLength()) - 1; i >= 0; i--) {
                char c = document.getChar(i);
                if (c == ')' || c == '}') {
                    depth++;
                } else if ((c == '(' || c == '{') && depth-- == 0) {
                    return new Place(i, commas);
                } else if (c == ',' && depth == 0) {
                    commas++;
                }
            }
        } catch (BadLocationException changedMeanwhile) {
            return Place.NONE;
        }
        return Place.NONE;
    }
}
