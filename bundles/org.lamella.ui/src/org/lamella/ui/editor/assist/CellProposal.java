package org.lamella.ui.editor.assist;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.lamella.dsl.ide.contentassist.SegmentMatcher;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.SymbolImages;
import org.lamella.ui.editor.Texts;

/** One proposal: what it is, what it says about itself, and the text it writes, with fields to fill in. Typing on narrows the choice. */
final class CellProposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension3, ICompletionProposalExtension5, ICompletionProposalExtension6 {

    private static final long PATIENCE_MILLIS = 2000;

    private final CompletionItem item;
    private final OpenDocument document;
    private final String name;
    private final Snippet snippet;
    private final int start;
    private Point selection = new Point(0, 0);

    CellProposal(CompletionItem item, OpenDocument document, int offset) {
        this.item = item;
        this.document = document;
        TextEdit edit = item.getTextEdit().getLeft();
        name = item.getFilterText() == null ? item.getLabel() : item.getFilterText();
        start = Texts.region(document.document(), edit.getRange()).map(IRegion::getOffset).orElse(offset);
        snippet = item.getInsertTextFormat() == InsertTextFormat.Snippet ? new Snippet(Texts.indented(edit.getNewText(), document.document(), start)) : Snippet.plain(edit.getNewText());
    }

    @Override
    public boolean validate(IDocument text, int offset, @Nullable DocumentEvent event) {
        try {
            return offset >= start && SegmentMatcher.matches(name, text.get(start, offset - start));
        } catch (BadLocationException changedMeanwhile) {
            return false;
        }
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        Texts.compound(viewer, () -> write(viewer.getDocument(), offset));
        LinkedFields.edit(viewer, snippet, selection.x - snippet.end()).ifPresent(field -> selection = new Point(field.getOffset(), field.getLength()));
    }

    @Override
    public void apply(IDocument text) {
        write(text, Math.min(text.getLength(), start));
    }

    /** Writes the text, then what changes elsewhere because of it, such as the imports, which move the text. */
    private void write(IDocument text, int offset) {
        List<TextEdit> elsewhere = item.getAdditionalTextEdits() == null ? List.of() : item.getAdditionalTextEdits();
        try {
            text.replace(start, Math.max(0, offset - start), snippet.text());
            Position written = new Position(start + snippet.end());
            text.addPosition(written);
            Texts.apply(text, elsewhere);
            text.removePosition(written);
            selection = new Point(written.getOffset(), 0);
        } catch (BadLocationException changedMeanwhile) {
            selection = new Point(Math.min(offset, text.getLength()), 0);
        }
    }

    @Override
    public Point getSelection(IDocument text) {
        return selection;
    }

    @Override
    public String getDisplayString() {
        return item.getLabel();
    }

    @Override
    public StyledString getStyledDisplayString() {
        StyledString text = new StyledString(item.getLabel());
        if (item.getDetail() != null && !item.getDetail().isBlank()) {
            text.append("  " + item.getDetail(), StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
        }
        return text;
    }

    /** Asked for on a thread of its own, so that waiting is allowed: what is behind a name is read when somebody looks at it. */
    @Override
    public @Nullable Object getAdditionalProposalInfo(IProgressMonitor monitor) {
        Optional<CompletionItem> resolved = item.getData() == null ? Optional.empty() : document.answer(PATIENCE_MILLIS, server -> server.resolveCompletionItem(item));
        return documentation(resolved.orElse(item));
    }

    @Override
    public @Nullable String getAdditionalProposalInfo() {
        return documentation(item);
    }

    private static @Nullable String documentation(CompletionItem item) {
        String text = item.getDocumentation() == null ? "" : item.getDocumentation().map(plain -> "**" + item.getLabel() + "**\n\n" + plain, markup -> markup.getValue()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return text == null || text.isBlank() ? null : text;
    }

    @Override
    public IInformationControlCreator getInformationControlCreator() {
        return RichTextControl.creator();
    }

    @Override
    public @Nullable Image getImage() {
        return SymbolImages.of(item.getKind());
    }

    @Override
    public @Nullable CharSequence getPrefixCompletionText(IDocument text, int offset) {
        return name;
    }

    @Override
    public int getPrefixCompletionStart(IDocument text, int offset) {
        return start;
    }

    @Override
    public @Nullable IContextInformation getContextInformation() {
        return null;
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) {
        // nothing to preview
    }

    @Override
    public void unselected(ITextViewer viewer) {
        // nothing to preview
    }
}
