package org.lamella.ui.tests.screenshots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.ModalDialog;
import org.lamella.ui.tests.util.Notes;
import org.lamella.ui.tests.util.Popups;
import org.lamella.ui.tests.util.Workbench;

/** Pictures of what the editor shows. */
@ExtendWith(CleanWorkbench.class)
@EnabledIfEnvironmentVariable(named = Pictures.FOLDER, matches = ".+")
class EditorPictures {

    @RegisterExtension
    final Pictures pictures = new Pictures();

    private ITextEditor open() {
        ITextEditor editor = Workbench.open(Workbench.example("asymmetric", "asymmetric"));
        Workbench.page().activate(editor);
        return editor;
    }

    private static void operate(ITextEditor editor, int operation) {
        editor.getAdapter(ITextOperationTarget.class).doOperation(operation);
    }

    @Test
    void completion() throws IOException {
        ITextEditor editor = open();
        Workbench.replace(editor, "    layer core of Core { thickness: 10 µm ± 1 µm }", "    layer core of Core { thickness: 10 µm ± 1 µm }\n    layer film of  { thickness: 2 µm }");
        editor.selectAndReveal(Workbench.offset(editor, "film of  {") + "film of ".length(), 0);
        operate(editor, ISourceViewer.CONTENTASSIST_PROPOSALS);
        Popups.list("composites are proposed", texts -> texts.stream().anyMatch(text -> text.startsWith("AnodeSide")));
        Popups.text("the first one is described", () -> { });
        pictures.take("completion");
    }

    @Test
    void quickFix() throws IOException {
        ITextEditor editor = open();
        Workbench.replace(editor, "10 µm ± 1 µm", "10,5 µm");
        DisplayWait.until("the comma is told", () -> Workbench.problems(editor.getEditorInput().getAdapter(IFile.class), IMarker.SEVERITY_ERROR).stream()
                .anyMatch(marker -> marker.getAttribute("org.lamella.core.code", "").equals("decimal-comma")));
        editor.selectAndReveal(Workbench.offset(editor, "10,5"), 0);
        Popups.list("the point is proposed", () -> operate(editor, ISourceViewer.QUICK_ASSIST), texts -> texts.contains("Replace by 10.5"));
        pictures.take("quick-fix");
    }

    @Test
    void hover() throws IOException {
        ITextEditor editor = open();
        Popups.hover(editor, "anode-side of");
        pictures.take("hover");
    }

    @Test
    void signature() throws IOException {
        ITextEditor editor = open();
        Workbench.replace(editor, "    layer core of Core { thickness: 10 µm ± 1 µm }", "    layer core of Core {  }");
        editor.selectAndReveal(Workbench.offset(editor, "{  }") + 2, 0);
        Popups.text("what may stand here is told", () -> operate(editor, ISourceViewer.CONTENTASSIST_CONTEXT_INFORMATION));
        pictures.take("signature");
    }

    @Test
    void outline() throws IOException {
        ITextEditor editor = open();
        Workbench.view(IPageLayout.ID_OUTLINE, IViewPart.class);
        Workbench.page().activate(editor);
        Workbench.caretAt(editor, "layer core of Core");
        pictures.take("outline");
        List<Shell> before = List.of(Display.getCurrent().getShells());
        Workbench.run(editor, "org.lamella.ui.quickOutline");
        Shell popup = DisplayWait.forValue("the outline is shown over the editor", () -> Workbench.newShell(before));
        DisplayWait.until("it is filled", () -> Workbench.control(popup, Tree.class, tree -> tree.getItemCount() > 0).isPresent());
        Workbench.control(popup, Text.class, text -> true).orElseThrow().setText("side");
        DisplayWait.until("only what matches is left", () -> Workbench.control(popup, Tree.class, tree -> tree.getItemCount() < 5).isPresent());
        pictures.take("quick-outline");
        popup.close();
    }

    @Test
    void figures() throws IOException {
        ITextEditor editor = open();
        Workbench.caretAt(editor, "layer core of Core");
        DisplayWait.until("the figures stand beside the layers", () -> Notes.of(editor).stream().anyMatch(note -> note.contains("Ω·cm²")));
        pictures.take("figures");
    }

    @Test
    void references() throws IOException {
        ITextEditor editor = open();
        editor.selectAndReveal(Workbench.offset(editor, "PEO-LiTFSI") + 1, 0);
        Workbench.run(editor, "org.eclipse.ui.genericeditor.findReferences");
        DisplayWait.until("the uses are shown", () -> NewSearchUI.getSearchResultView() != null
                && Workbench.control((org.eclipse.swt.widgets.Composite) NewSearchUI.getSearchResultView().getActivePage().getControl(), Tree.class, tree -> tree.getItemCount() > 0).isPresent());
        pictures.take("references");
    }

    @Test
    void rename() {
        ITextEditor editor = open();
        editor.selectAndReveal(Workbench.offset(editor, "AnodeSide") + 1, 0);
        ModalDialog dialog = ModalDialog.expect("Rename", shell -> {
            take("rename");
            Workbench.control(shell, Text.class, Text::isEnabled).orElseThrow().setText("Front");
            ModalDialog.press(shell, "Preview >");
            DisplayWait.until("the changes are shown", () -> Workbench.control(shell, Tree.class, shown -> shown.isVisible() && shown.getItemCount() > 0).isPresent());
            take("rename-preview");
            ModalDialog.press(shell, "Cancel");
        });
        Workbench.run(editor, IWorkbenchCommandConstants.FILE_RENAME);
        dialog.done();
    }

    private void take(String name) {
        try {
            pictures.take(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
