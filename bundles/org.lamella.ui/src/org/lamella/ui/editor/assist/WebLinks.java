package org.lamella.ui.editor.assist;

import java.net.MalformedURLException;
import java.net.URI;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.lamella.ui.editor.EditorMessages;

/** Opens addresses in a browser. */
final class WebLinks {

    private static final String SUPPORT = "org.eclipse.ui.browserSupport"; //$NON-NLS-1$

    private WebLinks() {
    }

    /** Opens an address in the browser the workbench is set up with, else in that of the system: on its own the workbench knows few. */
    static void open(String address) {
        try {
            if (Platform.getExtensionRegistry().getConfigurationElementsFor(SUPPORT).length == 0 && Program.launch(address)) {
                return;
            }
            PlatformUI.getWorkbench().getBrowserSupport().getExternalBrowser().openURL(URI.create(address).toURL());
        } catch (PartInitException | MalformedURLException | IllegalArgumentException failure) {
            StatusManager.getManager().handle(Status.error(NLS.bind(EditorMessages.Link_failed, address), failure), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
