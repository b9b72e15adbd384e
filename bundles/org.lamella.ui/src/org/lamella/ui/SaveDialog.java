package org.lamella.ui;

import java.nio.file.Path;

import org.eclipse.core.runtime.Status;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.statushandlers.StatusManager;
import org.lamella.core.files.OutputException;
import org.lamella.core.files.OutputFiles;

/** Asks where to save a text and writes it, so that a failure leaves the old file as it was. */
public final class SaveDialog {

    private SaveDialog() {
    }

    /**
     * Asks and writes.
     *
     * @param shell window to open on
     * @param name proposed file name
     * @param pattern files shown, e.g. {@code *.csv}
     * @param text what is written, in UTF-8
     */
    public static void ask(Shell shell, String name, String pattern, String text) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFileName(name);
        dialog.setFilterExtensions(new String[] {pattern, "*"}); //$NON-NLS-1$
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            write(Path.of(chosen), text);
        }
    }

    private static void write(Path file, String text) {
        try {
            OutputFiles.write(file, out -> out.write(text));
        } catch (OutputException e) {
            StatusManager.getManager().handle(Status.error(e.getMessage(), e), StatusManager.SHOW);
        }
    }
}
