package org.lamella.ui.editor.assist;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.lamella.ui.editor.FileChanges;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.Texts;

/** A remedy in the list of quick fixes. */
final class RemedyProposal implements ICompletionProposal {

    private final String title;
    private final OpenDocument document;
    private final WorkspaceEdit edit;
    private @Nullable Point caret;

    RemedyProposal(CodeAction action, OpenDocument document) {
        title = action.getTitle();
        this.document = document;
        edit = action.getEdit() == null || action.getEdit().getChanges() == null ? new WorkspaceEdit(Map.of()) : action.getEdit();
    }

    /** What changes here is written as one step of undo; where other files change too, each of them gets its own. */
    @Override
    public void apply(IDocument text) {
        List<TextEdit> here = edit.getChanges().entrySet().stream().filter(change -> isHere(change.getKey())).flatMap(change -> change.getValue().stream()).toList();
        Position end = new Position(0);
        try {
            here.stream().filter(change -> !change.getNewText().isBlank()).findFirst().or(() -> here.stream().findFirst())
                    .flatMap(change -> Texts.region(text, change.getRange())).map(IRegion::getOffset).ifPresent(end::setOffset);
            text.addPosition(end);
            if (perform(text, here)) {
                caret = new Point(end.getOffset() + here.stream().filter(change -> !change.getNewText().isBlank()).findFirst().map(change -> change.getNewText().length()).orElse(0), 0);
            }
        } catch (BadLocationException changedMeanwhile) {
            caret = null;
        } finally {
            text.removePosition(end);
        }
    }

    /** The server writes addresses with two slashes more. */
    private boolean isHere(String uri) {
        return Path.of(URI.create(uri)).equals(Path.of(document.file()));
    }

    private boolean perform(IDocument text, List<TextEdit> here) {
        if (edit.getChanges().keySet().stream().allMatch(this::isHere)) {
            return Texts.apply(text, here);
        }
        try {
            FileChanges.of(title, edit, new NullProgressMonitor()).perform(new NullProgressMonitor());
            return true;
        } catch (CoreException refused) {
            ILog.of(RemedyProposal.class).log(refused.getStatus());
            return false;
        }
    }

    @Override
    public @Nullable Point getSelection(IDocument text) {
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
