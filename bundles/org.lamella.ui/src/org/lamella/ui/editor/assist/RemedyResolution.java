package org.lamella.ui.editor.assist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.EditorMessages;
import org.lamella.ui.editor.FileChanges;

/** A remedy of a problem marker, which may mend other problems of its kind as well. */
final class RemedyResolution extends WorkbenchMarkerResolution {

    private final IMarker marker;
    private final String title;
    private final String kind;

    RemedyResolution(IMarker marker, CodeAction action) {
        this.marker = marker;
        title = action.getTitle();
        kind = Remedies.kind(action);
    }

    @Override
    public String getLabel() {
        return title;
    }

    @Override
    public String getDescription() {
        return title;
    }

    @Override
    public @Nullable Image getImage() {
        return null;
    }

    /** Problems of the same code; where the remedy is about a certain word, those that say the same. */
    @Override
    public IMarker[] findOtherMarkers(IMarker[] markers) {
        boolean particular = kind.equals(title);
        String message = marker.getAttribute(IMarker.MESSAGE, ""); //$NON-NLS-1$
        return Arrays.stream(markers).filter(other -> !other.equals(marker) && RemedyResolutions.isFixable(other)
                && RemedyResolutions.code(other).equals(RemedyResolutions.code(marker)) && (!particular || other.getAttribute(IMarker.MESSAGE, "").equals(message))) //$NON-NLS-1$
                .toArray(IMarker[]::new);
    }

    @Override
    public void run(IMarker one) {
        run(new IMarker[] {one}, new NullProgressMonitor());
    }

    /** The language is asked on a thread of its own; what it says about all the problems is then applied at once. */
    @Override
    public void run(IMarker[] markers, IProgressMonitor monitor) {
        Job.create(EditorMessages.Remedy_job, (ICoreRunnable) progress -> {
            SubMonitor work = SubMonitor.convert(progress, markers.length);
            Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
            for (IMarker one : markers) {
                RemedyResolutions.actions(one).stream().filter(action -> Remedies.kind(action).equals(kind)).findFirst()
                        .ifPresent(action -> action.getEdit().getChanges().forEach((file, changes) -> add(edits.computeIfAbsent(file, none -> new ArrayList<>()), changes)));
                work.worked(1);
            }
            Answers.onDisplay(() -> perform(new WorkspaceEdit(edits)));
        }).schedule();
    }

    /** All changes of a remedy or none: those that touch what another remedy changes are left for the next time. */
    private static void add(List<TextEdit> all, List<TextEdit> changes) {
        List<TextEdit> fresh = changes.stream().filter(change -> !all.contains(change)).toList();
        if (fresh.stream().noneMatch(change -> all.stream().anyMatch(other -> overlap(other.getRange(), change.getRange())))) {
            all.addAll(fresh);
        }
    }

    private static boolean overlap(Range a, Range b) {
        return isBefore(a.getStart(), b.getEnd()) && isBefore(b.getStart(), a.getEnd()) || a.getStart().equals(b.getStart());
    }

    private static boolean isBefore(Position a, Position b) {
        return a.getLine() < b.getLine() || a.getLine() == b.getLine() && a.getCharacter() < b.getCharacter();
    }

    private void perform(WorkspaceEdit edit) {
        try {
            FileChanges.of(title, edit, new NullProgressMonitor()).perform(new NullProgressMonitor());
        } catch (CoreException refused) {
            ILog.of(RemedyResolution.class).log(refused.getStatus());
        }
    }
}
