package org.lamella.ui.tests.util;

import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.inlined.AbstractInlinedAnnotation;
import org.eclipse.ui.texteditor.ITextEditor;

/** What an editor writes at the ends of lines. */
public final class Notes {

    private Notes() {
    }

    /** Notes in the order of the text. */
    public static List<String> of(ITextEditor editor) {
        ISourceViewer viewer = (ISourceViewer) editor.getAdapter(ITextViewer.class);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(viewer.getAnnotationModel().getAnnotationIterator(), Spliterator.ORDERED), false)
                .filter(annotation -> annotation instanceof AbstractInlinedAnnotation && !annotation.isMarkedDeleted()).map(AbstractInlinedAnnotation.class::cast)
                .sorted((left, right) -> left.getPosition().getOffset() - right.getPosition().getOffset()).flatMap(note -> note.getMinings().stream())
                .map(ICodeMining::getLabel).map(String::strip).toList();
    }
}
