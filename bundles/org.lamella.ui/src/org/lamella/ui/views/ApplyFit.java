package org.lamella.ui.views;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.lamella.dsl.ide.fit.FittedValue;
import org.lamella.ui.Messages;
import org.lamella.ui.editor.FileChanges;
import org.lamella.ui.editor.Texts;
import org.lamella.ui.theme.Images;

/** Writes what a fit found into the texts, once a person has seen what is written and what is refused; can be undone in the editor. */
public final class ApplyFit extends Action {

    private final IWorkbenchPage page;
    private List<FittedValue> values = List.of();

    ApplyFit(IWorkbenchPage page) {
        super(Messages.Impedance_apply, Images.descriptor("apply")); //$NON-NLS-1$
        this.page = page;
        setToolTipText(Messages.Impedance_apply);
        setEnabled(false);
    }

    /** Offers values; none, or those of a text that has changed since, cannot be written. */
    void offer(List<FittedValue> found, boolean stale) {
        values = List.copyOf(found);
        setEnabled(!values.isEmpty() && !stale);
    }

    @Override
    public void run() {
        Shell shell = page.getWorkbenchWindow().getShell();
        List<FittedValue> good = values.stream().filter(value -> value.refusal().isEmpty()).toList();
        if (page.getDirtyEditors().length > 0) {
            MessageDialog.openInformation(shell, Messages.Impedance_apply, Messages.Impedance_saveFirst);
        } else if (good.isEmpty()) {
            MessageDialog.openInformation(shell, Messages.Impedance_apply, text());
        } else if (MessageDialog.openConfirm(shell, Messages.Impedance_apply, text())) {
            write(good, shell);
        }
    }

    /** @return what would be written where, and what is refused for which reason */
    public String text() {
        return values.stream().map(value -> value.path() + ": " + value.refusal().map(reason -> Messages.bind(Messages.Impedance_refused, reason)).orElse(value.text())) //$NON-NLS-1$
                .collect(Collectors.joining("\n")); //$NON-NLS-1$
    }

    /** Files are read beside the display thread; only the change itself needs it. */
    private static void write(List<FittedValue> good, Shell shell) {
        Job.create(Messages.Impedance_apply, (ICoreRunnable) monitor -> {
            try {
                FileChanges changes = FileChanges.of(Messages.Impedance_apply, new WorkspaceEdit(edits(good)), monitor);
                onDisplay(shell, () -> perform(changes, shell));
            } catch (CoreException | IOException unreadable) {
                onDisplay(shell, () -> failed(shell, unreadable));
            }
        }).schedule();
    }

    private static Map<String, List<TextEdit>> edits(List<FittedValue> good) throws IOException {
        Map<String, List<TextEdit>> edits = new HashMap<>();
        Map<String, IDocument> documents = new HashMap<>();
        for (FittedValue value : good) {
            if (!documents.containsKey(value.uri())) {
                documents.put(value.uri(), new Document(Files.readString(Path.of(URI.create(value.uri())))));
            }
            IDocument document = documents.get(value.uri());
            Range range = new Range(Texts.position(document, value.offset()), Texts.position(document, value.offset() + value.length()));
            edits.computeIfAbsent(value.uri(), uri -> new ArrayList<>()).add(new TextEdit(range, value.text()));
        }
        return edits;
    }

    private static void onDisplay(Shell shell, Runnable work) {
        if (!shell.isDisposed()) {
            shell.getDisplay().asyncExec(work);
        }
    }

    private static void perform(FileChanges changes, Shell shell) {
        try {
            changes.perform(new NullProgressMonitor());
        } catch (CoreException refused) {
            failed(shell, refused);
        }
    }

    private static void failed(Shell shell, Exception failure) {
        MessageDialog.openError(shell, Messages.Impedance_apply, failure.getMessage());
    }
}
