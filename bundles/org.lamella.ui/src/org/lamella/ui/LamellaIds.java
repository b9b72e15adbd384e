package org.lamella.ui;

/** Ids of the workbench's parts, as declared in {@code plugin.xml}. */
public final class LamellaIds {

    /** This bundle. */
    public static final String BUNDLE = "org.lamella.ui"; //$NON-NLS-1$
    /** Content type of {@code .cell} files. */
    public static final String CONTENT_TYPE = "org.lamella.cell"; //$NON-NLS-1$
    /** File extension, without the point. */
    public static final String EXTENSION = "cell"; //$NON-NLS-1$

    /** The perspective. */
    public static final String PERSPECTIVE = "org.lamella.ui.perspective"; //$NON-NLS-1$
    /** Cross-section of the stack under the caret. */
    public static final String VIEW_STACK = "org.lamella.ui.view.stack"; //$NON-NLS-1$
    /** Quantities and requirements of the active file. */
    public static final String VIEW_RESULTS = "org.lamella.ui.view.results"; //$NON-NLS-1$
    /** Breakdown of the area resistance. */
    public static final String VIEW_RESISTANCE = "org.lamella.ui.view.resistance"; //$NON-NLS-1$
    /** Impedance in the complex plane, over the frequency and by parts. */
    public static final String VIEW_IMPEDANCE = "org.lamella.ui.view.impedance"; //$NON-NLS-1$

    /** Salt, potential and flux across the stack. */
    public static final String VIEW_PROFILES = "org.lamella.ui.view.profiles"; //$NON-NLS-1$
    /** Limiting current, depletion capacity and plating limit. */
    public static final String VIEW_LIMITS = "org.lamella.ui.view.limits"; //$NON-NLS-1$

    /** Structures of composites on voxels, and the current in them. */
    public static final String VIEW_MICROSTRUCTURE = "org.lamella.ui.view.microstructure"; //$NON-NLS-1$
    /** Laws of a composite over fraction, temperature and size. */
    public static final String VIEW_COMPOSITE = "org.lamella.ui.view.composite"; //$NON-NLS-1$

    /** What changed between two versions of a file. */
    public static final String VIEW_DIFFERENCES = "org.lamella.ui.view.differences"; //$NON-NLS-1$
    /** Compares a file with the last commit by meaning. */
    public static final String COMMAND_COMPARE_HEAD = "org.lamella.ui.compareWithHead"; //$NON-NLS-1$
    /** Compares two chosen files by meaning. */
    public static final String COMMAND_COMPARE_FILES = "org.lamella.ui.compareFiles"; //$NON-NLS-1$

    /** New project, empty or from an example. */
    public static final String WIZARD_PROJECT = "org.lamella.ui.wizard.project"; //$NON-NLS-1$
    /** New project from an example. */
    public static final String WIZARD_EXAMPLE = "org.lamella.ui.wizard.example"; //$NON-NLS-1$
    /** New {@code .cell} file. */
    public static final String WIZARD_FILE = "org.lamella.ui.wizard.file"; //$NON-NLS-1$

    /** Import of a library. */
    public static final String WIZARD_LIBRARY = "org.lamella.ui.wizard.importLibrary"; //$NON-NLS-1$
    /** Property page with the libraries of a project. */
    public static final String PAGE_LIBRARIES = "org.lamella.ui.libraries"; //$NON-NLS-1$

    private LamellaIds() {
    }
}
