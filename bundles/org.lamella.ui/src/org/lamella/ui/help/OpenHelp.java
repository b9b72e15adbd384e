package org.lamella.ui.help;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** Shows the help pages in the browser the user prefers. */
public final class OpenHelp extends AbstractHandler {

    private static final String BROWSER = "org.lamella.ui.help"; //$NON-NLS-1$

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) throws ExecutionException {
        try {
            // the whole folder, since the pages link to each other
            URL folder = FileLocator.toFileURL(FrameworkUtil.getBundle(OpenHelp.class).getEntry("help/")); //$NON-NLS-1$
            URL start = URIUtil.append(URIUtil.toURI(folder), "index.html").toURL(); //$NON-NLS-1$
            PlatformUI.getWorkbench().getBrowserSupport().createBrowser(BROWSER).openURL(start);
        } catch (IOException | URISyntaxException | PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }
}
