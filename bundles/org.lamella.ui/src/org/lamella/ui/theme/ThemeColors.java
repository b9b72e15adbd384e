package org.lamella.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.lamella.core.markup.Palette;

/**
 * The colours to draw with on a control, taken from the colours the theme gave it.
 *
 * @param paper ground
 * @param ink text and axes
 * @param faint grid lines and the ground of what is less important
 * @param muted secondary text
 * @param selection ground of what is selected
 * @param dark whether light is drawn on dark
 */
public record ThemeColors(Color paper, Color ink, Color faint, Color muted, Color selection, boolean dark) {

    private static final double FAINT = 0.16;
    private static final double MUTED = 0.65;
    /** Luminance below which a ground counts as dark. */
    private static final double DARK = 0.5;

    /** @return the colours for drawing on that control now; ask again when painting, since the theme may change */
    public static ThemeColors of(Control control) {
        Color paper = control.getBackground();
        Color ink = control.getForeground();
        Color selection = control.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION);
        boolean dark = luminance(paper.getRGB()) < DARK;
        return new ThemeColors(paper, ink, blend(paper, ink, FAINT), blend(paper, ink, MUTED), selection, dark);
    }

    /** The colours of paper, for pictures that leave the screen. */
    public static ThemeColors print() {
        Color white = new Color(255, 255, 255);
        Color black = new Color(0, 0, 0);
        return new ThemeColors(white, black, blend(white, black, FAINT), blend(white, black, MUTED), black, false);
    }

    /** @return a colour of the data palette */
    public Color series(int index) {
        int rgb = Integer.parseInt((dark ? Palette.dark(index) : Palette.light(index)).substring(1), 16);
        return new Color(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    private static Color blend(Color from, Color to, double share) {
        return new Color(mix(from.getRed(), to.getRed(), share), mix(from.getGreen(), to.getGreen(), share), mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** Perceived brightness, 0 to 1 (ITU-R BT.601 weights). */
    private static double luminance(RGB rgb) {
        return (0.299 * rgb.red + 0.587 * rgb.green + 0.114 * rgb.blue) / 255;
    }
}
