package org.lamella.core.microstructure;

/**
 * A picture.
 *
 * @param width of a row
 * @param height number of rows
 * @param rgb colours, 0xRRGGBB, row by row from the top; never changed after construction
 */
public record Pixels(int width, int height, int[] rgb) {

    public Pixels {
        if (rgb.length != width * height) {
            throw new IllegalArgumentException(rgb.length + " colours for " + width + " x " + height);
        }
    }
}
