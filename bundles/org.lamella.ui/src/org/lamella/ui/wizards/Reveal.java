package org.lamella.ui.wizards;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** Brings a new file before the engineer: closes the first screen, selects the file in the explorer and opens it. */
final class Reveal {

    private Reveal() {
    }

    static void file(@Nullable IWorkbenchWindow window, IFile file) {
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (window == null || page == null) {
            return;
        }
        IIntroManager intro = window.getWorkbench().getIntroManager();
        if (intro.getIntro() != null) {
            intro.closeIntro(intro.getIntro());
        }
        BasicNewResourceWizard.selectAndReveal(file, window);
        try {
            IDE.openEditor(page, file, true);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
