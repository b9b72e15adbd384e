package org.lamella.rcp;

import org.eclipse.osgi.util.NLS;

/** Texts of the product. */
final class Messages extends NLS {

    static String Product;
    static String Workspace_none;
    static String Workspace_inUse;
    static String Workspace_unwritable;
    static String Workspace_refresh;
    static String Workspace_save;
    static String Menu_file;
    static String Menu_new;
    static String Menu_edit;
    static String Menu_navigate;
    static String Menu_project;
    static String Menu_window;
    static String Menu_showView;
    static String Menu_help;
    static String Toolbar_file;
    static String Toolbar_navigate;
    static String Welcome_title;
    static String Welcome_subtitle;
    static String Welcome_example;
    static String Welcome_exampleText;
    static String Welcome_project;
    static String Welcome_projectText;
    static String Welcome_workbench;
    static String Welcome_workbenchText;
    static String Welcome_keysTitle;
    static String Welcome_keys;

    static {
        NLS.initializeMessages("org.lamella.rcp.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
