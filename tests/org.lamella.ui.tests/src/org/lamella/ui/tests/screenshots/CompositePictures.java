package org.lamella.ui.tests.screenshots;

import java.io.IOException;

import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;
import org.lamella.ui.views.ChartPages;
import org.lamella.ui.views.CompositeView;

/** Pictures of the laws of a composite. */
@ExtendWith(CleanWorkbench.class)
@EnabledIfEnvironmentVariable(named = Pictures.FOLDER, matches = ".+")
class CompositePictures {

    @RegisterExtension
    final Pictures pictures = new Pictures();

    @Test
    void laws() throws IOException {
        ITextEditor editor = Workbench.open(Workbench.example("asymmetric", "composite"));
        Workbench.replace(editor, "filler LLZTO treated Silane { fraction: 10 wt%   shape: sphere(500 nm) }",
                "filler LLZTO { fraction: 10 vol%   shape: sphere(2 µm)   barrier: { resistance: 0.1 Ω·cm² at 60 °C } }   law: voxels(points: 24, seeds: 1)");
        CompositeView view = Workbench.view(LamellaIds.VIEW_COMPOSITE, CompositeView.class);
        Workbench.page().activate(editor);
        Workbench.caretAt(editor, "composite AnodeSide");
        ChartPages pages = view.pages().orElseThrow();
        DisplayWait.until("the laws are shown", () -> pages.isVisible() && pages.canvases().size() == 3);
        DisplayWait.events();
        pictures.take("composite");
        view.solver().setChecked(true);
        view.solver().run();
        DisplayWait.until("there are points on voxels", () -> pages.canvases().stream()
                .flatMap(canvas -> canvas.getChart().orElseThrow().series().stream()).anyMatch(series -> series.name().equals("voxels")));
        Workbench.page().toggleZoom(Workbench.page().getReference(view));
        pictures.take("composite-fraction");
        pages.select(1);
        pictures.take("composite-temperature");
        pages.select(2);
        pictures.take("composite-size");
        Workbench.page().toggleZoom(Workbench.page().getReference(view));
    }
}
