package org.lamella.ui.editor.assist;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;

/** The links of a text: the pointer is a hand over them, a click opens them, and so does Enter, first the one under the caret. */
final class TextLinks {

    private final StyledText text;
    private final Consumer<String> browser;

    private TextLinks(StyledText text, Consumer<String> browser) {
        this.text = text;
        this.browser = browser;
    }

    /** Brings a text's links to life: ranges that have an address as data. */
    static void install(StyledText text, Consumer<String> browser) {
        TextLinks links = new TextLinks(text, browser);
        text.addListener(SWT.MouseMove, event -> text.setCursor(links.at(event.x, event.y).isPresent() ? Display.getCurrent().getSystemCursor(SWT.CURSOR_HAND) : null));
        text.addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && text.getSelectionCount() == 0) {
                links.at(event.x, event.y).ifPresent(browser);
            }
        });
        text.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR) {
                links.byKey();
            }
        });
    }

    /** The colour of links in the theme. */
    static Color colour() {
        return JFaceResources.getColorRegistry().get(JFacePreferences.HYPERLINK_COLOR);
    }

    private Optional<String> at(int x, int y) {
        int offset = text.getOffsetAtPoint(new Point(x, y));
        return offset < 0 || offset >= text.getCharCount() ? Optional.empty() : Optional.ofNullable(text.getStyleRangeAtOffset(offset)).flatMap(TextLinks::address);
    }

    private void byKey() {
        int caret = text.getCaretOffset();
        Arrays.stream(text.getStyleRanges()).filter(range -> address(range).isPresent())
                .min((left, right) -> Boolean.compare(isAt(right, caret), isAt(left, caret))).flatMap(TextLinks::address).ifPresent(browser);
    }

    private static boolean isAt(StyleRange range, int offset) {
        return range.start <= offset && offset <= range.start + range.length;
    }

    private static Optional<String> address(StyleRange range) {
        return range.data instanceof String address ? Optional.of(address) : Optional.empty();
    }
}
