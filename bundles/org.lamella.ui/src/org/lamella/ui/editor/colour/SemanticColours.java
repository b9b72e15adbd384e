package org.lamella.ui.editor.colour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.BadPositionCategoryException;
import org.eclipse.jface.text.DefaultPositionUpdater;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IPositionUpdater;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.lamella.dsl.ide.highlighting.TokenTypes;
import org.lamella.ui.editor.CheckFollower;
import org.lamella.ui.editor.OpenDocument;

/** Colours of the text's meaning, over those of its form. Between two checks they move with the text. */
public final class SemanticColours extends CheckFollower implements ITextPresentationListener {

    private static final String CATEGORY = "org.lamella.ui.editor.colour"; //$NON-NLS-1$
    private static final int NUMBERS_PER_TOKEN = 5;

    /** A coloured word that moves with the text. */
    private static final class Word extends Position {
        private final String colour;

        Word(int offset, int length, String colour) {
            super(offset, length);
            this.colour = colour;
        }
    }

    private final List<String> types = List.copyOf(new TokenTypes().getTokenTypes());
    private final IPositionUpdater moving = new DefaultPositionUpdater(CATEGORY);
    private List<Word> words = List.of();

    @Override
    public void install(ITextViewer viewer) {
        if (viewer instanceof ITextViewerExtension4 presented) {
            presented.addTextPresentationListener(this);
        }
        super.install(viewer);
    }

    @Override
    public void uninstall() {
        viewer().ifPresent(viewer -> {
            if (viewer instanceof ITextViewerExtension4 presented) {
                presented.removeTextPresentationListener(this);
            }
        });
        super.uninstall();
    }

    @Override
    protected void attached(OpenDocument document) {
        document.document().addPositionCategory(CATEGORY);
        document.document().addPositionUpdater(moving);
    }

    @Override
    protected void detached(OpenDocument document) {
        words = List.of();
        document.document().removePositionUpdater(moving);
        try {
            document.document().removePositionCategory(CATEGORY);
        } catch (BadPositionCategoryException gone) {
            // nothing left to remove
        }
    }

    @Override
    protected void request(OpenDocument document) {
        long stamp = stamp(document);
        document.<SemanticTokens>ask(server -> server.semanticTokensFull(new SemanticTokensParams(document.id())),
                tokens -> show(document, stamp, () -> colour(document.document(), tokens.getData())));
    }

    private void colour(IDocument document, List<Integer> data) {
        List<Word> fresh = words(document, data);
        if (!same(words, fresh)) {
            words.forEach(word -> remove(document, word));
            words = fresh;
            words.forEach(word -> add(document, word));
            viewer().ifPresent(ITextViewer::invalidateTextPresentation);
        }
    }

    private List<Word> words(IDocument document, List<Integer> data) {
        List<Word> found = new ArrayList<>();
        int line = 0;
        int column = 0;
        for (int i = 0; i + NUMBERS_PER_TOKEN <= data.size(); i += NUMBERS_PER_TOKEN) {
            column = data.get(i) == 0 ? column + data.get(i + 1) : data.get(i + 1);
            line += data.get(i);
            Optional<String> colour = Colours.of(types.get(data.get(i + 3)));
            if (colour.isPresent()) {
                try {
                    found.add(new Word(document.getLineOffset(line) + column, data.get(i + 2), colour.get()));
                } catch (BadLocationException changedMeanwhile) {
                    return found;
                }
            }
        }
        return found;
    }

    private static boolean same(List<Word> some, List<Word> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            // the equality of positions looks at their places only
            if (!some.get(i).equals(others.get(i)) || !some.get(i).colour.equals(others.get(i).colour)) {
                return false;
            }
        }
        return true;
    }

    private static void add(IDocument document, Word word) {
        try {
            document.addPosition(CATEGORY, word);
        } catch (BadLocationException | BadPositionCategoryException unfitting) {
            word.delete();
        }
    }

    private static void remove(IDocument document, Word word) {
        try {
            document.removePosition(CATEGORY, word);
        } catch (BadPositionCategoryException gone) {
            word.delete();
        }
    }

    @Override
    public void applyTextPresentation(@Nullable TextPresentation presentation) {
        if (presentation == null || presentation.getExtent() == null) {
            return;
        }
        int start = presentation.getExtent().getOffset();
        int end = start + presentation.getExtent().getLength();
        for (Word word : words) {
            if (!word.isDeleted() && word.getLength() > 0 && word.getOffset() >= start && word.getOffset() + word.getLength() <= end) {
                presentation.mergeStyleRange(Colours.style(word.getOffset(), word.getLength(), word.colour));
            }
        }
    }
}
