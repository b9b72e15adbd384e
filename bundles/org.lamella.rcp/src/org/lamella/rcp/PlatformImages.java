package org.lamella.rcp;

import java.net.URL;
import java.util.Map;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.ide.IDE;
import org.osgi.framework.Bundle;

/**
 * Images that the platform's project, problem and wizard parts look up by name and expect the application to declare.
 * The pictures themselves are in {@code org.eclipse.ui.ide}.
 */
final class PlatformImages {

    private static final String IDE_BUNDLE = "org.eclipse.ui.ide"; //$NON-NLS-1$
    private static final String ROOT = "$nl$/icons/full/"; //$NON-NLS-1$

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry(IDE.SharedImages.IMG_OBJ_PROJECT, "obj16/prj_obj.svg"), //$NON-NLS-1$
            Map.entry(IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "obj16/cprj_obj.svg"), //$NON-NLS-1$
            Map.entry(IDE.SharedImages.IMG_OPEN_MARKER, "elcl16/gotoobj_tsk.svg"), //$NON-NLS-1$
            Map.entry(IDE.SharedImages.IMG_OBJS_TASK_TSK, "obj16/taskmrk_tsk.svg"), //$NON-NLS-1$
            Map.entry(IDE.SharedImages.IMG_OBJS_BKMRK_TSK, "obj16/bkmrk_tsk.svg"), //$NON-NLS-1$
            Map.entry("IMG_ETOOL_BUILD_EXEC", "etool16/build_exec.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_ETOOL_NEXT_NAV", "etool16/next_nav.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_ETOOL_PREVIOUS_NAV", "etool16/prev_nav.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_ETOOL_PROBLEM_CATEGORY", "etool16/problem_category.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_ETOOL_PROBLEMS_VIEW", "eview16/problems_view.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_ETOOL_PROBLEMS_VIEW_ERROR", "eview16/problems_view_error.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_ETOOL_PROBLEMS_VIEW_WARNING", "eview16/problems_view_warning.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_ETOOL_PROBLEMS_VIEW_INFO", "eview16/problems_view_info.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_LCL_FLAT_LAYOUT", "elcl16/flatLayout.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_LCL_HIERARCHICAL_LAYOUT", "elcl16/hierarchicalLayout.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_WIZBAN_NEWPRJ_WIZ", "wizban/newprj_wiz.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_WIZBAN_NEWFOLDER_WIZ", "wizban/newfolder_wiz.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_WIZBAN_NEWFILE_WIZ", "wizban/newfile_wiz.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_WIZBAN_IMPORTDIR_WIZ", "wizban/importdir_wiz.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_WIZBAN_IMPORTZIP_WIZ", "wizban/importzip_wiz.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_WIZBAN_EXPORTDIR_WIZ", "wizban/exportdir_wiz.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_WIZBAN_EXPORTZIP_WIZ", "wizban/exportzip_wiz.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_DLGBAN_SAVEAS_DLG", "wizban/saveas_wiz.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_DLGBAN_QUICKFIX_DLG", "wizban/quick_fix.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_ELCL_QUICK_FIX_ENABLED", "elcl16/smartmode_co.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_OBJS_COMPLETE_TSK", "obj16/complete_tsk.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_OBJS_INCOMPLETE_TSK", "obj16/incomplete_tsk.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_OBJS_ERROR_PATH", "obj16/error_tsk.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_OBJS_WARNING_PATH", "obj16/warn_tsk.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_OBJS_INFO_PATH", "obj16/info_tsk.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_OBJS_FIXABLE_WARNING", "obj16/quickfix_warning_obj.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_OBJS_FIXABLE_ERROR", "obj16/quickfix_error_obj.svg"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry("IMG_OBJS_FIXABLE_INFO", "obj16/quickfix_info_obj.svg")); //$NON-NLS-1$ //$NON-NLS-2$

    private PlatformImages() {
    }

    static void declare(IWorkbenchConfigurer configurer) {
        Bundle bundle = Platform.getBundle(IDE_BUNDLE);
        FILES.forEach((name, file) -> {
            URL url = FileLocator.find(bundle, new Path(ROOT + file));
            configurer.declareImage(name, ImageDescriptor.createFromURL(url), true);
        });
    }
}
