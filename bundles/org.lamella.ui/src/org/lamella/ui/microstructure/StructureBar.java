package org.lamella.ui.microstructure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Scale;
import org.lamella.core.microstructure.Slice.Plane;
import org.lamella.ui.Messages;

/** Below or beside a structure: what solves it or stops that, how far it is, and a slider for each of the three planes. */
public final class StructureBar extends Composite {

    private static final int SLIDER_WIDTH = 90;
    /** Least width of what is said; it grows with the view. */
    private static final int STATUS_WIDTH = 180;
    private static final int BAR_WIDTH = 80;
    private static final int STEPS = 100;

    private final Button solve;
    private final Label status;
    private final ProgressBar progress;
    private final Map<Plane, Scale> sliders = new EnumMap<>(Plane.class);
    private boolean busy;

    /**
     * @param start called to solve
     * @param stop called to stop
     * @param move given a plane and its new index
     */
    public StructureBar(Composite parent, Runnable start, Runnable stop, BiConsumer<Plane, Integer> move) {
        super(parent, SWT.NONE);
        Composite head = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        solve = new Button(head, SWT.PUSH);
        solve.setText(Messages.Microstructure_solve);
        solve.setToolTipText(Messages.Microstructure_solveHint);
        solve.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> (busy ? stop : start).run()));
        status = new Label(head, SWT.WRAP);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(STATUS_WIDTH, SWT.DEFAULT).applyTo(status);
        progress = new ProgressBar(head, SWT.HORIZONTAL);
        progress.setMaximum(STEPS);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(BAR_WIDTH, SWT.DEFAULT).exclude(true).applyTo(progress);
        progress.setVisible(false);
        Composite tail = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(Plane.values().length).applyTo(tail);
        GridDataFactory.fillDefaults().applyTo(tail);
        for (Plane plane : Plane.values()) {
            Scale slider = new Scale(tail, SWT.HORIZONTAL);
            slider.setToolTipText(switch (plane) {
                case LAYER -> Messages.Microstructure_sliderLayer;
                case ROW -> Messages.Microstructure_sliderRow;
                case COLUMN -> Messages.Microstructure_sliderColumn;
            });
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(SLIDER_WIDTH, SWT.DEFAULT).applyTo(slider);
            slider.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> move.accept(plane, slider.getSelection())));
            sliders.put(plane, slider);
        }
        setBeside(false);
    }

    /** @param beside whether it stands beside the structure, with one part above the other, or below it */
    void setBeside(boolean beside) {
        GridLayoutFactory.fillDefaults().numColumns(beside ? 1 : 2).margins(4, 0).applyTo(this);
    }

    /** Sets the sliders to what is shown. */
    public void setLook(StructureLook look) {
        sliders.forEach((plane, slider) -> {
            int last = plane.count(look.scene().model()) - 1;
            slider.setMaximum(Math.max(1, last));
            slider.setEnabled(last > 0);
            slider.setPageIncrement(Math.max(1, last / 8));
            slider.setSelection(look.index(plane));
        });
    }

    /** Says something about what is shown. */
    public void setStatus(String text) {
        if (!status.getText().equals(text)) {
            status.setText(text);
            status.setToolTipText(text);
            layout(true, true);
        }
    }

    /** @return what is said, for tests */
    public String status() {
        return status.getText();
    }

    /** Nothing is being done. */
    public void setIdle(boolean solvable) {
        busy = false;
        solve.setText(Messages.Microstructure_solve);
        solve.setEnabled(solvable);
        show(false);
    }

    /** Something is being done, that far from 0 to 1. */
    public void setBusy(double fraction) {
        busy = true;
        solve.setText(Messages.Microstructure_cancel);
        solve.setEnabled(true);
        progress.setSelection((int) (STEPS * fraction));
        show(true);
    }

    private void show(boolean visible) {
        if (progress.getVisible() != visible) {
            progress.setVisible(visible);
            GridDataFactory.createFrom((GridData) progress.getLayoutData()).exclude(!visible).applyTo(progress);
            layout(true, true);
        }
    }

    /** @return the button that solves or stops, for tests */
    public Button button() {
        return solve;
    }

    /** @return the slider of a plane, for tests */
    public Optional<Scale> slider(Plane plane) {
        return Optional.ofNullable(sliders.get(plane));
    }
}
