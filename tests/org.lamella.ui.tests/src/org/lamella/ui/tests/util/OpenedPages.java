package org.lamella.ui.tests.util;

import java.net.URL;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.ui.browser.AbstractWebBrowser;
import org.eclipse.ui.browser.AbstractWorkbenchBrowserSupport;
import org.eclipse.ui.browser.IWebBrowser;

/** The browser of the workbench under test: remembers what it was told to open. */
public final class OpenedPages extends AbstractWorkbenchBrowserSupport {

    private static final List<String> ADDRESSES = new CopyOnWriteArrayList<>();

    @Override
    public IWebBrowser createBrowser(int style, String browserId, String name, String tooltip) {
        return createBrowser(browserId);
    }

    @Override
    public IWebBrowser createBrowser(String browserId) {
        return new AbstractWebBrowser(browserId == null ? "tests" : browserId) {
            @Override
            public void openURL(URL url) {
                ADDRESSES.add(url.toString());
            }
        };
    }

    @Override
    public boolean isInternalWebBrowserAvailable() {
        return false;
    }

    /** Forgets what was opened. */
    public static void forget() {
        ADDRESSES.clear();
    }

    /** Addresses opened since {@link #forget()}. */
    public static List<String> addresses() {
        return List.copyOf(ADDRESSES);
    }
}
