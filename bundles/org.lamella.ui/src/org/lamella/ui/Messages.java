package org.lamella.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the workbench.; filled when the class is loaded. */
@NonNullByDefault({})
public final class Messages extends NLS {

    public static String Chart_copyImage;
    public static String Chart_copyData;
    public static String Chart_exportSvg;
    public static String Chart_exportCsv;
    public static String Table_copy;
    public static String Table_exportCsv;
    public static String View_noEditor;
    public static String View_noStudy;
    public static String View_notEvaluated;
    public static String View_evaluating;
    public static String View_errors;
    public static String Stack_none;
    public static String Resistance_none;

    public static String Composite_beside;
    public static String Composite_computing;
    public static String Composite_fraction;
    public static String Composite_job;
    public static String Composite_none;
    public static String Composite_size;
    public static String Composite_solve;
    public static String Composite_solveTip;
    public static String Composite_solving;
    public static String Composite_temperature;

    public static String Profiles_none;
    public static String Profiles_depth;
    public static String Profiles_time;
    public static String Profiles_experiment;
    public static String Profiles_play;
    public static String Profiles_pause;
    public static String Profiles_slider;
    public static String Profiles_limit;
    public static String Profiles_noLimit;
    public static String Limits_none;
    public static String Microstructure_box;
    public static String Microstructure_boxShort;
    public static String Microstructure_cancel;
    public static String Microstructure_column;
    public static String Microstructure_connected;
    public static String Microstructure_current;
    public static String Microstructure_drawing;
    public static String Microstructure_export;
    public static String Microstructure_exporting;
    public static String Microstructure_field;
    public static String Microstructure_fraction;
    public static String Microstructure_job;
    public static String Microstructure_lacey;
    public static String Microstructure_layer;
    public static String Microstructure_matrix;
    public static String Microstructure_none;
    public static String Microstructure_notConverged;
    public static String Microstructure_numbers;
    public static String Microstructure_phase;
    public static String Microstructure_phases;
    public static String Microstructure_potential;
    public static String Microstructure_row;
    public static String Microstructure_shown;
    public static String Microstructure_sliderColumn;
    public static String Microstructure_sliderLayer;
    public static String Microstructure_sliderRow;
    public static String Microstructure_solve;
    public static String Microstructure_solveHint;
    public static String Microstructure_sliceColumn;
    public static String Microstructure_sliceLayer;
    public static String Microstructure_sliceRow;
    public static String Microstructure_stale;
    public static String Microstructure_temperature;
    public static String Microstructure_structure;
    public static String Impedance_apply;
    public static String Impedance_bode;
    public static String Impedance_none;
    public static String Impedance_parts;
    public static String Impedance_plane;
    public static String Impedance_refused;
    public static String Impedance_relaxation;
    public static String Impedance_residuals;
    public static String Impedance_saveFirst;
    public static String Results_evaluate;
    public static String Results_filter;
    public static String Results_stale;
    public static String Results_noRequirements;
    public static String Results_passed;
    public static String Design_failed;
    public static String Evaluation_job;
    public static String Evaluation_task;
    public static String Differences_none;
    public static String Differences_job;
    public static String Differences_versions;
    public static String Differences_same;
    public static String Differences_sameOfTheRest;
    public static String Differences_again;
    public static String Differences_swap;
    public static String NewProject_window;
    public static String NewProject_title;
    public static String NewProject_description;
    public static String NewProject_name;
    public static String NewProject_from;
    public static String NewProject_empty;
    public static String NewProject_emptyText;
    public static String NewProject_nameMissing;
    public static String NewProject_exists;
    public static String NewProject_folderExists;
    public static String NewProject_failed;
    public static String NewFile_window;
    public static String NewFile_title;
    public static String NewFile_description;
    public static String Preferences_description;
    public static String Preferences_evaluateAfterSave;
    public static String Preferences_showFigures;
    public static String Libraries_title;
    public static String Libraries_description;
    public static String Libraries_label;
    public static String Libraries_none;
    public static String Libraries_import;
    public static String Libraries_along;
    public static String Libraries_imported;
    public static String Libraries_closed;
    public static String Libraries_missing;
    public static String Libraries_ring;
    public static String Libraries_failed;
    public static String Libraries_suffix;
    public static String ImportLibrary_window;
    public static String ImportLibrary_title;
    public static String ImportLibrary_description;
    public static String ImportLibrary_source;
    public static String ImportLibrary_archive;
    public static String ImportLibrary_folder;
    public static String ImportLibrary_name;
    public static String ImportLibrary_noSource;
    public static String ImportLibrary_exists;
    public static String ImportLibrary_replaces;
    public static String ImportLibrary_task;
    public static String ImportLibrary_failed;
    public static String Preferences_editor;
    public static String Preferences_formatOnSave;
    public static String Preferences_closeBrackets;
    public static String Preferences_continueComments;
    public static String Preferences_markOccurrences;

    static {
        NLS.initializeMessages("org.lamella.ui.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
