package org.lamella.core.markup;

/** The size of a line of text in the font it will be drawn with, in the units of the drawing. */
public interface TextMeasure {

    /** @return width of one line */
    double width(String text);

    /** @return distance between two base lines */
    double lineHeight();

    /** An estimate for common sans-serif fonts, rather too wide than too narrow, where no display can be asked. */
    static TextMeasure estimate(double fontSize) {
        return new TextMeasure() {
            @Override
            public double width(String text) {
                return text.codePoints().mapToDouble(TextMeasure::relativeWidth).sum() * fontSize;
            }

            @Override
            public double lineHeight() {
                return fontSize * 1.25;
            }
        };
    }

    /** Width over font size, for the widest of the usual sans-serif fonts. */
    private static double relativeWidth(int c) {
        if ("iIjl.,:;'|!()[] ".indexOf(c) >= 0) {
            return 0.36;
        }
        if ("mwMW@%".indexOf(c) >= 0) {
            return 0.98;
        }
        if (c > 0x2E80) {
            return 1.05;
        }
        return Character.isUpperCase(c) ? 0.72 : 0.62;
    }
}
