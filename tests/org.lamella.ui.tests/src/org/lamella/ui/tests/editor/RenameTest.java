package org.lamella.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.ModalDialog;
import org.lamella.ui.tests.util.Workbench;

/** Another name for something: the dialog, its preview, open and closed files, undo. */
@ExtendWith(CleanWorkbench.class)
class RenameTest {

    private static void name(Shell dialog, String newName) {
        Workbench.control(dialog, Text.class, text -> text.isVisible() && text.isEnabled()).orElseThrow().setText(newName);
    }

    private static ITextEditor editorAt(CellProjects projects, String words) {
        ITextEditor editor = Workbench.open(projects.library());
        Workbench.page().activate(editor);
        editor.selectAndReveal(Workbench.offset(editor, words) + 1, 0);
        return editor;
    }

    private static List<String> items(TreeItem[] items) {
        List<String> texts = new ArrayList<>();
        for (TreeItem item : items) {
            texts.add(item.getText());
            texts.addAll(items(item.getItems()));
        }
        return texts;
    }

    @Test
    void aNameChangesInTheLibraryAndInTheProjectThatDependsOnItAndBackInOneStep() {
        CellProjects projects = CellProjects.create();
        ITextEditor editor = editorAt(projects, "Mine {");
        ModalDialog dialog = ModalDialog.expect("Rename", shell -> {
            assertFalse(ModalDialog.button(shell, "OK").isEnabled(), "the name is the old one");
            assertTrue(shell.getSize().y < shell.getSize().x, () -> "a field and two lines, but " + shell.getSize());
            name(shell, "Yours");
            ModalDialog.press(shell, "Preview >");
            Tree tree = DisplayWait.forValue("the preview is shown", () -> Workbench.control(shell, Tree.class, shown -> shown.isVisible() && shown.getItemCount() > 0));
            List<String> shown = items(tree.getItems());
            assertTrue(shown.stream().anyMatch(text -> text.startsWith("films.cell")) && shown.stream().anyMatch(text -> text.startsWith("cells.cell")), shown::toString);
            ModalDialog.press(shell, "OK");
        });
        Workbench.run(editor, IWorkbenchCommandConstants.FILE_RENAME);
        dialog.done();
        String library = CellProjects.LIBRARY.replace("Mine", "Yours");
        assertEquals(library, Workbench.document(editor).get());
        assertEquals(library, CellProjects.text(projects.library()), "an open file without other changes is saved");
        assertEquals(CellProjects.USER.replace("Mine", "Yours"), CellProjects.text(projects.user()), "a closed file is saved");
        ModalDialog otherFiles = ModalDialog.expect("Undo", shell -> ModalDialog.press(shell, "OK"));
        Workbench.run(editor, IWorkbenchCommandConstants.EDIT_UNDO);
        otherFiles.done();
        DisplayWait.until("the library has its old name", () -> Workbench.document(editor).get().equals(CellProjects.LIBRARY));
        DisplayWait.until("and so has the other project", () -> CellProjects.text(projects.user()).equals(CellProjects.USER));
    }

    @Test
    void anEditorWithOtherChangesStaysUnsaved() throws BadLocationException {
        CellProjects projects = CellProjects.create();
        ITextEditor user = Workbench.open(projects.user());
        Workbench.document(user).replace(0, 0, "// mine\n");
        ITextEditor library = editorAt(projects, "Mine {");
        ModalDialog dialog = ModalDialog.expect("Rename", shell -> {
            name(shell, "Yours");
            ModalDialog.press(shell, "OK");
        });
        Workbench.run(library, IWorkbenchCommandConstants.FILE_RENAME);
        dialog.done();
        assertEquals("// mine\n" + CellProjects.USER.replace("Mine", "Yours"), Workbench.document(user).get());
        assertTrue(user.isDirty());
        assertEquals(CellProjects.USER, CellProjects.text(projects.user()));
    }

    @Test
    void aNameThatIsTakenIsRefusedWithTheReason() {
        CellProjects projects = CellProjects.create();
        ITextEditor library = editorAt(projects, "Mine {");
        ModalDialog dialog = ModalDialog.expect("Rename", shell -> {
            ModalDialog.expectWith("< Back", reason -> {
                assertTrue(texts(reason).stream().anyMatch(text -> text.contains("two elements are named 'rho'")), texts(reason)::toString);
                ModalDialog.press(reason, "Cancel");
            });
            name(shell, "rho");
            ModalDialog.press(shell, "OK");
        });
        Workbench.run(library, IWorkbenchCommandConstants.FILE_RENAME);
        dialog.done();
        assertEquals(CellProjects.LIBRARY, CellProjects.text(projects.library()));
    }

    private static List<String> texts(Shell shell) {
        List<String> texts = new ArrayList<>();
        Workbench.controls(shell, Label.class).forEach(label -> texts.add(label.getText()));
        Workbench.controls(shell, Text.class).forEach(text -> texts.add(text.getText()));
        Workbench.controls(shell, Table.class).forEach(table -> List.of(table.getItems()).forEach(item -> texts.add(item.getText())));
        return texts;
    }

    @Test
    void namesOfTheShippedLibraryStayAndSayWhy() {
        CellEditor cell = CellEditor.open(CellEditor.TEXT);
        cell.editor().selectAndReveal(cell.offset("LLZTO") + 1, 0);
        List<String> said = new ArrayList<>();
        ModalDialog dialog = ModalDialog.expect("Rename", shell -> {
            said.addAll(texts(shell));
            ModalDialog.press(shell, "OK");
        });
        Workbench.run(cell.editor(), IWorkbenchCommandConstants.FILE_RENAME);
        dialog.done();
        assertTrue(said.stream().anyMatch(text -> text.contains("which is read only")), said::toString);
    }
}
