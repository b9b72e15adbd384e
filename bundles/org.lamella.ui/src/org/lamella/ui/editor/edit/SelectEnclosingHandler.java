package org.lamella.ui.editor.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.swt.graphics.Point;
import org.lamella.ui.editor.ActiveEditor;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.Texts;

/** Lets the selection grow to the word, value, property, block or element around it, or shrink to the largest of these inside it. */
public class SelectEnclosingHandler extends AbstractHandler {

    /** The way back. */
    public static final class Inner extends SelectEnclosingHandler {
        @Override
        Optional<IRegion> choose(List<IRegion> regions, Point selection) {
            return regions.reversed().stream().filter(region -> region.getLength() < selection.y && contains(selection, region)).findFirst();
        }

        private static boolean contains(Point selection, IRegion region) {
            return selection.x <= region.getOffset() && region.getOffset() + region.getLength() <= selection.x + selection.y;
        }
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        ActiveEditor.of(event).ifPresent(editor -> select(editor.document(), editor.viewer()));
        return null;
    }

    private void select(OpenDocument document, ITextViewer viewer) {
        Point selection = viewer.getSelectedRange();
        SelectionRangeParams params = new SelectionRangeParams(document.id(), List.of(Texts.position(document.document(), selection.x)));
        document.answer(Answers.DISPLAY_MILLIS, server -> server.selectionRange(params)).flatMap(found -> choose(regions(document, found.get(0)), selection))
                .ifPresent(region -> viewer.setSelectedRange(region.getOffset(), region.getLength()));
    }

    private static List<IRegion> regions(OpenDocument document, SelectionRange smallest) {
        List<IRegion> regions = new ArrayList<>();
        for (SelectionRange range = smallest; range != null; range = range.getParent()) {
            Texts.region(document.document(), range.getRange()).ifPresent(regions::add);
        }
        return regions;
    }

    /** The region to select, of those around the start of the selection from the smallest to the largest. */
    Optional<IRegion> choose(List<IRegion> regions, Point selection) {
        return regions.stream().filter(region -> region.getOffset() <= selection.x && selection.x + selection.y <= region.getOffset() + region.getLength()
                && region.getLength() > selection.y).findFirst();
    }
}
