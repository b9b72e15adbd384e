package org.lamella.ui.editor.figures;

import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.CheckFollower;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.preferences.PreferenceDefaults;

/** Brings the notes of an editor up to date when the language has checked its file, and when they are switched on or off. */
public final class FigureRefresh extends CheckFollower {

    private final IPreferenceChangeListener preference = event -> {
        if (PreferenceDefaults.SHOW_FIGURES.equals(event.getKey())) {
            refresh();
        }
    };

    @Override
    public void install(ITextViewer viewer) {
        super.install(viewer);
        InstanceScope.INSTANCE.getNode(LamellaIds.BUNDLE).addPreferenceChangeListener(preference);
    }

    @Override
    public void uninstall() {
        InstanceScope.INSTANCE.getNode(LamellaIds.BUNDLE).removePreferenceChangeListener(preference);
        super.uninstall();
    }

    @Override
    protected void request(OpenDocument document) {
        refresh();
    }

    private void refresh() {
        Answers.onDisplay(() -> viewer().ifPresent(viewer -> {
            if (viewer instanceof ISourceViewerExtension5 extended) {
                extended.updateCodeMinings();
            }
        }));
    }
}
