package org.lamella.ui.tests.util;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.lamella.library.Library;
import org.lamella.ui.wizards.ProjectOperation;

/** The window under test and short words for what tests do with it. */
public final class Workbench {

    private Workbench() {
    }

    public static IWorkbenchWindow window() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    public static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** Opens a view and gives it as what it is. */
    public static <T extends IViewPart> T view(String id, Class<T> type) {
        try {
            return type.cast(page().showView(id));
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    /** Makes a project from an example of the library, without a dialog. */
    public static IFile example(String name, String projectName) {
        try {
            ProjectOperation operation = new ProjectOperation(projectName, Library.examples().stream().filter(example -> example.name().equals(name)).findFirst());
            operation.execute(new NullProgressMonitor());
            return operation.mainFile().orElseThrow();
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    /** Opens a file in its default editor. */
    public static ITextEditor open(IFile file) {
        try {
            return IDE.openEditor(page(), file, true).getAdapter(ITextEditor.class);
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    public static StyledText text(ITextEditor editor) {
        return (StyledText) editor.getAdapter(Control.class);
    }

    public static IDocument document(ITextEditor editor) {
        return editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    /** Puts the caret before the first occurrence of a text. */
    public static void caretAt(ITextEditor editor, String occurrence) {
        editor.selectAndReveal(offset(editor, occurrence), 0);
    }

    public static int offset(ITextEditor editor, String occurrence) {
        int offset = document(editor).get().indexOf(occurrence);
        if (offset < 0) {
            throw new AssertionError("the text does not contain " + occurrence);
        }
        return offset;
    }

    /** Replaces the first occurrence of a text, as typing it would. */
    public static void replace(ITextEditor editor, String occurrence, String replacement) {
        try {
            document(editor).replace(offset(editor, occurrence), occurrence.length(), replacement);
        } catch (BadLocationException e) {
            throw new AssertionError(e);
        }
    }

    /** Calls a command in an editor, as a key or the menu would. */
    public static void run(ITextEditor editor, String command) {
        page().activate(editor);
        DisplayWait.until(command + " can be called", () -> window().getService(ICommandService.class).getCommand(command).isEnabled());
        try {
            window().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            throw new AssertionError(e);
        }
    }

    public static void save(ITextEditor editor) {
        editor.doSave(new NullProgressMonitor());
    }

    /** Problem markers of a file at least as grave as given. */
    public static List<IMarker> problems(IFile file, int severity) {
        try {
            return Arrays.stream(file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO)).filter(marker -> marker.getAttribute(IMarker.SEVERITY, -1) >= severity)
                    .toList();
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    /** All controls below a parent of a type. */
    public static <T extends Control> List<T> controls(Composite parent, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                found.addAll(controls(composite, type));
            }
        }
        return found;
    }

    public static <T extends Control> Optional<T> control(Composite parent, Class<T> type, Predicate<T> wanted) {
        return controls(parent, type).stream().filter(wanted).findFirst();
    }

    /** A window that was not there before. */
    public static Optional<Shell> newShell(List<Shell> before) {
        return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible() && !before.contains(shell))
                .findFirst();
    }

    static void deleteProjects() throws CoreException {
        ResourcesPlugin.getWorkspace().getRoot().delete(true, true, new NullProgressMonitor());
    }
}
