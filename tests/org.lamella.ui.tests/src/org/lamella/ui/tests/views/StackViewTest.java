package org.lamella.ui.tests.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamella.core.picture.CrossSectionLayout;
import org.lamella.core.picture.CrossSectionLayout.Box;
import org.lamella.core.picture.CrossSectionLayout.Label;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.stack.StackCanvas;
import org.lamella.ui.tests.util.CleanWorkbench;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;
import org.lamella.ui.views.StackView;

@ExtendWith(CleanWorkbench.class)
class StackViewTest {

    private static StackCanvas canvas() {
        return Workbench.view(LamellaIds.VIEW_STACK, StackView.class).canvas().orElseThrow();
    }

    private static CrossSectionLayout layout(StackCanvas canvas) {
        return DisplayWait.forValue("the stack is shown", canvas::layoutNow);
    }

    private static ITextEditor openAsymmetric(String project) {
        return Workbench.open(Workbench.example("asymmetric", project));
    }

    @Test
    void everyLayerNameOfTheAsymmetricStackIsDrawnWhole() {
        openAsymmetric("stack-names");
        StackCanvas canvas = canvas();
        CrossSectionLayout layout = layout(canvas);
        assertEquals(List.of("LiFoil", "anode-side", "core", "cathode-side", "Thick"), layout.boxes().stream().map(box -> box.band().name()).toList());
        Rectangle area = canvas.canvas().getClientArea();
        GC gc = new GC(canvas.canvas());
        try {
            for (Label label : layout.labels()) {
                int half = gc.getFontMetrics().getHeight() / 2;
                assertTrue(label.x() + gc.textExtent(label.name()).x <= area.width, label.name() + " ends at " + (label.x() + gc.textExtent(label.name()).x));
                assertTrue(label.y() - half >= 0 && label.y() + half <= area.height, label.name() + " at " + label.y() + " of " + area.height);
            }
        } finally {
            gc.dispose();
        }
    }

    @Test
    void layersAreToScale() {
        openAsymmetric("stack-scale");
        List<Box> layers = layout(canvas()).boxes().stream().filter(Box::toScale).toList();
        assertEquals(3, layers.size());
        double scale = layers.get(0).height() / 8e-6;
        assertEquals(10e-6, layers.get(1).height() / scale, 1e-9);
        assertEquals(7e-6, layers.get(2).height() / scale, 1e-9);
    }

    @Test
    void aClickOnALayerSelectsItsText() {
        ITextEditor editor = openAsymmetric("stack-click");
        StackCanvas canvas = canvas();
        Box core = layout(canvas).boxes().get(2);
        click(canvas, (int) (core.x() + core.width() / 2), (int) (core.y() + core.height() / 2));
        DisplayWait.until("the layer's text is selected", () -> Workbench.text(editor).getSelectionText().startsWith("layer core"));
    }

    private static void click(StackCanvas canvas, int x, int y) {
        Event event = new Event();
        event.button = 1;
        event.count = 1;
        event.x = x;
        event.y = y;
        canvas.canvas().notifyListeners(SWT.MouseUp, event);
    }

    @Test
    void theCaretMarksItsLayer() {
        ITextEditor editor = openAsymmetric("stack-caret");
        StackCanvas canvas = canvas();
        layout(canvas);
        Workbench.page().activate(editor);
        Workbench.caretAt(editor, "cathode-side of");
        DisplayWait.until("the layer is marked", () -> canvas.highlighted().endsWith("cathode-side"));
        Workbench.caretAt(editor, "core of");
        DisplayWait.until("the other layer is marked", () -> canvas.highlighted().endsWith("core"));
    }
}
