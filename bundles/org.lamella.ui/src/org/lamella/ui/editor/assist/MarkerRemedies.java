package org.lamella.ui.editor.assist;

import java.util.Set;

import org.eclipse.core.resources.IMarker;

/** Which problems have a remedy, told from their marker alone, for the sign beside the line. */
final class MarkerRemedies {

    private static final String CODE = "org.lamella.core.code"; //$NON-NLS-1$
    private static final Set<String> CODES = Set.of("decimal-comma", "typographic-minus", "incomplete-number", "unclosed-text", "unclosed-comment", "missing-symbol", "missing-unit", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
            "unknown-unit", "missing-condition", "unknown-name", "unknown-property", "law-unavailable", "study-unavailable", "unknown-quantity", "ambiguous-quantity"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$

    private MarkerRemedies() {
    }

    static boolean hasRemedy(IMarker marker) {
        return CODES.contains(marker.getAttribute(CODE, "")); //$NON-NLS-1$
    }
}
