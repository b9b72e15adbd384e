package org.lamella.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.Messages;

/** The page "Lamella". */
public final class LamellaPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Used by the extension registry. */
    public LamellaPreferencePage() {
        super(GRID);
        setDescription(Messages.Preferences_description);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, LamellaIds.BUNDLE));
    }

    @Override
    protected void createFieldEditors() {
        addField(new BooleanFieldEditor(PreferenceDefaults.EVALUATE_AFTER_SAVE, Messages.Preferences_evaluateAfterSave, getFieldEditorParent()));
    }
}
