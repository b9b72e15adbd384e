package org.lamella.ui.microstructure;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.lamella.core.files.OutputException;
import org.lamella.core.files.OutputFiles;
import org.lamella.core.microstructure.Scene;
import org.lamella.core.microstructure.VoxelFiles;
import org.lamella.core.microstructure.VoxelFiles.Format;
import org.lamella.ui.Messages;
import org.lamella.ui.theme.Images;

/** Writes what is shown as image data of VTK, as a TIFF stack, or as RAW with its header, by the ending of the name chosen. */
public final class ExportVoxels extends Action {

    private final Shell shell;
    private @Nullable Scene scene;

    /** @param shell window to ask on */
    public ExportVoxels(Shell shell) {
        super(Messages.Microstructure_export, Images.descriptor("export")); //$NON-NLS-1$
        this.shell = shell;
        setToolTipText(Messages.Microstructure_export);
        setEnabled(false);
    }

    /** Offers what is shown; null for nothing. */
    public void offer(@Nullable Scene shown) {
        scene = shown;
        setEnabled(shown != null);
    }

    @Override
    public void run() {
        Scene shown = scene;
        if (shown == null) {
            return;
        }
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFileName(VoxelFiles.stem(shown.model(), 1, shown.field()) + ".vti"); //$NON-NLS-1$
        dialog.setFilterExtensions(new String[] {"*.vti", "*.tif", "*.mhd"}); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            write(shown, Path.of(chosen)).schedule();
        }
    }

    /** @return what writes the file, off the display thread; a failure is shown by the workbench */
    public static Job write(Scene shown, Path file) {
        Job job = Job.create(Messages.Microstructure_exporting, monitor -> {
            return export(shown, file);
        });
        job.setUser(true);
        return job;
    }

    private static IStatus export(Scene shown, Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT); //$NON-NLS-1$
        Format format = switch (ending) {
            case "tif", "tiff" -> Format.TIFF; //$NON-NLS-1$ //$NON-NLS-2$
            case "mhd", "raw" -> Format.RAW; //$NON-NLS-1$ //$NON-NLS-2$
            default -> Format.VTI;
        };
        boolean known = List.of("vti", "tif", "tiff", "mhd", "raw").contains(ending); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
        try (OutputFiles files = new OutputFiles()) {
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
            VoxelFiles.add(files, folder, known ? name.substring(0, dot) : name, EnumSet.of(format), shown.model(), shown.field());
            files.commit();
            return Status.OK_STATUS;
        } catch (OutputException e) {
            return Status.error(e.getMessage(), e);
        }
    }
}
