package org.lamella.ui.editor.colour;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.lamella.dsl.ide.lexer.LexicalToken;

/** Colours and fonts of words. The colours are those of the preferences, which the theme decides. */
final class Colours {

    /** Start of the ids of all colours of the editor, as declared in {@code plugin.xml}. */
    static final String PREFIX = "org.lamella.ui.editor."; //$NON-NLS-1$

    private Colours() {
    }

    /** Id of the colour of a form; empty for what has the colour of text. */
    static Optional<String> of(LexicalToken.Kind kind) {
        return switch (kind) {
            case KEYWORD -> Optional.of("keyword"); //$NON-NLS-1$
            case NUMBER -> Optional.of("number"); //$NON-NLS-1$
            case UNIT -> Optional.of("unit"); //$NON-NLS-1$
            case TEXT -> Optional.of("text"); //$NON-NLS-1$
            case COMMENT -> Optional.of("comment"); //$NON-NLS-1$
            case DOCUMENTATION -> Optional.of("documentation"); //$NON-NLS-1$
            case NAME, SYMBOL -> Optional.empty();
        };
    }

    /** Id of the colour of a semantic token type; empty for those the form colours well enough. */
    static Optional<String> of(String tokenType) {
        return switch (tokenType) {
            case "class" -> Optional.of("material"); //$NON-NLS-1$ //$NON-NLS-2$
            case "struct" -> Optional.of("composite"); //$NON-NLS-1$ //$NON-NLS-2$
            case "type" -> Optional.of("element"); //$NON-NLS-1$ //$NON-NLS-2$
            case "interface", "decorator" -> Optional.of("interface"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            case "property" -> Optional.of("property"); //$NON-NLS-1$ //$NON-NLS-2$
            case "function", "method" -> Optional.of("law"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            case "enumMember" -> Optional.of("symbol"); //$NON-NLS-1$ //$NON-NLS-2$
            case "parameter", "variable" -> Optional.of("variable"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            default -> Optional.empty();
        };
    }

    /** The style of a region; the colour's current value. */
    static StyleRange style(int offset, int length, String colour) {
        @Nullable Color value = JFaceResources.getColorRegistry().get(PREFIX + colour);
        return new StyleRange(offset, length, value, null, colour.equals("keyword") ? SWT.BOLD : SWT.NORMAL); //$NON-NLS-1$
    }

    /** True for the id of a colour of the editor. */
    static boolean isOurs(@Nullable Object id) {
        return id instanceof String name && name.startsWith(PREFIX);
    }
}
