package org.lamella.ui.editor.navigate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.CheckFollower;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.Texts;
import org.lamella.ui.preferences.EditorPreferences;

/** Marks the other uses of the name at the caret, after the caret has come to rest. */
public final class CellOccurrences extends CheckFollower {

    /** Type of the annotations, as declared in {@code plugin.xml}. */
    public static final String TYPE = "org.lamella.ui.occurrence"; //$NON-NLS-1$

    private final ISelectionChangedListener caret = event -> {
        if (event.getSelection() instanceof ITextSelection selection) {
            moved(selection.getOffset());
        }
    };
    private Annotation[] shown = {};
    private volatile int offset;
    private @Nullable OpenDocument document;

    @Override
    public void install(ITextViewer viewer) {
        super.install(viewer);
        if (viewer instanceof IPostSelectionProvider provider) {
            provider.addPostSelectionChangedListener(caret);
        }
    }

    @Override
    public void uninstall() {
        viewer().ifPresent(viewer -> {
            if (viewer instanceof IPostSelectionProvider provider) {
                provider.removePostSelectionChangedListener(caret);
            }
        });
        super.uninstall();
    }

    @Override
    protected void attached(OpenDocument attached) {
        document = attached;
    }

    @Override
    protected void detached(OpenDocument detached) {
        document = null;
        shown = new Annotation[] {};
    }

    private void moved(int caretOffset) {
        offset = caretOffset;
        OpenDocument followed = document;
        if (followed != null) {
            request(followed);
        }
    }

    @Override
    protected void request(OpenDocument followed) {
        if (!EditorPreferences.is(EditorPreferences.MARK_OCCURRENCES)) {
            Answers.onDisplay(() -> mark(followed.document(), List.of()));
            return;
        }
        long stamp = stamp(followed);
        int asked = offset;
        DocumentHighlightParams params = new DocumentHighlightParams(followed.id(), Texts.position(followed.document(), asked));
        followed.<List<? extends DocumentHighlight>>ask(server -> server.documentHighlight(params), found -> show(followed, stamp, () -> {
            if (asked == offset) {
                mark(followed.document(), found);
            }
        }));
    }

    private void mark(IDocument text, List<? extends DocumentHighlight> found) {
        @Nullable IAnnotationModel model = viewer().orElse(null) instanceof ISourceViewer viewer ? viewer.getAnnotationModel() : null;
        if (model instanceof IAnnotationModelExtension extended) {
            Map<Annotation, Position> added = new HashMap<>();
            for (DocumentHighlight highlight : found) {
                Texts.region(text, highlight.getRange()).ifPresent(region -> added.put(new Annotation(TYPE, false, null), new Position(region.getOffset(), region.getLength())));
            }
            extended.replaceAnnotations(shown, added);
            shown = added.keySet().toArray(Annotation[]::new);
        }
    }
}
