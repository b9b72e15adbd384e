package org.lamella.ui.editor;

import java.util.Arrays;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.lamella.core.workspace.LamellaNature;
import org.lamella.core.workspace.LanguageWorkspace;
import org.lamella.ui.Services;
import org.lamella.ui.editor.edit.FormatOnSave;

/** Checks the projects when the workbench starts, so that their problems show before a file is opened. */
public final class LanguageStartup implements IStartup {

    @Override
    public void earlyStartup() {
        Answers.onDisplay(() -> {
            FormatOnSave.install(PlatformUI.getWorkbench());
            EditorContext.install(PlatformUI.getWorkbench());
        });
        if (Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).anyMatch(LamellaNature::isOn)) {
            Services.get(LanguageWorkspace.class).start();
        }
    }
}
