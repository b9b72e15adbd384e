package org.lamella.ui.tests.editor;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.lamella.ui.tests.util.DisplayWait;
import org.lamella.ui.tests.util.Workbench;
import org.lamella.ui.wizards.ProjectOperation;

/** A library project and one that depends on it. */
final class CellProjects {

    static final String LIBRARY = """
            package films
            polymer Mine {
                conductivity: 1e-5 S/cm
                density: 1 g/cm³
            }
            let rho = Mine.density
            """;
    static final String USER = """
            package cells
            import films.*
            stack Two {
                layer core of Mine { thickness: 8 µm }
                layer top of Mine { thickness: 2 µm }
            }
            let spare = 1 µm
            """;

    private final IFile library;
    private final IFile user;

    private CellProjects(IFile library, IFile user) {
        this.library = library;
        this.user = user;
    }

    /** Makes both and waits until the language has seen that the dependent one finds the library's names. */
    static CellProjects create() {
        try {
            IProject films = project("films");
            IProject cells = project("cells");
            IProjectDescription description = cells.getDescription();
            description.setReferencedProjects(new IProject[] {films});
            cells.setDescription(description, new NullProgressMonitor());
            CellProjects made = new CellProjects(file(films, "films.cell", LIBRARY), file(cells, "cells.cell", USER));
            DisplayWait.until("the library's names are found", () -> isBuilt(made.user) && Workbench.problems(made.user, IMarker.SEVERITY_ERROR).isEmpty());
            return made;
        } catch (CoreException failure) {
            throw new AssertionError(failure);
        }
    }

    /** What is not used is told. */
    private static boolean isBuilt(IFile file) {
        return Workbench.problems(file, IMarker.SEVERITY_INFO).stream().anyMatch(problem -> problem.getAttribute(IMarker.MESSAGE, "").contains("'spare'"));
    }

    private static IProject project(String name) throws CoreException {
        new ProjectOperation(name, Optional.empty()).execute(new NullProgressMonitor());
        return ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    }

    /** Writes the file that a new project begins with. */
    private static IFile file(IProject project, String name, String text) throws CoreException {
        IFile file = project.getFile(name);
        file.setContents(text.getBytes(StandardCharsets.UTF_8), true, false, new NullProgressMonitor());
        return file;
    }

    IFile library() {
        return library;
    }

    IFile user() {
        return user;
    }

    static String text(IFile file) {
        try {
            return file.readString();
        } catch (CoreException failure) {
            throw new AssertionError(failure);
        }
    }
}
