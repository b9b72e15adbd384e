package org.lamella.core.workspace;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Shows the server's diagnostics as problem markers; the only writer of these markers, for files open or not. */
final class ProblemMarkers {

    /** Marker type of what the language finds. */
    static final String TYPE = "org.lamella.core.problem";
    /** Attribute with the stable code of the problem. */
    static final String CODE = "org.lamella.core.code";

    private final Map<String, List<Diagnostic>> pending = new LinkedHashMap<>();
    private final WorkspaceJob job = new WorkspaceJob("Lamella problems") {
        @Override
        public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
            write();
            return Status.OK_STATUS;
        }
    };

    ProblemMarkers() {
        job.setSystem(true);
        job.setRule(ResourcesPlugin.getWorkspace().getRuleFactory().markerRule(ResourcesPlugin.getWorkspace().getRoot()));
    }

    static void clear(IResource resource) throws CoreException {
        resource.deleteMarkers(TYPE, true, IResource.DEPTH_INFINITE);
    }

    /** Remembers the diagnostics of a file and writes them soon; the newest for a file win. */
    void show(String uri, List<Diagnostic> diagnostics) {
        synchronized (pending) {
            pending.put(uri, diagnostics);
        }
        job.schedule();
    }

    private void write() throws CoreException {
        Map<String, List<Diagnostic>> batch;
        synchronized (pending) {
            batch = new LinkedHashMap<>(pending);
            pending.clear();
        }
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        for (Map.Entry<String, List<Diagnostic>> entry : batch.entrySet()) {
            for (IFile file : root.findFilesForLocationURI(URI.create(entry.getKey()))) {
                if (file.isAccessible() && LamellaNature.isOn(file.getProject())) {
                    update(file, entry.getValue());
                }
            }
        }
    }

    /** Replaces the markers only where they differ, so that views and annotations do not flicker on every build. */
    private static void update(IFile file, List<Diagnostic> diagnostics) throws CoreException {
        IDocument text = text(file);
        IMarker[] present = file.findMarkers(TYPE, true, IResource.DEPTH_ZERO);
        List<Map<String, Object>> wanted = diagnostics.stream().map(diagnostic -> attributes(diagnostic, text)).toList();
        List<Map<String, Object>> shown = Arrays.stream(present).map(ProblemMarkers::attributes).toList();
        for (int i = 0; i < present.length; i++) {
            if (!wanted.contains(shown.get(i))) {
                present[i].delete();
            }
        }
        for (Map<String, Object> attributes : wanted) {
            if (!shown.contains(attributes)) {
                file.createMarker(TYPE, attributes);
            }
        }
    }

    private static Map<String, Object> attributes(IMarker marker) {
        try {
            Map<String, Object> attributes = marker.getAttributes();
            return attributes == null ? Map.of() : attributes;
        } catch (CoreException deletedMeanwhile) {
            return Map.of();
        }
    }

    private static Map<String, Object> attributes(Diagnostic diagnostic, IDocument text) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(IMarker.MESSAGE, message(diagnostic));
        attributes.put(IMarker.SEVERITY, severity(diagnostic.getSeverity()));
        attributes.put(IMarker.LINE_NUMBER, diagnostic.getRange().getStart().getLine() + 1);
        attributes.put(IMarker.CHAR_START, offset(text, diagnostic.getRange().getStart()));
        attributes.put(IMarker.CHAR_END, offset(text, diagnostic.getRange().getEnd()));
        attributes.put(CODE, diagnostic.getCode() == null ? "" : Objects.toString(diagnostic.getCode().get(), ""));
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

    private static int offset(IDocument text, Position position) {
        try {
            int line = Math.min(position.getLine(), text.getNumberOfLines() - 1);
            return Math.min(text.getLineOffset(line) + position.getCharacter(), text.getLength());
        } catch (BadLocationException outside) {
            return text.getLength();
        }
    }

    /** The text the server saw: the open editor's, else the file's. */
    private static IDocument text(IFile file) throws CoreException {
        ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
        return buffer != null ? buffer.getDocument() : new Document(file.readString());
    }
}
