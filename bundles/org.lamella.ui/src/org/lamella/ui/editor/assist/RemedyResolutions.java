package org.lamella.ui.editor.assist;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.lamella.core.workspace.LanguageWorkspace;
import org.lamella.ui.Services;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.OpenDocuments;

/** Remedies of problem markers, for the Problems view, whether or not their file is open. */
public final class RemedyResolutions implements IMarkerResolutionGenerator2 {

    private static final IMarkerResolution[] NONE = {};
    private static final long PATIENCE_MILLIS = 5000;

    /** Whether a problem is likely to have a remedy, told from its marker alone. */
    static boolean isFixable(IMarker marker) {
        return marker.getAttribute(LanguageWorkspace.FIXABLE, false);
    }

    @Override
    public boolean hasResolutions(IMarker marker) {
        return isFixable(marker);
    }

    /** None in the editor of the file: its own list of quick fixes has them, also those of text that is not saved. */
    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        return isInEditor(marker.getResource()) ? NONE
                : actions(marker).stream().map(action -> new RemedyResolution(marker, action)).toArray(IMarkerResolution[]::new);
    }

    private static boolean isInEditor(IResource file) {
        IWorkbenchWindow window = Display.getCurrent() == null ? null : PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        return page != null && page.getActivePart() instanceof IEditorPart editor && file.equals(editor.getEditorInput().getAdapter(IResource.class));
    }

    /** The remedies of a marker's problem as it is now. */
    static List<CodeAction> actions(IMarker marker) {
        URI file = marker.getResource().getLocationURI();
        LanguageWorkspace language = Services.get(LanguageWorkspace.class);
        Services.get(OpenDocuments.class).flush();
        long patience = Display.getCurrent() == null ? PATIENCE_MILLIS : Answers.DISPLAY_MILLIS;
        return file == null ? List.of() : problem(marker, language.diagnostics(file))
                .flatMap(problem -> Answers.within(patience, language.ask(server -> server.codeAction(Remedies.question(file, problem))))).map(Remedies::actions).orElse(List.of());
    }

    /** What the language said where the marker is. */
    private static Optional<Diagnostic> problem(IMarker marker, List<Diagnostic> problems) {
        String message = marker.getAttribute(IMarker.MESSAGE, ""); //$NON-NLS-1$
        int line = marker.getAttribute(IMarker.LINE_NUMBER, 0);
        return problems.stream().filter(problem -> problem.getRange().getStart().getLine() + 1 == line && code(problem).equals(code(marker)) && problem.getMessage().getLeft().equals(message))
                .findFirst();
    }

    static String code(IMarker marker) {
        return marker.getAttribute(LanguageWorkspace.CODE, ""); //$NON-NLS-1$
    }

    private static String code(Diagnostic problem) {
        return problem.getCode() == null ? "" : Objects.toString(problem.getCode().get(), ""); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
