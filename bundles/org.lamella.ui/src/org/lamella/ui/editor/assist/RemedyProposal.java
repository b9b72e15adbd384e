package org.lamella.ui.editor.assist;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.lamella.ui.editor.Texts;

/** A remedy in the list of quick fixes. */
final class RemedyProposal implements ICompletionProposal {

    private final String title;
    private final List<TextEdit> edits;
    private @Nullable Point caret;

    RemedyProposal(String title, List<TextEdit> edits) {
        this.title = title;
        this.edits = edits;
    }

    @Override
    public void apply(IDocument document) {
        if (edits.isEmpty()) {
            return;
        }
        TextEdit last = edits.get(edits.size() - 1);
        int start = Texts.region(document, last.getRange()).map(IRegion::getOffset).orElse(-1);
        if (start >= 0 && Texts.apply(document, edits)) {
            caret = new Point(start + last.getNewText().length(), 0);
        }
    }

    @Override
    public @Nullable Point getSelection(IDocument document) {
        return caret;
    }

    @Override
    public String getDisplayString() {
        return title;
    }

    @Override
    public @Nullable String getAdditionalProposalInfo() {
        return null;
    }

    @Override
    public @Nullable Image getImage() {
        return null;
    }

    @Override
    public @Nullable IContextInformation getContextInformation() {
        return null;
    }
}
