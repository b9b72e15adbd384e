package org.lamella.ui.preferences;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.lamella.ui.LamellaIds;

/** Names and defaults of the preferences. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {

    /** Whether saving a file evaluates its studies. */
    public static final String EVALUATE_AFTER_SAVE = "evaluateAfterSave"; //$NON-NLS-1$

    /** Whether figures are shown beside layers and stacks. */
    public static final String SHOW_FIGURES = "showFigures"; //$NON-NLS-1$

    @Override
    public void initializeDefaultPreferences() {
        DefaultScope.INSTANCE.getNode(LamellaIds.BUNDLE).putBoolean(EVALUATE_AFTER_SAVE, true);
        DefaultScope.INSTANCE.getNode(LamellaIds.BUNDLE).putBoolean(SHOW_FIGURES, true);
        EditorPreferences.setDefaults(DefaultScope.INSTANCE.getNode(LamellaIds.BUNDLE));
    }

    /** @return whether saving a file evaluates its studies */
    public static boolean evaluateAfterSave() {
        return Platform.getPreferencesService().getBoolean(LamellaIds.BUNDLE, EVALUATE_AFTER_SAVE, true, null);
    }

    /** @return whether figures are shown beside layers and stacks */
    public static boolean showFigures() {
        return Platform.getPreferencesService().getBoolean(LamellaIds.BUNDLE, SHOW_FIGURES, true, null);
    }
}
