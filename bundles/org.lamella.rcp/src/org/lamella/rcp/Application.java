package org.lamella.rcp;

import java.io.IOException;
import java.net.URL;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Runs the workbench on one workspace: the one of {@code -data}, else the product's default in the user's home. */
public final class Application implements IApplication {

    @Override
    public Object start(IApplicationContext context) throws Exception {
        Display display = PlatformUI.createDisplay();
        try {
            if (!lockWorkspace()) {
                return EXIT_OK;
            }
            int code = PlatformUI.createAndRunWorkbench(display, new WorkbenchSetup());
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
            Location location = Platform.getInstanceLocation();
            if (location != null) {
                location.release();
            }
        }
    }

    /** Two workbenches on one workspace would destroy each other's state; the second one says so and ends. */
    private static boolean lockWorkspace() {
        @Nullable Location location = Platform.getInstanceLocation();
        if (location == null) {
            return refuse(Messages.Workspace_none);
        }
        try {
            boolean locked;
            if (location.isSet()) {
                locked = location.lock();
            } else {
                URL folder = location.getDefault();
                locked = folder != null && location.set(folder, true);
            }
            return locked || refuse(NLS.bind(Messages.Workspace_inUse, location.getURL() == null ? location.getDefault() : location.getURL()));
        } catch (IOException e) {
            return refuse(NLS.bind(Messages.Workspace_unwritable, location.getURL(), e.getMessage()));
        }
    }

    private static boolean refuse(String message) {
        MessageDialog.openError(null, Messages.Product, message);
        return false;
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        Display display = workbench.getDisplay();
        display.syncExec(() -> {
            if (!display.isDisposed()) {
                workbench.close();
            }
        });
    }
}
