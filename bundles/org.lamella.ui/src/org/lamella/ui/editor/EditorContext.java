package org.lamella.ui.editor;

import org.eclipse.core.expressions.ReferenceExpression;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.contexts.IContextService;

/** Where the keys of the editor count: in editors of {@code .cell} files, not in those of other texts. */
final class EditorContext {

    private static final String CONTEXT = "org.lamella.ui.editor.context"; //$NON-NLS-1$
    private static final String FOCUSED = "org.lamella.ui.editor.focused"; //$NON-NLS-1$

    private EditorContext() {
    }

    static void install(IWorkbench workbench) {
        workbench.getService(IContextService.class).activateContext(CONTEXT, new ReferenceExpression(FOCUSED));
    }
}
