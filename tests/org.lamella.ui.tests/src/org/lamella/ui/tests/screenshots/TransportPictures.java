package org.lamella.ui.tests.screenshots;

import java.io.IOException;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;
import org.lamella.ui.views.LimitsView;
import org.lamella.ui.views.ProfilesView;

/** Pictures of the views of transport. */
@ExtendWith(CleanWorkbench.class)
@EnabledIfEnvironmentVariable(named = Pictures.FOLDER, matches = ".+")
class TransportPictures {

    /** The last profile before the current is switched off. */
    private static final int UNDER_CURRENT = 8;

    @RegisterExtension
    final Pictures pictures = new Pictures();

    @Test
    void profilesAndLimits() throws IOException {
        ITextEditor editor = Workbench.open(Workbench.example("plating", "plating"));
        ProfilesView profiles = Workbench.view(LamellaIds.VIEW_PROFILES, ProfilesView.class);
        DisplayWait.until("there are profiles", () -> !profiles.canvases().isEmpty() && profiles.canvases().stream().allMatch(canvas -> canvas.getChart().isPresent()));
        Workbench.page().activate(editor);
        Workbench.caretAt(editor, "study ThinPlates");
        Scale slider = profiles.slider().orElseThrow();
        slider.setSelection(UNDER_CURRENT);
        slider.notifyListeners(SWT.Selection, new Event());
        DisplayWait.events();
        zoomed("profiles", profiles);
        LimitsView limits = Workbench.view(LamellaIds.VIEW_LIMITS, LimitsView.class);
        DisplayWait.until("there are limits", () -> limits.canvas().flatMap(ChartCanvas::getChart).isPresent());
        zoomed("limits", limits);
    }

    private void zoomed(String name, IViewPart view) throws IOException {
        Workbench.page().toggleZoom(Workbench.page().getReference(view));
        pictures.take(name);
        Workbench.page().toggleZoom(Workbench.page().getReference(view));
    }
}
