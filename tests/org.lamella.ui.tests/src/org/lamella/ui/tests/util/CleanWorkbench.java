package org.lamella.ui.tests.util;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroManager;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.evaluation.EvaluationJob;

/**
 * A fresh Lamella perspective at 1280x800 before each test; afterwards no editor, project or dialog is left. A test fails when an error was
 * logged while it ran; a failing test leaves a picture of the window.
 */
public final class CleanWorkbench implements BeforeEachCallback, AfterEachCallback {

    /** The smallest window Lamella is made for. */
    public static final Rectangle WINDOW = new Rectangle(0, 0, 1280, 800);

    private final List<IStatus> errors = new CopyOnWriteArrayList<>();
    private final ILogListener log = (status, plugin) -> {
        if (status.getSeverity() == IStatus.ERROR) {
            errors.add(status);
        }
    };

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        errors.clear();
        Platform.addLogListener(log);
        IIntroManager intro = PlatformUI.getWorkbench().getIntroManager();
        if (intro.getIntro() != null) {
            intro.closeIntro(intro.getIntro());
        }
        Shell shell = Workbench.window().getShell();
        shell.setBounds(WINDOW);
        IWorkbenchPage page = Workbench.page();
        page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(LamellaIds.PERSPECTIVE));
        page.resetPerspective();
        shell.forceActive();
        DisplayWait.until("the window has its size", () -> shell.getSize().x == WINDOW.width && shell.getSize().y == WINDOW.height);
        DisplayWait.events();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        try {
            if (context.getExecutionException().isPresent()) {
                Path file = Path.of("target", "failures", context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName() + ".png");
                Files.createDirectories(file.toAbsolutePath().getParent());
                Screenshot.of(Workbench.window().getShell(), file);
            }
            closeDialogs();
            Workbench.page().closeAllEditors(false);
            Job.getJobManager().cancel(EvaluationJob.class);
            DisplayWait.until("evaluations ended", () -> Job.getJobManager().find(EvaluationJob.class).length == 0);
            Workbench.deleteProjects();
        } finally {
            Platform.removeLogListener(log);
        }
        assertEquals(List.of(), errors, "errors were logged");
    }

    private static void closeDialogs() {
        Shell main = Workbench.window().getShell();
        Arrays.stream(main.getDisplay().getShells()).filter(shell -> shell != main && !shell.isDisposed() && (shell.getStyle() & SWT.TITLE) != 0)
                .forEach(Shell::close);
        DisplayWait.events();
    }
}
