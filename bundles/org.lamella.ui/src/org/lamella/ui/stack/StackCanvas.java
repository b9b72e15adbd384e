package org.lamella.ui.stack;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lamella.core.markup.TextMeasure;
import org.lamella.core.picture.CrossSection;
import org.lamella.core.picture.CrossSection.Band;
import org.lamella.core.picture.CrossSection.Share;
import org.lamella.core.picture.CrossSectionLayout;
import org.lamella.core.picture.CrossSectionLayout.Box;
import org.lamella.core.picture.CrossSectionLayout.Label;
import org.lamella.ui.theme.ThemeColors;

/**
 * Shows a cross-section to scale. A click or Enter goes to the text of a layer or contact, the arrow keys move between them, the mouse
 * reads out what a layer is made of. Scrolls when the labels need more height than there is.
 */
public final class StackCanvas extends Composite {

    /** Half of what counts as being on a contact's line, in points of the display. */
    private static final int FACE_REACH = 3;

    private final ScrolledComposite scroller;
    private final Canvas canvas;
    private final Font bold;
    private @Nullable CrossSection section;
    private String highlighted = ""; //$NON-NLS-1$
    private Consumer<String> opener = id -> { };

    /** Creates an empty picture. */
    public StackCanvas(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(new FillLayout());
        scroller = new ScrolledComposite(this, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        canvas = new Canvas(scroller, SWT.DOUBLE_BUFFERED);
        scroller.setContent(canvas);
        bold = new LocalResourceManager(JFaceResources.getResources(), canvas).create(FontDescriptor.createFrom(canvas.getFont()).setStyle(SWT.BOLD));
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addMouseMoveListener(event -> hover(new Point(event.x, event.y)));
        canvas.addListener(SWT.MouseDown, event -> canvas.setFocus());
        canvas.addMouseListener(MouseListener.mouseUpAdapter(event -> {
            if (event.button == 1) {
                idAt(new Point(event.x, event.y)).ifPresent(opener);
            }
        }));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
    }

    /** Shows a cross-section, or nothing. */
    public void setSection(@Nullable CrossSection section) {
        this.section = section;
        canvas.setToolTipText(null);
        GC gc = new GC(canvas);
        try {
            // asked for no height at all, the layout says how much the labels need
            scroller.setMinHeight(section == null ? 0 : (int) Math.ceil(CrossSectionLayout.of(section, 1, 0, measure(gc)).height()));
        } finally {
            gc.dispose();
        }
        canvas.redraw();
    }

    /** Marks the layer or contact of that qualified name; none if the picture has no such part. */
    public void highlight(String qualifiedName) {
        mark(layoutNow().stream().flatMap(layout -> layout.labels().stream()).map(Label::id).filter(id -> id.endsWith("#" + qualifiedName)).findFirst().orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private void mark(String id) {
        if (!id.equals(highlighted)) {
            highlighted = id;
            canvas.redraw();
        }
    }

    /** @return the {@code uri#qualifiedName} that is marked; empty for none */
    public String highlighted() {
        return highlighted;
    }

    /** @param opener is given the {@code uri#qualifiedName} a person chose */
    public void setOpener(Consumer<String> opener) {
        this.opener = opener;
    }

    /** @return what draws the picture, for tests and accessibility */
    public Canvas canvas() {
        return canvas;
    }

    /** @return the layout now painted; empty when nothing is shown */
    public Optional<CrossSectionLayout> layoutNow() {
        GC gc = new GC(canvas);
        try {
            return layout(gc);
        } finally {
            gc.dispose();
        }
    }

    @Override
    public boolean setFocus() {
        return canvas.setFocus();
    }

    private Optional<CrossSectionLayout> layout(GC gc) {
        Rectangle area = canvas.getClientArea();
        CrossSection shown = section;
        return shown == null ? Optional.empty() : Optional.of(CrossSectionLayout.of(shown, area.width, area.height, measure(gc)));
    }

    /** Names are bold, so texts are measured bold. */
    private TextMeasure measure(GC gc) {
        gc.setFont(bold);
        return new TextMeasure() {
            @Override
            public double width(String text) {
                return gc.textExtent(text).x;
            }

            @Override
            public double lineHeight() {
                return gc.getFontMetrics().getHeight();
            }
        };
    }

    private void paint(GC gc) {
        CrossSection shown = section;
        layout(gc).ifPresent(layout -> {
            if (shown != null) {
                gc.setFont(canvas.getFont());
                new StackPainter(gc, ThemeColors.of(canvas), bold, canvas.getClientArea()).paint(shown.title(), layout, highlighted);
            }
        });
    }

    private Optional<String> idAt(Point place) {
        return layoutNow().flatMap(layout -> label(layout, place).map(Label::id)
                .or(() -> layout.lines().stream().filter(line -> Math.abs(line.y() - place.y) <= FACE_REACH && place.x >= line.x() && place.x < line.x() + line.width())
                        .map(line -> line.face().id()).findFirst())
                .or(() -> layout.boxes().stream().filter(box -> box.contains(place.x, place.y)).map(box -> box.band().id()).findFirst()));
    }

    private Optional<Label> label(CrossSectionLayout layout, Point place) {
        GC gc = new GC(canvas);
        try {
            double half = measure(gc).lineHeight() / 2;
            return layout.labels().stream().filter(label -> place.x >= label.x() && Math.abs(label.y() - place.y) <= half).findFirst();
        } finally {
            gc.dispose();
        }
    }

    private void hover(Point place) {
        String text = layoutNow().map(layout -> label(layout, place).map(Label::text)
                .or(() -> layout.boxes().stream().filter(box -> box.contains(place.x, place.y)).map(StackCanvas::tooltip).findFirst()).orElse("")).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
        canvas.setCursor(text.isEmpty() ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        if (!text.equals(canvas.getToolTipText())) {
            canvas.setToolTipText(text.isEmpty() ? null : text);
        }
    }

    private static String tooltip(Box box) {
        Band band = box.band();
        StringBuilder text = new StringBuilder(band.name()).append('\n').append(band.detail());
        for (Share share : band.materials()) {
            text.append('\n').append(Math.round(share.fraction() * 1000) / 10.0).append(" vol% ").append(share.material()); //$NON-NLS-1$
        }
        return text.toString();
    }

    private void key(Event event) {
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            if (!highlighted.isEmpty()) {
                opener.accept(highlighted);
            }
        } else if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
            List<String> ids = layoutNow().map(layout -> layout.labels().stream().map(Label::id).toList()).orElse(List.of());
            if (!ids.isEmpty()) {
                int next = ids.indexOf(highlighted) + (event.keyCode == SWT.ARROW_DOWN ? 1 : -1);
                mark(ids.get(Math.clamp(next, 0, ids.size() - 1)));
            }
        }
    }
}
