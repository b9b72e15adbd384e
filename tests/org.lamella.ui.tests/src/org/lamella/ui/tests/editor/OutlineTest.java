package org.lamella.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.ui.editor.symbols.SymbolSearch;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Keys;
import org.lamella.ui.tests.util.Workbench;

/** The outline's filter and expansion, the outline over the editor, elements in quick access. */
@ExtendWith(CleanWorkbench.class)
class OutlineTest {

    private static Composite outline() {
        ContentOutline view = Workbench.view(IPageLayout.ID_OUTLINE, ContentOutline.class);
        return DisplayWait.forValue("the outline is filled", () -> java.util.Optional.of((Composite) view.getCurrentPage().getControl())
                .filter(area -> Workbench.control(area, Tree.class, tree -> tree.getItemCount() == 3).isPresent()));
    }

    private static Tree tree(Composite area) {
        return Workbench.control(area, Tree.class, tree -> true).orElseThrow();
    }

    private static Text box(Composite area) {
        return Workbench.control(area, Text.class, text -> true).orElseThrow();
    }

    private static List<String> texts(TreeItem[] items) {
        return Arrays.stream(items).map(TreeItem::getText).toList();
    }

    @Test
    void lettersShowWhatMatchesWithWhatItIsPartOf() {
        CellEditor.open(CellEditor.TEXT);
        Composite area = outline();
        box(area).setText("b");
        Tree tree = tree(area);
        assertEquals(List.of("Two"), texts(tree.getItems()));
        assertEquals(List.of("b  of PAN-LiTFSI, 10 µm"), texts(tree.getItem(0).getItems()));
        assertEquals("b  of PAN-LiTFSI, 10 µm", tree.getSelection()[0].getText());
        box(area).setText("");
        assertEquals(3, tree.getItemCount());
    }

    @Test
    void whatIsFoldedStaysFoldedWhileTheTextChanges() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        Tree tree = tree(outline());
        tree.getItem(1).setExpanded(false);
        Workbench.replace(cell.editor(), "stack Two", "let more = 1 µm\nstack Two");
        DisplayWait.until("the new element is shown", () -> tree.getItemCount() == 4);
        assertFalse(tree.getItem(1).getExpanded());
        assertEquals("Soft", tree.getItem(1).getText());
    }

    @Test
    void theOutlineOverTheEditorLeadsToAnElementByItsLetters() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        List<Shell> before = List.of(Workbench.window().getShell().getDisplay().getShells());
        Workbench.run(cell.editor(), "org.lamella.ui.quickOutline");
        Shell popup = DisplayWait.forValue("the outline is shown over the editor", () -> Workbench.newShell(before));
        DisplayWait.until("it is filled", () -> tree(popup).getItemCount() == 3);
        box(popup).setText("b");
        box(popup).notifyListeners(SWT.DefaultSelection, new Event());
        DisplayWait.until("it has gone", popup::isDisposed);
        DisplayWait.until("the layer's name is selected", () -> cell.editor().getSelectionProvider().getSelection() instanceof ITextSelection selection
                && selection.getText().equals("b") && selection.getOffset() == cell.offset("b of"));
    }

    @Test
    void quickAccessFindsElementsOfAllFiles() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        var found = CellEditor.elsewhere(() -> new SymbolSearch().computeElements("LLZT", new org.eclipse.core.runtime.NullProgressMonitor()));
        assertEquals("LLZTO - lamella.materials", found[0].getLabel());
        var own = CellEditor.elsewhere(() -> new SymbolSearch().computeElements("demo.tw", new org.eclipse.core.runtime.NullProgressMonitor()));
        own[0].execute();
        DisplayWait.until("the stack's name is selected", () -> ((ITextSelection) cell.editor().getSelectionProvider().getSelection()).getText().equals("Two"));
        assertEquals(0, new SymbolSearch().computeElements("", new org.eclipse.core.runtime.NullProgressMonitor()).length);
    }

    @Test
    void theKeyOfQuickAccessLeadsToAnElement() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        Workbench.page().activate(cell.editor());
        List<Shell> before = List.of(Workbench.window().getShell().getDisplay().getShells());
        Keys.press('3', SWT.CTRL);
        Shell popup = DisplayWait.forValue("quick access opens", () -> Workbench.newShell(before));
        box(popup).setText("Two");
        Table table = DisplayWait.forValue("the stack is found",
                () -> Workbench.control(popup, Table.class, found -> Arrays.stream(found.getItems()).anyMatch(item -> item.getText(1).startsWith("Two"))));
        TableItem item = Arrays.stream(table.getItems()).filter(found -> found.getText(1).startsWith("Two")).findFirst().orElseThrow();
        table.setSelection(item);
        Event event = new Event();
        event.item = item;
        table.notifyListeners(SWT.DefaultSelection, event);
        DisplayWait.until("its name is selected", () -> ((ITextSelection) cell.editor().getSelectionProvider().getSelection()).getText().equals("Two"));
    }
}
