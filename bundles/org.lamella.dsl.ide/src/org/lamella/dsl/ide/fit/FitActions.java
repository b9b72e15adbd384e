package org.lamella.dsl.ide.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionDisabled;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.Fit;
import org.lamella.dsl.elaboration.Elaboration;
import org.lamella.dsl.elaboration.Elaborator;
import org.lamella.dsl.elaboration.Overrides;
import org.lamella.model.design.Design;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** Offers to write what a fit found into the design, where the fit is written. */
@Singleton
public class FitActions {

    @Inject
    private Elaborator elaborator;

    @Inject
    private Fits fits;

    @Inject
    private UriExtensions uris;

    private volatile boolean commands;

    /** The client can ask the server to do something. */
    void takesCommands() {
        commands = true;
    }

    /**
     * What can be done with a fit: the values are written, or refused with the reason, or the fit is computed first if the client can ask for it.
     *
     * @return nothing for fits with errors, and for those that find no values of the design
     */
    public Optional<CodeAction> at(Fit fit, CancelIndicator cancel) {
        return fits == Fits.NONE ? Optional.empty() : design(fit, cancel).flatMap(design -> action(fit, design));
    }

    private Optional<CodeAction> action(Fit fit, Design design) {
        Optional<List<FittedValue>> known = fits.known(design);
        if (known.isEmpty()) {
            return commands && !fit.getVariations().isEmpty() ? Optional.of(computing(fit)) : Optional.empty();
        }
        return known.filter(values -> !values.isEmpty()).map(values -> writing(fit, values));
    }

    /** The design of a fit without errors. */
    Optional<Design> design(Fit fit, CancelIndicator cancel) {
        Elaboration made = elaborator.elaborate(fit, Overrides.NONE, cancel);
        return made.hasErrors() ? Optional.empty() : Optional.of(made.design());
    }

    private CodeAction computing(Fit fit) {
        CodeAction action = action("Compute fit:" + fit.getName() + " and write its values");
        action.setCommand(new Command(action.getTitle(), FitCommands.WRITE, List.of(uris.toUriString(fit.eResource().getURI()), fit.getName())));
        return action;
    }

    private CodeAction writing(Fit fit, List<FittedValue> values) {
        Outcome outcome = outcome(fit, values);
        if (outcome.edit().isEmpty()) {
            // clients that know nothing of disabled actions show the title
            CodeAction refused = action("The values of fit:" + fit.getName() + " are refused: " + outcome.refusals());
            refused.setDisabled(new CodeActionDisabled(outcome.refusals()));
            return refused;
        }
        long written = values.stream().filter(value -> value.refusal().isEmpty()).count();
        CodeAction action = action("Write fitted values of fit:" + fit.getName() + (written == values.size() ? "" : " (" + written + " of " + values.size() + "; refused: " + outcome.refusals() + ")"));
        action.setEdit(outcome.edit().get());
        return action;
    }

    private static CodeAction action(String title) {
        CodeAction action = new CodeAction(title);
        action.setKind(CodeActionKind.RefactorRewrite);
        return action;
    }

    /**
     * What becomes of the values of a fit.
     *
     * @param edit that writes the values which are not refused; empty where there are none
     * @param refusals why the others must not be written, each reason once
     */
    record Outcome(Optional<WorkspaceEdit> edit, String refusals) {
    }

    /** What becomes of the values of a fit. */
    Outcome outcome(Fit fit, List<FittedValue> values) {
        Map<String, List<FittedValue>> files = new LinkedHashMap<>();
        Set<String> refusals = new LinkedHashSet<>();
        for (FittedValue value : values) {
            value.refusal().ifPresentOrElse(refusals::add,
                    () -> files.computeIfAbsent(value.uri(), none -> new ArrayList<>()).add(value));
        }
        Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
        files.forEach((uri, inFile) -> {
            @Nullable Resource file = fit.eResource().getResourceSet().getResource(URI.createURI(uri), false);
            if (file instanceof XtextResource text) {
                edits.put(uris.toUriString(file.getURI()), edits(text, inFile));
            }
        });
        return new Outcome(edits.isEmpty() ? Optional.empty() : Optional.of(new WorkspaceEdit(edits)), String.join("; ", refusals));
    }

    private static List<TextEdit> edits(XtextResource file, List<FittedValue> values) {
        Document document = new Document(1, file.getParseResult().getRootNode().getText());
        return values.stream().sorted(Comparator.comparing(FittedValue::offset))
                .map(value -> new TextEdit(new Range(document.getPosition(value.offset()), document.getPosition(value.offset() + value.length())), value.text())).toList();
    }
}
