package org.lamella.ui.wizards;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lamella.ui.LamellaIds;

/** The small design that a new file begins with. */
final class CellTemplate {

    private static final String TEXT = """
            package %s
            import lamella.materials.*

            /** Layers are listed from the anode to the cathode. */
            stack Membrane {
                layer electrolyte of PEO-LiTFSI { thickness: 25 \u00b5m }
            }

            study Baseline of Membrane at 60 \u00b0C {
                compute resistance
                require thin: thickness <= 25 \u00b5m
            }
            """;

    private CellTemplate() {
    }

    static void write(IFile file, IProgressMonitor monitor) throws CoreException {
        file.create(new ByteArrayInputStream(text(file).getBytes(StandardCharsets.UTF_8)), IResource.NONE, monitor);
    }

    static String text(IFile file) {
        String stem = file.getFullPath().removeFileExtension().lastSegment();
        String project = packageName(file.getProject().getName());
        String own = packageName(stem);
        return String.format(Locale.ROOT, TEXT, project.equals(own) ? project : project + "." + own); //$NON-NLS-1$
    }

    static String fileName(String project) {
        return packageName(project) + "." + LamellaIds.EXTENSION; //$NON-NLS-1$
    }

    /** A name as a segment of a package: lower case, letters, digits and inner hyphens. */
    private static String packageName(String name) {
        String segment = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "").replaceAll("-(?=[0-9])", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
        return segment.isEmpty() ? "design" : segment; //$NON-NLS-1$
    }
}
