package org.lamella.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.Fit;
import org.lamella.dsl.ide.fit.FitActions;

import com.google.inject.Inject;

/** Offers the remedies of the diagnostics a client passes, and what else can be done where it asks. */
public class CellQuickFixes implements ICodeActionService2 {

    @Inject
    private RemedyFamilies families;

    @Inject
    private TidyEdits edits;

    @Inject
    private Assists assists;

    @Inject
    private FitActions fits;

    @Override
    public List<Either<Command, CodeAction>> getCodeActions(Options options) {
        CodeActionParams params = options.getCodeActionParams();
        return options.getLanguageServerAccess().doSyncRead(options.getURI(), read -> {
            List<Either<Command, CodeAction>> actions = new ArrayList<>();
            if (read.getResource() instanceof XtextResource file) {
                if (isWanted(CodeActionKind.QuickFix, params.getContext())) {
                    params.getContext().getDiagnostics().forEach(diagnostic -> actions.addAll(remedies(diagnostic, file, read.getDocument(), options.getCancelIndicator())));
                }
                if (isWanted(CodeActionKind.RefactorRewrite, params.getContext())) {
                    actions.addAll(assists(params.getRange(), file, read.getDocument(), options.getCancelIndicator()));
                }
            }
            return actions;
        });
    }

    /** Kinds have parts: who wants refactorings wants rewrites as well. */
    private static boolean isWanted(String kind, CodeActionContext context) {
        return context.getOnly() == null || context.getOnly().isEmpty() || context.getOnly().stream().anyMatch(wanted -> (kind + ".").startsWith(wanted + "."));
    }

    private List<Either<Command, CodeAction>> remedies(Diagnostic diagnostic, XtextResource file, Document document, CancelIndicator cancel) {
        List<Either<Command, CodeAction>> actions = new ArrayList<>();
        for (Remedy remedy : Problem.of(diagnostic, file, document, cancel).map(families::remedies).orElse(List.of())) {
            CodeAction action = action(remedy, CodeActionKind.QuickFix);
            action.setDiagnostics(List.of(diagnostic));
            action.setIsPreferred(actions.isEmpty());
            actions.add(Either.forRight(action));
        }
        return actions;
    }

    private List<Either<Command, CodeAction>> assists(Range range, XtextResource file, Document document, CancelIndicator cancel) {
        try {
            Place place = new Place(file, document.getContents(), document.getOffSet(range.getStart()), document.getOffSet(range.getEnd()));
            Stream<CodeAction> ofFit = place.around(Fit.class).flatMap(fit -> fits.at(fit, cancel)).stream();
            return Stream.concat(assists.at(place).stream().map(remedy -> action(remedy, CodeActionKind.RefactorRewrite)), ofFit).map(Either::<Command, CodeAction>forRight).toList();
        } catch (IndexOutOfBoundsException older) {
            return List.of();
        }
    }

    private CodeAction action(Remedy remedy, String kind) {
        CodeAction action = new CodeAction(remedy.title());
        action.setKind(kind);
        action.setData(remedy.kind());
        action.setEdit(edits.of(remedy));
        return action;
    }
}
