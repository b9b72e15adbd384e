package org.lamella.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.ui.editor.navigate.CellOccurrences;
import org.lamella.ui.editor.navigate.DefinitionLinks;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;

/** Outline, definitions, folding, other uses of a name, layout. */
@ExtendWith(CleanWorkbench.class)
class NavigationTest {

    private static Tree outline() {
        ContentOutline view = Workbench.view(IPageLayout.ID_OUTLINE, ContentOutline.class);
        return DisplayWait.forValue("the outline is filled", () -> Workbench.control((Composite) view.getCurrentPage().getControl().getParent(), Tree.class, tree -> tree.getItemCount() == 3));
    }

    @Test
    void theOutlineHasTheElementsAndFollowsTheCaret() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        Tree tree = outline();
        assertEquals(List.of("skin  8 µm", "Soft", "Two"), Arrays.stream(tree.getItems()).map(TreeItem::getText).toList());
        assertNotNull(tree.getItem(1).getImage());
        Workbench.page().activate(cell.editor());
        Workbench.caretAt(cell.editor(), "layer b");
        DisplayWait.until("the layer is selected", () -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getText().startsWith("b  of PAN-LiTFSI"));
    }

    @Test
    void aChoiceInTheOutlineShowsItsText() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        Tree tree = outline();
        tree.setSelection(tree.getItem(2));
        org.eclipse.swt.widgets.Event event = new org.eclipse.swt.widgets.Event();
        event.item = tree.getItem(2);
        tree.notifyListeners(org.eclipse.swt.SWT.Selection, event);
        DisplayWait.until("the stack's name is selected", () -> ((ITextSelection) cell.editor().getSelectionProvider().getSelection()).getText().equals("Two"));
    }

    @Test
    void theOutlineFollowsTheText() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        Tree tree = outline();
        Workbench.replace(cell.editor(), "stack Two", "stack Three");
        DisplayWait.until("the new name is shown", () -> Arrays.stream(tree.getItems()).anyMatch(item -> item.getText().equals("Three")));
    }

    @Test
    void aNameLeadsToItsDefinitionInTheReadOnlyLibrary() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        IHyperlink link = DisplayWait.forValue("there is a link",
                () -> Optional.ofNullable(new DefinitionLinks().detectHyperlinks(cell.viewer(), new Region(cell.offset("LLZTO"), 0), false)).map(links -> links[0]));
        link.open();
        IEditorPart library = DisplayWait.forValue("the library's file is open",
                () -> Optional.ofNullable(Workbench.page().getActiveEditor()).filter(editor -> editor.getTitle().equals("ceramics.cell")));
        ITextEditor text = library.getAdapter(ITextEditor.class);
        assertEquals("LLZTO", ((ITextSelection) text.getSelectionProvider().getSelection()).getText());
        assertFalse(text.isEditable(), "shipped files are for reading");
    }

    @Test
    void bodiesCanBeFolded() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        ProjectionAnnotationModel model = ((ProjectionViewer) cell.viewer()).getProjectionAnnotationModel();
        DisplayWait.until("composite and stack can be folded", () -> positions(model).size() == 2);
        Workbench.replace(cell.editor(), "stack Two {\n", "stack Two {\n\n");
        DisplayWait.until("the longer stack can be folded", () -> positions(model).size() == 2 && positions(model).stream()
                .anyMatch(position -> position.getOffset() + position.getLength() == cell.document().getLength()));
    }

    @Test
    void whatIsFoldedStaysFoldedWhileTheTextChanges() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        ProjectionAnnotationModel model = ((ProjectionViewer) cell.viewer()).getProjectionAnnotationModel();
        DisplayWait.until("composite and stack can be folded", () -> positions(model).size() == 2);
        Annotation composite = at(model, cell.offset("composite Soft"));
        model.collapse(composite);
        DisplayWait.until("its lines are hidden", () -> !cell.text().getText().contains("matrix"));
        Workbench.replace(cell.editor(), "stack Two {\n", "stack Two {\n\n");
        Workbench.replace(cell.editor(), "let skin", "let more = 1 µm\nlet skin");
        DisplayWait.until("the new text is checked", () -> cell.colourAt("more") != null);
        assertEquals(composite, at(model, cell.offset("composite Soft")));
        assertFalse(cell.text().getText().contains("matrix"), () -> cell.text().getText());
    }

    private static Annotation at(ProjectionAnnotationModel model, int offset) {
        Iterator<Annotation> all = model.getAnnotationIterator();
        while (all.hasNext()) {
            Annotation annotation = all.next();
            if (model.getPosition(annotation).includes(offset)) {
                return annotation;
            }
        }
        throw new AssertionError("nothing can be folded there");
    }

    private static List<Position> positions(ProjectionAnnotationModel model) {
        List<Position> found = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            found.add(model.getPosition(all.next()));
        }
        return found;
    }

    @Test
    void theUsesOfANameAreMarked() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        cell.editor().selectAndReveal(cell.offset("skin }") + 1, 0);
        DisplayWait.until("both uses are marked", () -> marked(cell).equals(List.of(cell.offset("skin"), cell.offset("skin }"))));
        cell.editor().selectAndReveal(cell.offset("Two") + 1, 0);
        DisplayWait.until("only the stack is marked", () -> marked(cell).equals(List.of(cell.offset("Two"))));
    }

    private static List<Integer> marked(CellEditor cell) {
        List<Integer> found = new ArrayList<>();
        for (Iterator<Annotation> all = cell.viewer().getAnnotationModel().getAnnotationIterator(); all.hasNext();) {
            Annotation annotation = all.next();
            if (annotation.getType().equals(CellOccurrences.TYPE)) {
                found.add(cell.viewer().getAnnotationModel().getPosition(annotation).getOffset());
            }
        }
        found.sort(null);
        return found;
    }

    @Test
    void theCommandLaysOutTheText() throws Exception {
        CellEditor cell = CellEditor.open(CellEditor.TEXT.replace("    layer b", "layer   b"));
        Workbench.page().activate(cell.editor());
        Workbench.window().getService(IHandlerService.class).executeCommand("org.lamella.ui.format", null);
        DisplayWait.until("the line is laid out", () -> cell.document().get().contains("\n    layer b of"));
        assertTrue(cell.editor().isDirty());
    }
}
