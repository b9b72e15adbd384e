package org.lamella.ui.editor.symbols;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.ui.quickaccess.IQuickAccessComputerExtension;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.lamella.core.workspace.LanguageWorkspace;
import org.lamella.ui.Services;
import org.lamella.ui.editor.Answers;

/** Elements of all files in quick access, found by a few letters. Asked on a thread of its own. */
@NonNullByDefault({})
public final class SymbolSearch implements IQuickAccessComputerExtension {

    private static final QuickAccessElement[] NONE = {};

    @Override
    public QuickAccessElement[] computeElements(String typed, IProgressMonitor monitor) {
        if (typed == null || typed.isBlank()) {
            return NONE;
        }
        try {
            LanguageWorkspace language = Services.get(LanguageWorkspace.class);
            List<? extends WorkspaceSymbol> found = Answers.await(() -> language.symbols(typed), monitor);
            return found.stream().filter(symbol -> symbol.getLocation().isLeft()).map(symbol -> new SymbolElement(symbol, symbol.getLocation().getLeft()))
                    .toArray(QuickAccessElement[]::new);
        } catch (CoreException failure) {
            ILog.of(SymbolSearch.class).log(failure.getStatus());
            return NONE;
        } catch (OperationCanceledException typedOn) {
            return NONE;
        }
    }

    @Override
    public QuickAccessElement[] computeElements() {
        return NONE;
    }

    @Override
    public void resetState() {
        // every question is answered anew
    }

    @Override
    public boolean needsRefresh() {
        return false;
    }
}
