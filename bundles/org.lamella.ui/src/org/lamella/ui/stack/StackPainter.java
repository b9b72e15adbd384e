package org.lamella.ui.stack;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.lamella.core.picture.CrossSection.Band;
import org.lamella.core.picture.CrossSectionLayout;
import org.lamella.core.picture.CrossSectionLayout.Box;
import org.lamella.core.picture.CrossSectionLayout.Label;
import org.lamella.core.picture.CrossSectionLayout.Line;
import org.lamella.core.picture.Grains;
import org.lamella.ui.theme.ThemeColors;

/** Paints a cross-section that has been laid out. */
final class StackPainter {

    private static final int MARGIN = 8;

    private final GC gc;
    private final ThemeColors colors;
    private final Font bold;
    private final Font plain;
    private final Rectangle area;

    StackPainter(GC gc, ThemeColors colors, Font bold, Rectangle area) {
        this.gc = gc;
        this.colors = colors;
        this.bold = bold;
        this.plain = gc.getFont();
        this.area = area;
    }

    /**
     * Paints everything.
     *
     * @param title name of the stack or cell
     * @param layout where everything lies
     * @param highlighted id of the band or face to mark; empty for none
     */
    void paint(String title, CrossSectionLayout layout, String highlighted) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(colors.paper());
        gc.fillRectangle(area);
        gc.setForeground(colors.ink());
        gc.setFont(bold);
        gc.drawText(title, MARGIN, MARGIN / 2, true);
        gc.setFont(plain);
        layout.boxes().forEach(this::band);
        layout.lines().forEach(line -> face(line, line.face().id().equals(highlighted)));
        layout.boxes().stream().filter(box -> box.band().id().equals(highlighted)).forEach(this::frame);
        layout.labels().forEach(label -> label(label, label.id().equals(highlighted)));
    }

    private void band(Box box) {
        Band band = box.band();
        gc.setBackground(band.electrode() || band.materials().isEmpty() ? colors.faint() : colors.series(band.materials().get(0).colour()));
        Rectangle bounds = bounds(box);
        gc.fillRectangle(bounds);
        gc.setClipping(bounds);
        for (Grains.Grain grain : Grains.of(box)) {
            gc.setBackground(colors.series(grain.colour()));
            int diameter = Math.max(1, (int) Math.round(2 * grain.radius()));
            gc.fillOval((int) Math.round(grain.x() - grain.radius()), (int) Math.round(grain.y() - grain.radius()), diameter, diameter);
        }
        gc.setClipping((Rectangle) null);
    }

    private static Rectangle bounds(Box box) {
        int upper = (int) Math.round(box.y());
        return new Rectangle((int) Math.round(box.x()), upper, (int) Math.round(box.width()), Math.max(1, (int) Math.round(box.y() + box.height()) - upper));
    }

    private void frame(Box box) {
        Rectangle bounds = bounds(box);
        gc.setForeground(colors.ink());
        gc.setLineWidth(3);
        gc.drawRectangle(bounds.x, bounds.y, bounds.width, bounds.height);
        gc.setLineWidth(1);
    }

    private void face(Line line, boolean highlighted) {
        gc.setForeground(colors.ink());
        gc.setLineWidth(highlighted ? 3 : 1);
        int y = (int) Math.round(line.y());
        gc.drawLine((int) line.x(), y, (int) (line.x() + line.width()), y);
        gc.setLineWidth(1);
    }

    private void label(Label label, boolean highlighted) {
        int y = (int) Math.round(label.y());
        int elbow = (int) (label.leaderX() + (label.x() - label.leaderX()) / 3);
        gc.setForeground(colors.muted());
        gc.drawPolyline(new int[] {(int) label.leaderX(), (int) Math.round(label.leaderY()), elbow, (int) Math.round(label.leaderY()), (int) label.x() - 10, y,
                (int) label.x() - 3, y});
        gc.setFont(label.ofFace() ? plain : bold);
        int height = gc.getFontMetrics().getHeight();
        int nameWidth = gc.textExtent(label.name()).x;
        if (highlighted) {
            gc.setBackground(colors.selection());
            gc.setAlpha(90);
            gc.fillRoundRectangle((int) label.x() - 2, y - height / 2, area.width - (int) label.x(), height, 4, 4);
            gc.setAlpha(255);
        }
        gc.setForeground(colors.ink());
        gc.drawText(label.name(), (int) label.x(), y - height / 2, true);
        gc.setFont(plain);
        gc.setForeground(colors.muted());
        int detailX = (int) label.x() + nameWidth + MARGIN;
        gc.drawText(fitted(label.detail(), area.width - detailX - 2), detailX, y - height / 2, true);
    }

    /** A detail shortened to the room there is; the tooltip has it whole. Names are never shortened. */
    private String fitted(String text, int room) {
        String shown = text;
        while (!shown.isEmpty() && gc.textExtent(shown).x > room) {
            shown = shown.length() < 4 ? "" : shown.substring(0, shown.length() - 2) + "\u2026"; //$NON-NLS-1$ //$NON-NLS-2$
        }
        return shown;
    }
}
