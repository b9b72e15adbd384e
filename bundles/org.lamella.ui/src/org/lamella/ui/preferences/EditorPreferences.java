package org.lamella.ui.preferences;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lamella.ui.LamellaIds;

/** How a person wants the editor to work. */
public final class EditorPreferences {

    /** Whether saving a file lays out its text first. */
    public static final String FORMAT_ON_SAVE = "editor.formatOnSave"; //$NON-NLS-1$
    /** Whether a bracket or quote brings its partner along. */
    public static final String CLOSE_BRACKETS = "editor.closeBrackets"; //$NON-NLS-1$
    /** Whether Enter in a comment begins another line of it. */
    public static final String CONTINUE_COMMENTS = "editor.continueComments"; //$NON-NLS-1$
    /** Whether the uses of the name at the caret are marked. */
    public static final String MARK_OCCURRENCES = "editor.markOccurrences"; //$NON-NLS-1$
    /** Whether the outline follows the caret. */
    public static final String LINK_OUTLINE = "outline.linked"; //$NON-NLS-1$

    private EditorPreferences() {
    }

    static void setDefaults(IEclipsePreferences defaults) {
        defaults.putBoolean(FORMAT_ON_SAVE, false);
        defaults.putBoolean(CLOSE_BRACKETS, true);
        defaults.putBoolean(CONTINUE_COMMENTS, true);
        defaults.putBoolean(MARK_OCCURRENCES, true);
        defaults.putBoolean(LINK_OUTLINE, true);
    }

    /** @return whether one of the choices of this class is made */
    public static boolean is(String choice) {
        return Platform.getPreferencesService().getBoolean(LamellaIds.BUNDLE, choice, false, null);
    }

    /** @return whether the outline follows the caret */
    public static boolean isLinked() {
        return is(LINK_OUTLINE);
    }

    /** @param linked whether the outline follows the caret */
    public static void setLinked(boolean linked) {
        InstanceScope.INSTANCE.getNode(LamellaIds.BUNDLE).putBoolean(LINK_OUTLINE, linked);
    }
}
