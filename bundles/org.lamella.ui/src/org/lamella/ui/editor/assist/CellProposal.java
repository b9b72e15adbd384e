package org.lamella.ui.editor.assist;

import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.lamella.ui.editor.SymbolImages;
import org.lamella.ui.editor.Texts;

/** One proposal: what it is, what it says about itself, and the text it writes. Typing on narrows the choice. */
final class CellProposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension3, ICompletionProposalExtension6 {

    private static final String BRACES = "{ "; //$NON-NLS-1$

    private final CompletionItem item;
    private final String written;
    private final int start;
    private int caret;

    CellProposal(CompletionItem item, IDocument document, int offset) {
        this.item = item;
        written = item.getTextEdit().getLeft().getNewText();
        start = Texts.region(document, item.getTextEdit().getLeft().getRange()).map(region -> region.getOffset()).orElse(offset);
    }

    @Override
    public boolean validate(IDocument document, int offset, @Nullable DocumentEvent event) {
        try {
            return offset >= start && matches(document.get(start, offset - start));
        } catch (BadLocationException changedMeanwhile) {
            return false;
        }
    }

    /** The beginning, or that of one of the words of a compound name; capitals do not matter. */
    private boolean matches(String prefix) {
        String wanted = prefix.toLowerCase(Locale.ROOT);
        String offered = written.toLowerCase(Locale.ROOT);
        return offered.startsWith(wanted) || offered.contains("-" + wanted) || offered.contains("." + wanted); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        apply(viewer.getDocument(), offset);
    }

    @Override
    public void apply(IDocument document) {
        apply(document, Math.min(document.getLength(), start));
    }

    private void apply(IDocument document, int offset) {
        String text = written.endsWith(BRACES) ? written + " }" : written.endsWith("(") ? written + ")" : written; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        try {
            document.replace(start, Math.max(0, offset - start), text);
            caret = start + written.length();
        } catch (BadLocationException changedMeanwhile) {
            caret = offset;
        }
    }

    @Override
    public Point getSelection(IDocument document) {
        return new Point(caret, 0);
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

    @Override
    public @Nullable String getAdditionalProposalInfo() {
        String documentation = item.getDocumentation() == null ? "" : item.getDocumentation().map(text -> text, markup -> markup.getValue()); //$NON-NLS-1$
        return documentation == null || documentation.isBlank() ? null : "**" + item.getLabel() + "**\n\n" + documentation; //$NON-NLS-1$ //$NON-NLS-2$
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
    public @Nullable CharSequence getPrefixCompletionText(IDocument document, int offset) {
        return written;
    }

    @Override
    public int getPrefixCompletionStart(IDocument document, int offset) {
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
