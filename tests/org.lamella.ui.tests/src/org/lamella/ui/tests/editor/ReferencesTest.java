package org.lamella.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.ui.editor.references.ReferencePage;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;

/** Uses of a name in the search view. */
@ExtendWith(CleanWorkbench.class)
class ReferencesTest {

    private static Tree search(CellProjects projects) {
        ITextEditor editor = Workbench.open(projects.library());
        editor.selectAndReveal(Workbench.offset(editor, "Mine {") + 1, 0);
        Workbench.run(editor, "org.eclipse.ui.genericeditor.findReferences");
        return DisplayWait.forValue("the uses are shown", () -> java.util.Optional.ofNullable(NewSearchUI.getSearchResultView())
                .filter(view -> view.getActivePage() instanceof ReferencePage)
                .flatMap(view -> Workbench.control((Composite) view.getActivePage().getControl(), Tree.class, tree -> tree.getItemCount() == 2 && tree.getItem(1).getItemCount() == 1)));
    }

    @Test
    void theUsesOfANameAreShownByProjectFileAndLine() {
        CellProjects projects = CellProjects.create();
        Tree tree = search(projects);
        assertEquals(List.of("cells (2)", "films (2)"), texts(tree.getItems()));
        assertEquals(List.of("cells.cell (2)"), texts(tree.getItem(0).getItems()));
        assertEquals(List.of("4: layer core of Mine { thickness: 8 µm }", "5: layer top of Mine { thickness: 2 µm }"), texts(tree.getItem(0).getItem(0).getItems()));
        assertEquals(List.of("2: polymer Mine {", "6: let rho = Mine.density"), texts(tree.getItem(1).getItem(0).getItems()));
        assertTrue(tree.getItem(0).getImage() != null && tree.getItem(0).getItem(0).getImage() != null);
    }

    private static List<String> texts(TreeItem[] items) {
        return Arrays.stream(items).map(TreeItem::getText).toList();
    }

    @Test
    void aLineLeadsToTheUse() {
        CellProjects projects = CellProjects.create();
        Tree tree = search(projects);
        TreeItem line = tree.getItem(0).getItem(0).getItem(1);
        tree.setSelection(line);
        Event event = new Event();
        event.item = line;
        tree.notifyListeners(SWT.DefaultSelection, event);
        DisplayWait.until("the use is selected in its editor", () -> Workbench.page().getActiveEditor() != null && Workbench.page().getActiveEditor().getTitle().equals("cells.cell")
                && Workbench.page().getActiveEditor().getAdapter(ITextEditor.class).getSelectionProvider().getSelection() instanceof ITextSelection selection
                && selection.getText().equals("Mine") && selection.getStartLine() == 4);
    }
}
