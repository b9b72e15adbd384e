package org.lamella.ui.editor;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the editor. */
@NonNullByDefault({})
public final class EditorMessages extends NLS {

    public static String Definition_open;
    public static String Link_failed;
    public static String Definition_openIn;
    public static String Format_late;
    public static String Link_open;
    public static String Link_title;
    public static String Link_missing;
    public static String Outline_filter;
    public static String Outline_link;
    public static String Outline_quick;
    public static String Remedy_job;
    public static String Rename_title;
    public static String Rename_noName;
    public static String Rename_newName;
    public static String Rename_description;
    public static String Rename_change;
    public static String Rename_outside;
    public static String Rename_changed;
    public static String References_job;
    public static String References_one;
    public static String References_count;
    public static String References_library;

    static {
        NLS.initializeMessages("org.lamella.ui.editor.messages", EditorMessages.class); //$NON-NLS-1$
    }

    private EditorMessages() {
    }
}
