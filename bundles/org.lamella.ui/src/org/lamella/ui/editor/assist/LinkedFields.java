package org.lamella.ui.editor.assist;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.text.link.ProposalPosition;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;

/** Lets a person fill in the fields of a text just written, from one to the next with Tab. */
final class LinkedFields {

    private LinkedFields() {
    }

    /**
     * Starts with the first field.
     *
     * @param start where the snippet's text begins in the viewer's document
     * @return what is to be selected; empty where there are no fields
     */
    static Optional<IRegion> edit(ITextViewer viewer, Snippet snippet, int start) {
        if (snippet.fields().isEmpty()) {
            return Optional.empty();
        }
        try {
            LinkedModeModel model = new LinkedModeModel();
            for (Map.Entry<Integer, List<Snippet.Field>> group : snippet.fields().entrySet()) {
                model.addGroup(group(viewer.getDocument(), group.getValue(), start, group.getKey()));
            }
            model.forceInstall();
            LinkedModeUI ui = new EditorLinkedModeUI(model, viewer);
            ui.setExitPosition(viewer, start + snippet.end(), 0, Integer.MAX_VALUE);
            ui.enter();
            return Optional.of(ui.getSelectedRegion());
        } catch (BadLocationException changedMeanwhile) {
            return Optional.empty();
        }
    }

    private static LinkedPositionGroup group(IDocument document, List<Snippet.Field> fields, int start, int sequence) throws BadLocationException {
        LinkedPositionGroup group = new LinkedPositionGroup();
        for (Snippet.Field field : fields) {
            int offset = start + field.offset();
            ICompletionProposal[] choices = field.choices().stream().map(choice -> new CompletionProposal(choice, offset, field.length(), choice.length()))
                    .toArray(ICompletionProposal[]::new);
            group.addPosition(choices.length == 0 ? new LinkedPosition(document, offset, field.length(), sequence)
                    : new ProposalPosition(document, offset, field.length(), sequence, choices));
        }
        return group;
    }
}
