package org.lamella.ui.editor.navigate;

import java.net.MalformedURLException;
import java.net.URI;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.lamella.ui.editor.EditorMessages;

/** Opens what links lead to: places of files in editors, everything else in a browser. */
public final class LinkTargets {

    private static final String SUPPORT = "org.eclipse.ui.browserSupport"; //$NON-NLS-1$

    private static final String FILE = "file:"; //$NON-NLS-1$
    /** Before the line in the address of a place. */
    private static final String LINE = "#L"; //$NON-NLS-1$

    private LinkTargets() {
    }

    /** Opens an address. */
    public static void open(String address) {
        if (address.startsWith(FILE)) {
            place(address);
        } else {
            browse(address);
        }
    }

    private static void place(String address) {
        int line = address.lastIndexOf(LINE);
        Position start = new Position(line < 0 ? 0 : Integer.parseInt(address.substring(line + LINE.length())) - 1, 0);
        Places.reveal(new Location(line < 0 ? address : address.substring(0, line), new Range(start, start)));
    }

    /** Opens an address in the browser the workbench is set up with, else in that of the system: on its own the workbench knows few. */
    private static void browse(String address) {
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
