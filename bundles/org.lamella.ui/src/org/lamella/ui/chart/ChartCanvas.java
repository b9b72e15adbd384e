package org.lamella.ui.chart;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lamella.core.chart.Chart;
import org.lamella.ui.theme.ThemeColors;

/**
 * Shows a chart in the colours of the theme. Moving the mouse or the arrow keys reads values out; Enter or a click goes to what a bar
 * stands for; Ctrl+C copies the picture, Ctrl+Shift+C the data; the context menu exports both. Scrolls when bars need more height.
 */
public final class ChartCanvas extends Composite {

    private static final int MARGIN = 6;

    private final ScrolledComposite scroller;
    private final Canvas canvas;
    private final ChartExport export = new ChartExport(this);
    private @Nullable Chart chart;
    private @Nullable ChartReadOut readOut;
    private int highlighted = -1;
    private Set<String> emphasised = Set.of();
    private Consumer<String> opener = id -> { };

    /** Creates an empty chart. */
    public ChartCanvas(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(new FillLayout());
        scroller = new ScrolledComposite(this, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        canvas = new Canvas(scroller, SWT.DOUBLE_BUFFERED);
        scroller.setContent(canvas);
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addMouseMoveListener(event -> readOut(new Point(event.x, event.y)));
        canvas.addListener(SWT.MouseExit, event -> show(null));
        canvas.addListener(SWT.MouseDown, event -> canvas.setFocus());
        canvas.addMouseListener(org.eclipse.swt.events.MouseListener.mouseUpAdapter(this::open));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        MenuManager menu = new MenuManager();
        export.fill(menu);
        canvas.setMenu(menu.createContextMenu(canvas));
    }

    /** Shows a chart, or nothing. */
    public void setChart(@Nullable Chart chart) {
        this.chart = chart;
        this.highlighted = -1;
        this.readOut = null;
        canvas.setToolTipText(null);
        updateHeight();
        canvas.redraw();
    }

    /** @return the chart shown, if any */
    public Optional<Chart> getChart() {
        return Optional.ofNullable(chart);
    }

    /** @param opener is given the id of what a bar stands for when a person opens it */
    public void setOpener(Consumer<String> opener) {
        this.opener = opener;
    }

    /** Copies the picture, in the colours of paper. */
    public void copyImage() {
        export.copyImage();
    }

    /** Marks the first bar that stands for that qualified name; none if there is no such bar. */
    public void highlight(String id) {
        Chart shown = chart;
        int index = -1;
        for (int i = 0; shown != null && index < 0 && i < shown.categories().size(); i++) {
            index = shown.categories().get(i).id().equals(id) ? i : -1;
        }
        if (index != highlighted) {
            highlighted = index;
            canvas.redraw();
        }
    }

    /** Lets the curves of these names stand out; all are alike again where it names none of them. */
    public void emphasise(Set<String> names) {
        if (!names.equals(emphasised)) {
            emphasised = Set.copyOf(names);
            canvas.redraw();
        }
    }

    /** @return the names of the curves that stand out, for tests */
    public Set<String> emphasised() {
        return emphasised;
    }

    /** @return what draws the chart, for tests and accessibility */
    public Canvas canvas() {
        return canvas;
    }

    /** Asked of a neighbour too while both are being disposed. */
    @Override
    public boolean setFocus() {
        return !canvas.isDisposed() && canvas.setFocus();
    }

    private void updateHeight() {
        Chart shown = chart;
        GC gc = new GC(canvas);
        try {
            scroller.setMinHeight(shown == null ? 0 : ChartGeometry.smallestHeight(shown, gc.getFontMetrics().getHeight()));
        } finally {
            gc.dispose();
        }
    }

    private Optional<ChartGeometry> geometry(GC gc, Rectangle area) {
        return getChart().map(shown -> new ChartGeometry(shown, area.width, area.height, new GcTextMeasure(gc)));
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        ThemeColors colors = ThemeColors.of(canvas);
        geometry(gc, area).ifPresent(geometry -> {
            new ChartPainter(geometry, colors, gc).paint(area, highlighted, emphasised);
            ChartReadOut shown = readOut;
            if (shown != null) {
                paintReadOut(gc, shown, area, colors);
            }
        });
    }

    private static void paintReadOut(GC gc, ChartReadOut shown, Rectangle area, ThemeColors colors) {
        Point size = gc.textExtent(shown.text(), SWT.DRAW_DELIMITER);
        int left = Math.max(0, Math.min(shown.at().x + 2 * MARGIN, area.width - size.x - 2 * MARGIN - 1));
        int upper = Math.max(0, Math.min(shown.at().y - size.y - 3 * MARGIN, area.height - size.y - 2 * MARGIN - 1));
        gc.setBackground(colors.paper());
        gc.fillRoundRectangle(left, upper, size.x + 2 * MARGIN, size.y + 2 * MARGIN, MARGIN, MARGIN);
        gc.setForeground(colors.muted());
        gc.drawRoundRectangle(left, upper, size.x + 2 * MARGIN, size.y + 2 * MARGIN, MARGIN, MARGIN);
        gc.setForeground(colors.ink());
        gc.drawText(shown.text(), left + MARGIN, upper + MARGIN, SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT);
    }

    private void readOut(Point place) {
        GC gc = new GC(canvas);
        try {
            show(geometry(gc, canvas.getClientArea()).flatMap(geometry -> ChartReadOut.at(geometry, place)).orElse(null));
        } finally {
            gc.dispose();
        }
    }

    private void show(@Nullable ChartReadOut shown) {
        if (shown != null || readOut != null) {
            readOut = shown;
            canvas.redraw();
        }
    }

    private void open(MouseEvent event) {
        ChartReadOut shown = readOut;
        if (event.button == 1 && shown != null) {
            open(shown.category());
        }
    }

    private void open(int category) {
        Chart shown = chart;
        if (shown != null && category >= 0 && category < shown.categories().size() && !shown.categories().get(category).id().isEmpty()) {
            opener.accept(shown.categories().get(category).id());
        }
    }

    private void key(Event event) {
        boolean copy = (event.stateMask & SWT.MOD1) != 0 && (event.keyCode == 'c' || event.keyCode == 'C');
        if (copy && (event.stateMask & SWT.MOD2) != 0) {
            export.copyData();
        } else if (copy) {
            export.copyImage();
        } else if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
            move(event.keyCode == SWT.ARROW_DOWN ? 1 : -1);
        } else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            open(highlighted);
        }
    }

    private void move(int step) {
        Chart shown = chart;
        if (shown == null || shown.categories().isEmpty()) {
            return;
        }
        highlighted = Math.clamp(highlighted + step, 0, shown.categories().size() - 1);
        GC gc = new GC(canvas);
        try {
            Rectangle area = canvas.getClientArea();
            geometry(gc, area).ifPresent(geometry -> {
                Point place = new Point(geometry.plot().x + geometry.plot().width / 2, geometry.middle(highlighted));
                readOut = ChartReadOut.at(geometry, place).orElse(null);
                scroller.setOrigin(0, Math.max(0, place.y - scroller.getClientArea().height / 2));
            });
        } finally {
            gc.dispose();
        }
        canvas.redraw();
    }

    /** @return a picture in the colours of paper; the caller disposes it */
    Optional<Image> picture() {
        Rectangle area = canvas.getClientArea();
        if (chart == null || area.isEmpty()) {
            return Optional.empty();
        }
        Image image = new Image(getDisplay(), area.width, area.height);
        GC gc = new GC(image);
        try {
            gc.setFont(canvas.getFont());
            geometry(gc, area).ifPresent(geometry -> new ChartPainter(geometry, ThemeColors.print(), gc).paint(area, -1, emphasised));
        } finally {
            gc.dispose();
        }
        return Optional.of(image);
    }
}
