package org.lamella.ui.microstructure;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.lamella.core.chart.Chart;
import org.lamella.core.microstructure.Scene;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.table.TableComponent;

/** A structure in pictures or in numbers, with what moves and solves it beside it in a wide place, else below. */
public final class StructurePage extends Composite {

    /** From this ratio of width to height on, the height is what is short. */
    private static final int WIDE = 3;
    private static final int BESIDE_WIDTH = 300;

    private final StackLayout pages = new StackLayout();
    private final Composite book;
    private final StructureCanvas canvas;
    private final SashForm numbers;
    private final TableComponent phases;
    private final ChartCanvas histogram;
    private final StructureBar bar;

    /**
     * @param start called to solve
     * @param stop called to stop that
     */
    public StructurePage(Composite parent, Runnable start, Runnable stop) {
        super(parent, SWT.NONE);
        book = new Composite(this, SWT.NONE);
        book.setLayout(pages);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(book);
        canvas = new StructureCanvas(book);
        numbers = new SashForm(book, SWT.HORIZONTAL);
        phases = new TableComponent(numbers);
        histogram = new ChartCanvas(numbers);
        pages.topControl = canvas;
        bar = new StructureBar(this, start, stop, (plane, index) -> canvas.look().ifPresent(look -> setLook(look.with(plane, index))));
        canvas.onMove(bar::setLook);
        arrange();
        addListener(SWT.Resize, event -> arrange());
    }

    private void arrange() {
        Point size = getSize();
        boolean beside = size.x > WIDE * size.y;
        GridLayoutFactory.fillDefaults().spacing(0, 0).numColumns(beside ? 2 : 1).applyTo(this);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(!beside, false).hint(beside ? BESIDE_WIDTH : SWT.DEFAULT, SWT.DEFAULT).applyTo(bar);
        bar.setBeside(beside);
        layout(true, true);
    }

    /** Shows numbers instead of pictures. */
    public void showNumbers(boolean shown) {
        pages.topControl = shown ? numbers : canvas;
        book.layout();
    }

    /** Looks at something from somewhere. */
    public void setLook(StructureLook look) {
        canvas.setLook(look);
        bar.setLook(look);
    }

    /**
     * Shows a structure, from where the one before was seen.
     *
     * @param distribution of the current, where it is solved
     */
    public void setScene(Scene scene, Scene.Shown shown, Optional<Chart> distribution) {
        setLook(canvas.look().map(look -> look.with(scene)).orElseGet(() -> StructureLook.of(scene)).with(shown));
        phases.setTable(PhaseTable.of(scene));
        setDistribution(distribution.orElse(null));
    }

    private void setDistribution(@Nullable Chart distribution) {
        histogram.setChart(distribution);
    }

    /** Shows nothing. */
    public void clear() {
        canvas.setLook(null);
        setDistribution(null);
        bar.setStatus(""); //$NON-NLS-1$
        bar.setIdle(false);
    }

    /** Copies what has the focus as a picture. */
    public void copyImage() {
        if (histogram.canvas().isFocusControl()) {
            histogram.copyImage();
        } else {
            canvas.copyImage();
        }
    }

    @Override
    public boolean setFocus() {
        return pages.topControl == canvas ? canvas.setFocus() : histogram.setFocus();
    }

    /** @return the pictures */
    public StructureCanvas canvas() {
        return canvas;
    }

    /** @return what moves and solves */
    public StructureBar bar() {
        return bar;
    }

    /** @return the table of the phases */
    public TableComponent phases() {
        return phases;
    }

    /** @return the distribution of the local current */
    public ChartCanvas histogram() {
        return histogram;
    }
}
