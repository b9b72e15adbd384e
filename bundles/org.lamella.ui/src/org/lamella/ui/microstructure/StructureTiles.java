package org.lamella.ui.microstructure;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Where the pictures of a structure lie: four squares with a title above each, in one row or two, whichever leaves them larger, and a legend at the right.
 *
 * @param tiles the pictures in their order, without their titles
 * @param legend what is left at the right
 */
record StructureTiles(List<Rectangle> tiles, Rectangle legend) {

    /** How many pictures there are. */
    static final int COUNT = 4;

    /**
     * Divides an area.
     *
     * @param line height of a title
     * @param legendWidth wanted for the legend
     */
    static StructureTiles of(Rectangle area, int line, int legendWidth) {
        int gap = line / 2;
        int width = Math.max(COUNT, area.width - legendWidth - gap);
        int oneRow = Math.min((width - (COUNT + 1) * gap) / COUNT, area.height - line - 2 * gap);
        int twoRows = Math.min((width - 3 * gap) / 2, (area.height - 2 * line - 3 * gap) / 2);
        int columns = oneRow >= twoRows ? COUNT : 2;
        int edge = Math.max(1, Math.max(oneRow, twoRows));
        List<Rectangle> tiles = new ArrayList<>();
        for (int n = 0; n < COUNT; n++) {
            int left = area.x + gap + n % columns * (edge + gap);
            int top = area.y + gap + line + n / columns * (edge + line + gap);
            tiles.add(new Rectangle(left, top, edge, edge));
        }
        int right = area.x + columns * (edge + gap) + 2 * gap;
        return new StructureTiles(tiles, new Rectangle(right, area.y + gap, Math.max(1, area.x + area.width - right - gap), Math.max(1, area.height - 2 * gap)));
    }
}
