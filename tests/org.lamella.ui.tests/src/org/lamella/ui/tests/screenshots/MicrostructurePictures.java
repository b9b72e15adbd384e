package org.lamella.ui.tests.screenshots;

import java.io.IOException;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lamella.core.microstructure.Scene.Shown;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.microstructure.BoxJob;
import org.lamella.ui.microstructure.StructureCanvas;
import org.lamella.ui.microstructure.StructureJob;
import org.lamella.ui.microstructure.StructurePage;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;
import org.lamella.ui.views.MicrostructureView;

/** Pictures of the structures on voxels. */
@ExtendWith(CleanWorkbench.class)
@EnabledIfEnvironmentVariable(named = Pictures.FOLDER, matches = ".+")
class MicrostructurePictures {

    @RegisterExtension
    final Pictures pictures = new Pictures();

    private static void drawn(MicrostructureView view, boolean solved) {
        DisplayWait.until("it is drawn", () -> view.page().map(StructurePage::canvas).flatMap(StructureCanvas::look).filter(look -> !solved || look.scene().field().isPresent()).isPresent()
                && Job.getJobManager().find(StructureJob.class).length == 0);
        DisplayWait.events();
        DisplayWait.until("the box is drawn", () -> view.page().map(StructurePage::canvas).flatMap(StructureCanvas::box).isPresent() && Job.getJobManager().find(BoxJob.class).length == 0);
        DisplayWait.events();
    }

    @Test
    void structureAndCurrent() throws IOException {
        ITextEditor editor = Workbench.open(Workbench.example("composites", "composites"));
        Workbench.caretAt(editor, "composite Framework");
        MicrostructureView view = Workbench.view(LamellaIds.VIEW_MICROSTRUCTURE, MicrostructureView.class);
        DisplayWait.until("the framework is drawn", () -> view.page().map(StructurePage::canvas).flatMap(StructureCanvas::look).filter(look -> look.scene().model().composite().endsWith("Framework")).isPresent());
        drawn(view, false);
        pictures.take("microstructure-pane");
        view.page().orElseThrow().bar().button().notifyListeners(SWT.Selection, new Event());
        drawn(view, true);
        view.show(Shown.CURRENT);
        Workbench.page().toggleZoom(Workbench.page().getReference(view));
        drawn(view, true);
        pictures.take("microstructure-current");
        view.show(Shown.PHASES);
        drawn(view, true);
        pictures.take("microstructure");
        view.page().orElseThrow().showNumbers(true);
        DisplayWait.events();
        pictures.take("microstructure-phases");
        Workbench.page().toggleZoom(Workbench.page().getReference(view));
    }
}
