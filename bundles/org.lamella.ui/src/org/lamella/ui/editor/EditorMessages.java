package org.lamella.ui.editor;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the editor. */
@NonNullByDefault({})
public final class EditorMessages extends NLS {

    public static String Definition_open;
    public static String Link_failed;

    static {
        NLS.initializeMessages("org.lamella.ui.editor.messages", EditorMessages.class); //$NON-NLS-1$
    }

    private EditorMessages() {
    }
}
