package org.lamella.core.markup;

/** The style sheet of charts and cross-sections: classes instead of colours, so that one picture serves light, dark and print. */
public final class SvgStyle {

    private static final String SHAPES = """
            .lm-text{fill:var(--lm-ink);font-family:system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}
            .lm-ground{fill:var(--lm-paper)}
            .lm-axis{stroke:var(--lm-ink);stroke-width:1;fill:none}
            .lm-grid{stroke:var(--lm-grid);stroke-width:1;fill:none}
            .lm-band{fill:var(--lm-grid);opacity:.35}
            .lm-ribbon{fill:var(--lm-ink)}
            .lm-leader{stroke:var(--lm-ink);stroke-width:.7;fill:none;opacity:.6}
            .lm-plane{stroke:var(--lm-ink);stroke-width:1.2;fill:none}
            .lm-electrode{fill:var(--lm-grid);stroke:var(--lm-ink);stroke-width:.7}
            """;

    /** The class that fills areas between two curves. */
    public static final String RIBBON = "lm-ribbon";

    private SvgStyle() {
    }

    /** @return rules with the light colours only: for files on their own, which may be printed */
    public static String light() {
        return SHAPES + variables(false) + series(false);
    }

    /** @return rules that follow the theme of the screen and print light: for pages */
    public static String themed() {
        return SHAPES + variables(false) + series(false) + "@media screen and (prefers-color-scheme:dark){\n" + variables(true) + series(true) + "}\n";
    }

    private static String variables(boolean dark) {
        return dark ? ":root{--lm-ink:#e6e6e6;--lm-paper:#1e1f22;--lm-grid:#4a4c50}\n" : ":root{--lm-ink:#1b1b1b;--lm-paper:#ffffff;--lm-grid:#d5d5d5}\n";
    }

    private static String series(boolean dark) {
        StringBuilder css = new StringBuilder();
        for (int i = 0; i < Palette.size(); i++) {
            String colour = dark ? Palette.dark(i) : Palette.light(i);
            css.append(".lm-f").append(i).append("{fill:").append(colour).append("}.lm-s").append(i).append("{stroke:").append(colour)
                    .append(";stroke-width:2;fill:none}\n");
        }
        return css.toString();
    }

    /** @return the class that fills with a colour of the palette */
    public static String fill(int colour) {
        return "lm-f" + Math.floorMod(colour, Palette.size());
    }

    /** @return the dashes that tell lines apart when the colours of the palette repeat; {@code none} for the first round */
    public static String dashes(int colour) {
        return switch (Math.floorMod(colour / Palette.size(), 3)) {
            case 0 -> "none";
            case 1 -> "7 4";
            default -> "2 3";
        };
    }

    /** @return the class that draws lines in a colour of the palette */
    public static String stroke(int colour) {
        return "lm-s" + Math.floorMod(colour, Palette.size());
    }
}
