package org.lamella.core.markup;

import java.util.ArrayDeque;
import java.util.Deque;

import org.lamella.model.units.Numbers;

/** Collects markup; every text and attribute is escaped, every element closed in order. Valid as XML and, for what is used here, as HTML. */
public final class Markup {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int COORDINATE_DIGITS = 6;

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param name its name
     * @param attributes names and values in turn
     */
    public Markup open(String name, Object... attributes) {
        start(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /** Closes the innermost open element. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Ends a line, for people who read the source. */
    public Markup line() {
        out.append('\n');
        return this;
    }

    /** An element without content: void elements of HTML, shapes of SVG. */
    public Markup empty(String name, Object... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    /** An element with nothing but text. */
    public Markup element(String name, String text, Object... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** Text, escaped. */
    public Markup text(String text) {
        escape(text, out);
        return this;
    }

    /** Markup made by another instance or a constant of the program; never text from outside. */
    public Markup raw(CharSequence markup) {
        out.append(markup);
        return this;
    }

    /** @return the markup */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }

    private void start(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            Object value = attributes[i + 1];
            escape(value instanceof Double number ? Numbers.significant(number, COORDINATE_DIGITS) : String.valueOf(value), out);
            out.append('"');
        }
    }

    /** @return text that is safe between tags and in attributes of HTML and XML */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        escape(text, escaped);
        return escaped.toString();
    }

    private static void escape(String text, StringBuilder escaped) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                // characters that XML forbids even escaped would make the whole report unreadable
                default -> escaped.appendCodePoint(allowed(c) ? c : REPLACEMENT);
            }
        });
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0x7F || c >= 0xA0 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c >= 0x10000;
    }
}
