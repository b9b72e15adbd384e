package org.lamella.ui.tests.screenshots;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Screenshot;
import org.lamella.ui.tests.util.Workbench;

/**
 * The pictures of the documentation; not part of a build. {@code tests/screenshots} takes them in two runs, one for each theme, since a
 * window that was dark does not become light everywhere before the next start.
 */
final class Pictures implements BeforeEachCallback {

    /** Environment variable with the folder to write. */
    static final String FOLDER = "LAMELLA_SCREENSHOTS";
    /** Environment variable with the end of the file names: {@code light} or {@code dark}. */
    static final String THEME = "LAMELLA_THEME";

    private final String theme = System.getenv().getOrDefault(THEME, "light");

    @Override
    public void beforeEach(ExtensionContext context) {
        Workbench.window().getService(IThemeEngine.class).setTheme("org.eclipse.e4.ui.css.theme.e4_" + (theme.equals("dark") ? "dark" : "default"), false);
        DisplayWait.events();
    }

    /** Takes the window with what lies over it. */
    void take(String name) throws IOException {
        take(name, Workbench.window().getShell());
    }

    void take(String name, Shell shell) throws IOException {
        Path file = Path.of(System.getenv(FOLDER)).resolve(name + "-" + theme + ".png");
        Files.createDirectories(file.getParent());
        Screenshot.of(shell, file);
        assertTrue(Files.size(file) > 0);
    }
}
