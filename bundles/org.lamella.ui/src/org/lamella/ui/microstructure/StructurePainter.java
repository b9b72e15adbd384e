package org.lamella.ui.microstructure;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import org.lamella.core.microstructure.BoxPicture;
import org.lamella.core.microstructure.ColourScale;
import org.lamella.core.microstructure.Pixels;
import org.lamella.core.microstructure.Scene;
import org.lamella.core.microstructure.Slice;
import org.lamella.core.microstructure.Slice.Plane;
import org.lamella.core.table.Display;
import org.lamella.model.units.Units;
import org.lamella.solver.VoxelModel;
import org.lamella.ui.Messages;
import org.lamella.ui.theme.ThemeColors;

/** Draws the pictures of a structure and the legend of their colours. */
final class StructurePainter {

    private static final int MARK_ALPHA = 130;
    private static final int SWATCH = 12;
    private static final int BAR = 14;
    private static final double PER_CENT = 100;

    private final StructureLook look;
    private final ThemeColors colors;
    private final GC gc;
    private final StructureTiles tiles;
    private final int line;

    StructurePainter(StructureLook look, ThemeColors colors, GC gc, Rectangle area) {
        this.look = look;
        this.colors = colors;
        this.gc = gc;
        line = gc.getFontMetrics().getHeight() + 2;
        tiles = StructureTiles.of(area, line, legendWidth());
        gc.setAntialias(SWT.ON);
        gc.setInterpolation(SWT.NONE);
    }

    StructureTiles tiles() {
        return tiles;
    }

    /** @param box the picture of the box, if it is drawn already */
    void paint(Rectangle area, @Nullable Pixels box) {
        gc.setBackground(colors.paper());
        gc.fillRectangle(area);
        box(tiles.tiles().get(0), box);
        for (Plane plane : Plane.values()) {
            slice(tiles.tiles().get(1 + plane.ordinal()), look.slice(plane));
        }
        if (look.seen() == Scene.Shown.PHASES) {
            phases(tiles.legend());
        } else {
            scale(tiles.legend(), look.scene().range(look.seen()));
        }
    }

    /** The longer text where there is room for it. */
    private void title(Rectangle tile, String text, String shorter) {
        gc.setForeground(colors.ink());
        gc.drawText(gc.textExtent(text).x <= tile.width ? text : shorter, tile.x, tile.y - line, SWT.DRAW_TRANSPARENT);
    }

    private void box(Rectangle tile, @Nullable Pixels pixels) {
        title(tile, Messages.Microstructure_box, Messages.Microstructure_boxShort);
        if (pixels != null) {
            draw(pixels, tile);
        }
        VoxelModel model = look.scene().model();
        BoxPicture picture = new BoxPicture(model, tile.width, tile.height);
        int s = model.slices();
        int r = model.rows();
        int c = model.columns();
        gc.setForeground(colors.muted());
        int[][] edges = {{0, 0, 0, 0, r, 0}, {0, 0, 0, 0, 0, c}, {0, r, 0, 0, r, c}, {0, 0, c, 0, r, c}, {0, r, 0, s, r, 0}, {0, 0, c, s, 0, c}, {0, r, c, s, r, c},
                {s, r, 0, s, r, c}, {s, 0, c, s, r, c}};
        for (int[] edge : edges) {
            BoxPicture.Place from = picture.place(edge[0], edge[1], edge[2]);
            BoxPicture.Place to = picture.place(edge[3], edge[4], edge[5]);
            gc.drawLine(tile.x + (int) Math.round(from.x()), tile.y + (int) Math.round(from.y()), tile.x + (int) Math.round(to.x()), tile.y + (int) Math.round(to.y()));
        }
    }

    private void slice(Rectangle tile, Slice slice) {
        String depth = Units.display(slice.position(), "m", 3); //$NON-NLS-1$
        title(tile, Messages.bind(switch (slice.plane()) {
            case LAYER -> Messages.Microstructure_layer;
            case ROW -> Messages.Microstructure_row;
            case COLUMN -> Messages.Microstructure_column;
        }, slice.index() + 1, depth), Messages.bind(switch (slice.plane()) {
            case LAYER -> Messages.Microstructure_sliceLayer;
            case ROW -> Messages.Microstructure_sliceRow;
            case COLUMN -> Messages.Microstructure_sliceColumn;
        }, slice.index() + 1));
        Rectangle picture = fitted(tile, slice);
        draw(look.scene().slice(slice, look.seen(), colors.dark()), picture);
        marks(picture, slice);
        gc.setForeground(colors.muted());
        gc.drawRectangle(picture.x - 1, picture.y - 1, picture.width + 1, picture.height + 1);
    }

    /** The part of a tile that a slice fills in its proportions. */
    static Rectangle fitted(Rectangle tile, Slice slice) {
        double scale = Math.min((double) tile.width / slice.width(), (double) tile.height / slice.height());
        int width = Math.max(1, (int) (slice.width() * scale));
        int height = Math.max(1, (int) (slice.height() * scale));
        return new Rectangle(tile.x + (tile.width - width) / 2, tile.y + (tile.height - height) / 2, width, height);
    }

    /** Where the other two planes cross this one. */
    private void marks(Rectangle picture, Slice slice) {
        Plane across = slice.plane() == Plane.COLUMN ? Plane.ROW : Plane.COLUMN;
        Plane down = slice.plane() == Plane.LAYER ? Plane.ROW : Plane.LAYER;
        int x = picture.x + (int) ((look.index(across) + 0.5) / slice.width() * picture.width);
        int y = picture.y + (int) ((look.index(down) + 0.5) / slice.height() * picture.height);
        gc.setAlpha(MARK_ALPHA);
        gc.setForeground(colors.ink());
        gc.drawLine(x, picture.y, x, picture.y + picture.height - 1);
        gc.drawLine(picture.x, y, picture.x + picture.width - 1, y);
        gc.setAlpha(255);
    }

    private void draw(Pixels pixels, Rectangle at) {
        ImageData data = new ImageData(pixels.width(), pixels.height(), 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        for (int y = 0; y < pixels.height(); y++) {
            data.setPixels(0, y, pixels.width(), pixels.rgb(), y * pixels.width());
        }
        Image image = new Image(gc.getDevice(), data);
        try {
            gc.drawImage(image, 0, 0, pixels.width(), pixels.height(), at.x, at.y, at.width, at.height);
        } finally {
            image.dispose();
        }
    }

    private static String text(VoxelModel.Phase phase) {
        return phase.name() + " " + Display.number(PER_CENT * phase.fraction()) + " %"; //$NON-NLS-1$ //$NON-NLS-2$
    }

    private int legendWidth() {
        int widest = look.scene().model().phases().stream().mapToInt(phase -> gc.textExtent(text(phase)).x).max().orElse(0);
        return SWATCH + line + Math.max(widest, gc.textExtent(Messages.Microstructure_current).x);
    }

    private void phases(Rectangle area) {
        int y = area.y;
        for (VoxelModel.Phase phase : look.scene().model().phases()) {
            gc.setBackground(colors.series(look.scene().model().phases().indexOf(phase)));
            gc.fillRectangle(area.x, y + (line - SWATCH) / 2, SWATCH, SWATCH);
            gc.setForeground(colors.ink());
            gc.drawText(text(phase), area.x + SWATCH + 6, y, SWT.DRAW_TRANSPARENT);
            y += line + 2;
        }
    }

    private void scale(Rectangle area, Scene.Range range) {
        gc.setForeground(colors.ink());
        boolean current = look.seen() == Scene.Shown.CURRENT;
        gc.drawText((current ? Messages.Microstructure_current : Messages.Microstructure_potential) + " [" + range.unit() + "]", area.x, area.y, SWT.DRAW_TRANSPARENT); //$NON-NLS-1$ //$NON-NLS-2$
        int top = area.y + line + line / 2;
        int height = Math.max(1, area.y + area.height - top - line / 2);
        for (int y = 0; y < height; y++) {
            int rgb = ColourScale.rgb(1 - (y + 0.5) / height);
            gc.setForeground(new Color(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF));
            gc.drawLine(area.x, top + y, area.x + BAR, top + y);
        }
        gc.setForeground(colors.ink());
        int labels = height > 4 * line ? 4 : 2;
        for (int n = 0; n <= labels; n++) {
            double value = range.low() + (range.high() - range.low()) * n / labels;
            String text = (n == labels && range.exceeded() ? "\u2265 " : "") + Display.number(rounded(value, range)); //$NON-NLS-1$ //$NON-NLS-2$
            gc.drawText(text, area.x + BAR + 6, top + (height - 1) - n * (height - 1) / labels - line / 2, SWT.DRAW_TRANSPARENT);
        }
    }

    /** To three digits of the range. */
    private static double rounded(double value, Scene.Range range) {
        double unit = Math.pow(10, Math.floor(Math.log10(Math.max(range.high() - range.low(), Double.MIN_NORMAL))) - 2);
        return Math.rint(value / unit) * unit;
    }
}
