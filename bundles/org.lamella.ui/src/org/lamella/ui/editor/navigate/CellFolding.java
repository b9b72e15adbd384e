package org.lamella.ui.editor.navigate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.lamella.ui.editor.CheckFollower;
import org.lamella.ui.editor.OpenDocument;

/** Folds what the language says can be folded; what is folded stays so while the text around it changes. */
public final class CellFolding extends CheckFollower {

    @Override
    protected void request(OpenDocument document) {
        long stamp = stamp(document);
        document.<List<FoldingRange>>ask(server -> server.foldingRange(new FoldingRangeRequestParams(document.id())),
                ranges -> show(document, stamp, () -> update(document.document(), ranges)));
    }

    private void update(IDocument document, List<FoldingRange> ranges) {
        if (!(viewer().orElse(null) instanceof ProjectionViewer viewer) || viewer.getProjectionAnnotationModel() == null) {
            return;
        }
        ProjectionAnnotationModel model = viewer.getProjectionAnnotationModel();
        Set<Position> wanted = new HashSet<>();
        ranges.forEach(range -> add(document, range, wanted));
        Set<Annotation> gone = new HashSet<>();
        for (Iterator<Annotation> present = model.getAnnotationIterator(); present.hasNext();) {
            Annotation annotation = present.next();
            if (!wanted.remove(model.getPosition(annotation))) {
                gone.add(annotation);
            }
        }
        if (!gone.isEmpty() || !wanted.isEmpty()) {
            Map<Annotation, Position> added = new HashMap<>();
            wanted.forEach(position -> added.put(new ProjectionAnnotation(), position));
            model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
        }
    }

    private static void add(IDocument document, FoldingRange range, Set<Position> wanted) {
        try {
            int start = document.getLineOffset(range.getStartLine());
            int end = document.getLineOffset(range.getEndLine()) + document.getLineLength(range.getEndLine());
            wanted.add(new Position(start, end - start));
        } catch (BadLocationException changedMeanwhile) {
            // the next check brings the right ones
        }
    }
}
