package org.lamella.ui.editor.colour;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.lamella.dsl.ide.lexer.LexicalScanner;
import org.lamella.dsl.ide.lexer.LexicalToken;
import org.lamella.dsl.ide.lexer.LexicalToken.Kind;

/** Paints again the lines of a change; what follows too where the change opens or closes a comment. The whole text is scanned, which is quick. */
final class FormColours implements IPresentationDamager, IPresentationRepairer {

    private final LexicalScanner scanner = new LexicalScanner();
    private List<LexicalToken> tokens = List.of();
    private @Nullable IDocument document;

    @Override
    public void setDocument(IDocument shown) {
        document = shown;
        tokens = shown == null ? List.of() : scanner.scan(shown.get());
    }

    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
        IDocument changed = event.getDocument();
        List<LexicalToken> before = tokens;
        tokens = scanner.scan(changed.get());
        try {
            int shift = (event.getText() == null ? 0 : event.getText().length()) - event.getLength();
            IRegion first = changed.getLineInformationOfOffset(event.getOffset());
            IRegion last = changed.getLineInformationOfOffset(Math.min(changed.getLength(), event.getOffset() + Math.max(0, shift + event.getLength())));
            boolean comments = !comments(before, event.getOffset() + event.getLength(), shift).equals(comments(tokens, event.getOffset() + event.getLength() + shift, 0));
            int end = comments ? changed.getLength() : last.getOffset() + last.getLength();
            return new Region(first.getOffset(), end - first.getOffset());
        } catch (BadLocationException unfitting) {
            return new Region(0, changed.getLength());
        }
    }

    /** Ends of the comments that reach behind a place. */
    private static List<Integer> comments(List<LexicalToken> tokens, int from, int shift) {
        return tokens.stream().filter(token -> token.end() > from && (token.kind() == Kind.COMMENT || token.kind() == Kind.DOCUMENTATION)).map(token -> token.end() + shift).toList();
    }

    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
        IDocument shown = document;
        if (shown == null) {
            return;
        }
        int end = damage.getOffset() + damage.getLength();
        for (LexicalToken token : tokens) {
            if (token.end() > damage.getOffset() && token.start() < end) {
                int start = Math.max(token.start(), damage.getOffset());
                Colours.of(token.kind()).ifPresent(colour -> presentation.addStyleRange(Colours.style(start, Math.min(token.end(), end) - start, colour)));
            }
        }
    }
}
