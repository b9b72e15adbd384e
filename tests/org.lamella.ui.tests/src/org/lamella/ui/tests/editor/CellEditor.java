package org.lamella.ui.tests.editor;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.texteditor.ITextEditor;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;
import org.lamella.ui.wizards.ProjectOperation;

/** A file of a new project, open in its editor and checked by the language. */
final class CellEditor {

    static final String TEXT = """
            package demo
            import lamella.materials.*

            let skin = 8 µm
            /** A soft composite. */
            composite Soft {
                matrix PEO-LiTFSI
                filler LLZTO { fraction: 10 wt% }
            }
            stack Two {
                layer a of Soft { thickness: skin }
                layer b of PAN-LiTFSI { thickness: 10 µm }
            }
            """;

    private final IFile file;
    private final ITextEditor editor;

    private CellEditor(IFile file, ITextEditor editor) {
        this.file = file;
        this.editor = editor;
    }

    /** Opens a file with this text and waits until its words have the colours of their meaning. */
    static CellEditor open(String text) {
        try {
            ProjectOperation operation = new ProjectOperation("editor", Optional.empty());
            operation.execute(new NullProgressMonitor());
            IProject project = org.eclipse.core.resources.ResourcesPlugin.getWorkspace().getRoot().getProject("editor");
            IFile file = project.getFile("a.cell");
            file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, new NullProgressMonitor());
            CellEditor opened = new CellEditor(file, Workbench.open(file));
            DisplayWait.until("the language has coloured the text", () -> opened.colourAt("PEO-LiTFSI") != null);
            return opened;
        } catch (CoreException failure) {
            throw new AssertionError(failure);
        }
    }

    IFile file() {
        return file;
    }

    ITextEditor editor() {
        return editor;
    }

    IDocument document() {
        return Workbench.document(editor);
    }

    StyledText text() {
        return Workbench.text(editor);
    }

    ISourceViewer viewer() {
        return (ISourceViewer) editor.getAdapter(ITextViewer.class);
    }

    /** Types into the text itself, wherever the system has the keyboard while a popup is open. */
    void type(String characters) {
        for (char character : characters.toCharArray()) {
            press(character);
            DisplayWait.events();
        }
    }

    void press(char character) {
        Event event = new Event();
        event.character = character;
        event.keyCode = character;
        event.doit = true;
        text().notifyListeners(SWT.KeyDown, event);
    }

    int offset(String words) {
        return Workbench.offset(editor, words);
    }

    /** The first occurrence behind another place. */
    int offset(String words, int behind) {
        return document().get().indexOf(words, behind);
    }

    /** The colour of the first character of the first occurrence of some words. */
    org.eclipse.swt.graphics.Color colourAt(String words) {
        var style = text().getStyleRangeAtOffset(offset(words));
        return style == null ? null : style.foreground;
    }

    List<IMarker> problems() {
        return Workbench.problems(file, IMarker.SEVERITY_WARNING);
    }

    /** What a thread other than the display's gets, while events happen. */
    static <T> T elsewhere(Supplier<T> question) {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(question);
        DisplayWait.until("the question is answered", answer::isDone);
        return answer.join();
    }
}
