package org.lamella.rcp;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the product.; filled when the class is loaded. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Product;
    public static String Workspace_none;
    public static String Workspace_inUse;
    public static String Workspace_unwritable;
    public static String Workspace_refresh;
    public static String Workspace_save;
    public static String Menu_file;
    public static String Menu_new;
    public static String Menu_edit;
    public static String Menu_navigate;
    public static String Menu_project;
    public static String Menu_window;
    public static String Menu_showView;
    public static String Menu_help;
    public static String Toolbar_file;
    public static String Toolbar_navigate;
    public static String Welcome_title;
    public static String Welcome_subtitle;
    public static String Welcome_example;
    public static String Welcome_exampleText;
    public static String Welcome_project;
    public static String Welcome_projectText;
    public static String Welcome_workbench;
    public static String Welcome_workbenchText;
    public static String Welcome_keysTitle;
    public static String Welcome_keys;

    static {
        NLS.initializeMessages("org.lamella.rcp.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
