package org.lamella.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.Messages;

/** The page "Editor" below "Lamella": one box for each choice. */
public final class EditorPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Used by the extension registry. */
    public EditorPreferencePage() {
        super(GRID);
        setDescription(Messages.Preferences_editor);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, LamellaIds.BUNDLE));
    }

    @Override
    protected void createFieldEditors() {
        choice(EditorPreferences.FORMAT_ON_SAVE, Messages.Preferences_formatOnSave);
        choice(EditorPreferences.CLOSE_BRACKETS, Messages.Preferences_closeBrackets);
        choice(EditorPreferences.CONTINUE_COMMENTS, Messages.Preferences_continueComments);
        choice(EditorPreferences.MARK_OCCURRENCES, Messages.Preferences_markOccurrences);
        choice(PreferenceDefaults.SHOW_FIGURES, Messages.Preferences_showFigures);
    }

    private void choice(String name, String label) {
        addField(new BooleanFieldEditor(name, label, getFieldEditorParent()));
    }
}
