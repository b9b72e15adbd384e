package org.lamella.ui.microstructure;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lamella.core.microstructure.Pixels;
import org.lamella.core.microstructure.Slice;
import org.lamella.core.microstructure.Slice.Plane;
import org.lamella.ui.Messages;
import org.lamella.ui.theme.ThemeColors;

/**
 * Shows a structure: its box and a slice in each of three planes. A click or drag in a slice moves the other two planes there; the mouse reads out
 * what a voxel is; Ctrl+C copies the picture, Ctrl+Shift+C the numbers of the slice last pointed at.
 */
public final class StructureCanvas extends Canvas {

    private final BoxJob boxes = new BoxJob(getDisplay());
    private Consumer<StructureLook> mover = look -> { };
    private @Nullable StructureLook look;
    private @Nullable Pixels box;
    private Plane pointed = Plane.LAYER;

    /** Creates an empty picture. */
    public StructureCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseDown, event -> {
            setFocus();
            move(event);
        });
        addListener(SWT.MouseMove, event -> {
            if ((event.stateMask & SWT.BUTTON1) != 0) {
                move(event);
            } else {
                hover(new Point(event.x, event.y));
            }
        });
        addListener(SWT.KeyDown, event -> {
            if ((event.stateMask & SWT.MOD1) != 0 && (event.keyCode == 'c' || event.keyCode == 'C')) {
                if ((event.stateMask & SWT.MOD2) != 0) {
                    copyData();
                } else {
                    copyImage();
                }
            }
        });
        addListener(SWT.Traverse, event -> event.doit = true);
        addDisposeListener(event -> boxes.cancel());
        MenuManager menu = new MenuManager();
        menu.add(action(Messages.Chart_copyImage, this::copyImage));
        menu.add(action(Messages.Chart_copyData, this::copyData));
        setMenu(menu.createContextMenu(this));
        boxes.onDone((request, pixels) -> {
            StructureLook now = look;
            if (!isDisposed() && now != null && request.look().sameBox(now)) {
                box = pixels;
                redraw();
            }
        });
    }

    private static Action action(String text, Runnable work) {
        return new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    /** @param listener is told when a person moves the planes in the picture */
    public void onMove(Consumer<StructureLook> listener) {
        mover = listener;
    }

    /** Shows a structure, or nothing. */
    public void setLook(@Nullable StructureLook shown) {
        StructureLook before = look;
        if (before == null || shown == null || !before.sameBox(shown)) {
            box = null;
        }
        look = shown;
        redraw();
    }

    /** @return what is shown */
    public Optional<StructureLook> look() {
        return Optional.ofNullable(look);
    }

    /** @return the picture of the box as far as it is drawn, for tests */
    public Optional<Pixels> box() {
        return Optional.ofNullable(box);
    }

    private void paint(GC gc) {
        StructureLook shown = look;
        if (shown == null) {
            return;
        }
        ThemeColors colors = ThemeColors.of(this);
        StructurePainter painter = new StructurePainter(shown, colors, gc, getClientArea());
        painter.paint(getClientArea(), box);
        Rectangle tile = painter.tiles().tiles().get(0);
        boxes.draw(new BoxJob.Request(shown, new Point(tile.width, tile.height), colors.paper().getRGB(), colors.dark()));
    }

    /** A plane and a voxel in it. */
    private record Hit(Slice slice, int x, int y) {
        int voxel() {
            return slice.voxel(x, y);
        }
    }

    private Optional<Hit> hit(Point at) {
        StructureLook shown = look;
        if (shown == null) {
            return Optional.empty();
        }
        GC gc = new GC(this);
        try {
            StructureTiles tiles = new StructurePainter(shown, ThemeColors.of(this), gc, getClientArea()).tiles();
            for (Plane plane : Plane.values()) {
                Slice slice = shown.slice(plane);
                Rectangle picture = StructurePainter.fitted(tiles.tiles().get(1 + plane.ordinal()), slice);
                if (picture.contains(at)) {
                    return Optional.of(new Hit(slice, (at.x - picture.x) * slice.width() / picture.width, (at.y - picture.y) * slice.height() / picture.height));
                }
            }
            return Optional.empty();
        } finally {
            gc.dispose();
        }
    }

    private void hover(Point at) {
        Optional<Hit> hit = hit(at);
        hit.ifPresent(found -> pointed = found.slice().plane());
        Optional<String> text = look().flatMap(shown -> hit.map(found -> shown.scene().text(found.voxel())));
        if (!text.equals(Optional.ofNullable(getToolTipText()))) {
            text.ifPresentOrElse(this::setToolTipText, () -> setToolTipText(null));
        }
    }

    private void move(Event event) {
        StructureLook shown = look;
        if (shown == null || event.button > 1) {
            return;
        }
        hit(new Point(event.x, event.y)).ifPresent(hit -> {
            Plane plane = hit.slice().plane();
            StructureLook moved = shown.with(plane == Plane.COLUMN ? Plane.ROW : Plane.COLUMN, hit.x()).with(plane == Plane.LAYER ? Plane.ROW : Plane.LAYER, hit.y());
            pointed = plane;
            setLook(moved);
            mover.accept(moved);
        });
    }

    /** Copies the picture in the colours of paper, once the box is drawn in them. */
    public void copyImage() {
        StructureLook shown = look;
        Rectangle area = getClientArea();
        if (shown == null || area.isEmpty()) {
            return;
        }
        Image measured = new Image(getDisplay(), 1, 1);
        GC gc = new GC(measured);
        gc.setFont(getFont());
        Rectangle tile = new StructurePainter(shown, ThemeColors.print(), gc, area).tiles().tiles().get(0);
        gc.dispose();
        measured.dispose();
        BoxJob printed = new BoxJob(getDisplay());
        printed.onDone((request, pixels) -> {
            if (!isDisposed()) {
                copyImage(shown, area, pixels);
            }
        });
        printed.draw(new BoxJob.Request(shown, new Point(tile.width, tile.height), ThemeColors.print().paper().getRGB(), false));
    }

    private void copyImage(StructureLook shown, Rectangle area, Pixels printed) {
        Image image = new Image(getDisplay(), area.width, area.height);
        GC gc = new GC(image);
        try {
            gc.setFont(getFont());
            new StructurePainter(shown, ThemeColors.print(), gc, area).paint(area, printed);
            copy(image.getImageData(), ImageTransfer.getInstance());
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** Copies the numbers of a slice: labels, or values where they are shown. */
    public void copyData() {
        look().ifPresent(shown -> copy(shown.scene().numbers(shown.slice(pointed), shown.seen()), TextTransfer.getInstance()));
    }

    private void copy(Object content, Transfer transfer) {
        Clipboard clipboard = new Clipboard(getDisplay());
        try {
            clipboard.setContents(new Object[] {content}, new Transfer[] {transfer});
        } finally {
            clipboard.dispose();
        }
    }
}
