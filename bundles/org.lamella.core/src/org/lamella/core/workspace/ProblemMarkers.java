package org.lamella.core.workspace;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Shows the server's diagnostics as problem markers; the only writer of these markers, for files open or not. */
final class ProblemMarkers {

    /** Marker type of what the language finds. */
    static final String TYPE = "org.lamella.core.problem";

    /** What to show for a file, with the editor's text it refers to; without one the file's own. */
    private record Found(List<Diagnostic> diagnostics, Optional<String> text, Predicate<Diagnostic> fixable) {
    }

    private final IWorkspace workspace;
    private final Map<URI, Found> pending = new LinkedHashMap<>();
    private final WorkspaceJob job = new WorkspaceJob("Lamella problems") {
        @Override
        public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
            write();
            return Status.OK_STATUS;
        }
    };

    ProblemMarkers(IWorkspace workspace) {
        this.workspace = workspace;
        job.setSystem(true);
        job.setRule(workspace.getRuleFactory().markerRule(workspace.getRoot()));
    }

    static void clear(IResource resource) throws CoreException {
        resource.deleteMarkers(TYPE, true, IResource.DEPTH_INFINITE);
    }

    /** Remembers the diagnostics of a file and writes them soon; the newest for a file win. */
    void show(URI file, List<Diagnostic> diagnostics, Optional<String> text, Predicate<Diagnostic> fixable) {
        synchronized (pending) {
            pending.put(file, new Found(diagnostics, text, fixable));
        }
        job.schedule();
    }

    private void write() throws CoreException {
        Map<URI, Found> batch;
        synchronized (pending) {
            batch = new LinkedHashMap<>(pending);
            pending.clear();
        }
        for (Map.Entry<URI, Found> entry : batch.entrySet()) {
            for (IFile file : workspace.getRoot().findFilesForLocationURI(entry.getKey())) {
                if (isDescription(file) && LamellaNature.isOn(file.getProject())) {
                    update(file.getProject(), entry.getValue(), new Lines(""));
                } else if (file.isAccessible() && LamellaNature.isOn(file.getProject())) {
                    updateIfThere(file, entry.getValue());
                }
            }
            for (IContainer folder : workspace.getRoot().findContainersForLocationURI(entry.getKey())) {
                if (folder instanceof IProject project && LamellaNature.isOn(project)) {
                    update(project, entry.getValue(), new Lines(""));
                }
            }
        }
    }

    /** The file that describes a project is seldom seen, so its problems stand at the project. */
    private static boolean isDescription(IFile file) {
        return file.getName().equals(IProjectDescription.DESCRIPTION_FILE_NAME) && file.getParent() instanceof IProject;
    }

    /** A file may go at any time, since no lock is held. */
    private static void updateIfThere(IFile file, Found found) throws CoreException {
        try {
            update(file, found, new Lines(found.text().isPresent() ? found.text().get() : new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (CoreException failure) {
            if (file.isAccessible()) {
                throw failure;
            }
        }
    }

    /** Leaves a marker that still holds, moves one whose place changed: views and annotations do not flicker while somebody types. */
    private static void update(IResource file, Found found, Lines text) throws CoreException {
        List<Map<String, Object>> wanted = new ArrayList<>(found.diagnostics().stream().map(diagnostic -> attributes(diagnostic, text, found.fixable().test(diagnostic))).toList());
        List<IMarker> present = new ArrayList<>(List.of(file.findMarkers(TYPE, true, IResource.DEPTH_ZERO)));
        present.removeIf(marker -> wanted.remove(attributes(marker)));
        for (Map<String, Object> attributes : wanted) {
            Optional<IMarker> moved = present.stream().filter(marker -> sameProblem(attributes(marker), attributes)).findFirst();
            if (moved.isPresent()) {
                present.remove(moved.get());
                moved.get().setAttributes(attributes);
            } else {
                file.createMarker(TYPE, attributes);
            }
        }
        for (IMarker solved : present) {
            solved.delete();
        }
    }

    private static boolean sameProblem(Map<String, Object> shown, Map<String, Object> wanted) {
        return Objects.equals(shown.get(LanguageWorkspace.CODE), wanted.get(LanguageWorkspace.CODE)) && Objects.equals(shown.get(IMarker.MESSAGE), wanted.get(IMarker.MESSAGE));
    }

    private static Map<String, Object> attributes(IMarker marker) {
        try {
            Map<String, Object> attributes = marker.getAttributes();
            return attributes == null ? Map.of() : attributes;
        } catch (CoreException deletedMeanwhile) {
            return Map.of();
        }
    }

    private static Map<String, Object> attributes(Diagnostic diagnostic, Lines text, boolean fixable) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(IMarker.MESSAGE, message(diagnostic));
        attributes.put(IMarker.SEVERITY, severity(diagnostic.getSeverity()));
        attributes.put(IMarker.LINE_NUMBER, diagnostic.getRange().getStart().getLine() + 1);
        attributes.put(IMarker.CHAR_START, text.offset(diagnostic.getRange().getStart()));
        attributes.put(IMarker.CHAR_END, text.offset(diagnostic.getRange().getEnd()));
        attributes.put(LanguageWorkspace.FIXABLE, fixable);
        attributes.put(LanguageWorkspace.CODE, diagnostic.getCode() == null ? "" : Objects.toString(diagnostic.getCode().get(), ""));
        return attributes;
    }

    private static String message(Diagnostic diagnostic) {
        Object message = diagnostic.getMessage();
        return message instanceof Either<?, ?> either ? Objects.toString(either.get(), "") : Objects.toString(message, "");
    }

    private static int severity(DiagnosticSeverity severity) {
        return switch (severity) {
            case Error -> IMarker.SEVERITY_ERROR;
            case Warning -> IMarker.SEVERITY_WARNING;
            case Information, Hint -> IMarker.SEVERITY_INFO;
        };
    }
}
