package org.lamella.dsl.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CancelableDiagnostician;
import org.eclipse.xtext.validation.Check;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.elaboration.Elaborator;
import org.lamella.dsl.elaboration.Finding;

import com.google.inject.Inject;

/** Reports what the elaborator finds in a file; every check lives there, so that all front ends say the same. */
public class CellValidator extends AbstractCellValidator {

    @Inject
    private Elaborator elaborator;

    /** One run over the whole file, since its elements share what they refer to. */
    @Check
    public void check(File file) {
        Object indicator = getContext().get(CancelableDiagnostician.CANCEL_INDICATOR);
        CancelIndicator cancel = indicator instanceof CancelIndicator given ? given : CancelIndicator.NullImpl;
        elaborator.check(file, cancel).forEach(this::report);
    }

    private void report(Finding finding) {
        @Nullable EObject source = finding.source();
        if (source == null) {
            return;
        }
        String[] data = finding.data().toArray(String[]::new);
        int offset = finding.location().offset();
        int length = finding.location().length();
        switch (finding.severity()) {
        case ERROR -> getMessageAcceptor().acceptError(finding.message(), source, offset, length, finding.code(), data);
        case WARNING -> getMessageAcceptor().acceptWarning(finding.message(), source, offset, length, finding.code(), data);
        case INFO -> getMessageAcceptor().acceptInfo(finding.message(), source, offset, length, finding.code(), data);
        }
    }
}
