package org.lamella.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.resource.XtextResource;

import com.google.inject.Inject;

/** Offers the remedies of the diagnostics a client passes. */
public class CellQuickFixes implements ICodeActionService2 {

    @Inject
    private RemedyFamilies families;

    @Inject
    private TidyEdits edits;

    @Override
    public List<Either<Command, CodeAction>> getCodeActions(Options options) {
        CodeActionContext context = options.getCodeActionParams().getContext();
        if (context.getOnly() != null && !context.getOnly().isEmpty() && !context.getOnly().contains(CodeActionKind.QuickFix)) {
            return List.of();
        }
        return options.getLanguageServerAccess().doSyncRead(options.getURI(), read -> {
            List<Either<Command, CodeAction>> actions = new ArrayList<>();
            for (Diagnostic diagnostic : context.getDiagnostics()) {
                boolean first = true;
                for (Remedy remedy : remedies(diagnostic, read, options)) {
                    actions.add(Either.forRight(action(remedy, diagnostic, first)));
                    first = false;
                }
            }
            return actions;
        });
    }

    private List<Remedy> remedies(Diagnostic diagnostic, ILanguageServerAccess.Context read, Options options) {
        Optional<Problem> problem = read.getResource() instanceof XtextResource file ? Problem.of(diagnostic, file, read.getDocument(), options.getCancelIndicator())
                : Optional.empty();
        return problem.map(families::remedies).orElse(List.of());
    }

    private CodeAction action(Remedy remedy, Diagnostic diagnostic, boolean preferred) {
        CodeAction action = new CodeAction(remedy.title());
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(diagnostic));
        action.setIsPreferred(preferred);
        action.setEdit(edits.of(remedy));
        return action;
    }
}
