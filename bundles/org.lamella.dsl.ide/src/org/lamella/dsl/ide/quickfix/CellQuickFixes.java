package org.lamella.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;

/** Offers the remedies of the diagnostics a client passes. */
public class CellQuickFixes implements ICodeActionService2 {

    @Override
    public List<Either<Command, CodeAction>> getCodeActions(Options options) {
        CodeActionContext context = options.getCodeActionParams().getContext();
        if (context.getOnly() != null && !context.getOnly().isEmpty() && !context.getOnly().contains(CodeActionKind.QuickFix)) {
            return List.of();
        }
        return options.getLanguageServerAccess().doSyncRead(options.getURI(), read -> {
            List<Either<Command, CodeAction>> actions = new ArrayList<>();
            Document document = read.getDocument();
            for (Diagnostic diagnostic : context.getDiagnostics()) {
                boolean first = true;
                for (Remedy remedy : Remedies.of(diagnostic, document)) {
                    actions.add(Either.forRight(action(remedy, diagnostic, options.getURI(), first)));
                    first = false;
                }
            }
            return actions;
        });
    }

    private static CodeAction action(Remedy remedy, Diagnostic diagnostic, String uri, boolean preferred) {
        CodeAction action = new CodeAction(remedy.title());
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(diagnostic));
        action.setIsPreferred(preferred);
        action.setEdit(new WorkspaceEdit(Map.of(uri, List.of(new TextEdit(remedy.range(), remedy.text())))));
        return action;
    }
}
