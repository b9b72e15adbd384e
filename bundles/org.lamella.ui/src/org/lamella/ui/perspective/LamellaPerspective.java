package org.lamella.ui.perspective;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.lamella.ui.LamellaIds;

/** Projects on the left, the text in the middle, the stack and outline beside it, results and problems below. */
public final class LamellaPerspective implements IPerspectiveFactory {

    /** The left column's share of the window. */
    private static final float PROJECTS = 0.19f;
    /** The text's share of the height that it divides with the results, which are charts as often as tables. */
    private static final float EDITOR_HEIGHT = 0.7f;
    /** The text's share of the width that it divides with the stack. */
    private static final float EDITOR_WIDTH = 0.7f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editor = layout.getEditorArea();
        layout.setEditorAreaVisible(true);
        layout.addView(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.LEFT, PROJECTS, editor);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, EDITOR_HEIGHT, editor); //$NON-NLS-1$
        below.addView(LamellaIds.VIEW_RESULTS);
        below.addView(LamellaIds.VIEW_RESISTANCE);
        below.addView(LamellaIds.VIEW_IMPEDANCE);
        below.addPlaceholder(LamellaIds.VIEW_PROFILES);
        below.addPlaceholder(LamellaIds.VIEW_LIMITS);
        below.addPlaceholder(LamellaIds.VIEW_MICROSTRUCTURE);
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addPlaceholder("org.eclipse.search.ui.views.SearchView:*"); //$NON-NLS-1$
        below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, EDITOR_WIDTH, editor); //$NON-NLS-1$
        right.addView(LamellaIds.VIEW_STACK);
        right.addView(IPageLayout.ID_OUTLINE);
        right.addPlaceholder(LamellaIds.VIEW_COMPOSITE);
    }
}
