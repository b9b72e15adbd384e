package org.lamella.core.markup;

import java.util.List;

/**
 * Colours by index that people with colour-blindness can tell apart: the set of Okabe and Ito (2008) without black and in an order that
 * keeps neighbours distinct. Models name an index only; whoever draws asks for the colour of the theme.
 */
public final class Palette {

    private static final List<String> LIGHT = List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b8a900", "#7a7a7a");
    private static final List<String> DARK = List.of("#4aa3dd", "#f0b429", "#2fc79a", "#e29ac3", "#8fd0f5", "#ff8a4c", "#f0e442", "#a8a8a8");

    private Palette() {
    }

    /** @return how many colours there are before they repeat */
    public static int size() {
        return LIGHT.size();
    }

    /** @return {@code #rrggbb} on a light ground */
    public static String light(int index) {
        return LIGHT.get(Math.floorMod(index, LIGHT.size()));
    }

    /** @return {@code #rrggbb} on a dark ground */
    public static String dark(int index) {
        return DARK.get(Math.floorMod(index, DARK.size()));
    }
}
