package org.lamella.ui.preferences;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.lamella.ui.LamellaIds;

/** Names and defaults of the preferences. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {

    /** Whether saving a file evaluates its studies. */
    public static final String EVALUATE_AFTER_SAVE = "evaluateAfterSave"; //$NON-NLS-1$

    @Override
    public void initializeDefaultPreferences() {
        DefaultScope.INSTANCE.getNode(LamellaIds.BUNDLE).putBoolean(EVALUATE_AFTER_SAVE, true);
    }

    /** @return whether saving a file evaluates its studies */
    public static boolean evaluateAfterSave() {
        return Platform.getPreferencesService().getBoolean(LamellaIds.BUNDLE, EVALUATE_AFTER_SAVE, true, null);
    }
}
