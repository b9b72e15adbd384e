package org.lamella.dsl.ide.fit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.commands.IExecutableCommandService;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Fit;
import org.lamella.dsl.ide.fit.FitActions.Outcome;
import org.lamella.model.design.Design;

import com.google.gson.JsonPrimitive;
import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Computes a fit for a client and asks it to write the values. Fits take seconds, so they run beside the answers of the server; what was
 * changed meanwhile is read again before anything is written.
 */
@Singleton
public class FitCommands implements IExecutableCommandService {

    /** Computes a fit and writes its values: the address of the file, the name of the fit. */
    static final String WRITE = "lamella.fit.write";

    private final ExecutorService computing = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("Lamella fits").factory());

    @Inject
    private FitActions actions;

    @Inject
    private Fits fits;

    /** Called for clients that can ask for commands. */
    @Override
    public List<String> initialize() {
        actions.takesCommands();
        return List.of(WRITE);
    }

    @Override
    public @Nullable Object execute(ExecuteCommandParams params, ILanguageServerAccess access, CancelIndicator cancel) {
        List<String> arguments = params.getArguments() == null ? List.of() : params.getArguments().stream().map(FitCommands::text).toList();
        if (arguments.size() == 2) {
            String uri = arguments.get(0);
            String name = arguments.get(1);
            Optional<Design> design = access.doSyncRead(uri, read -> fit(read.getResource(), name).flatMap(fit -> actions.design(fit, cancel)));
            design.ifPresentOrElse(found -> computing.execute(() -> write(found, uri, name, access)),
                    () -> tell(access.getLanguageClient(), "There is no fit " + name + " without errors in this file."));
        }
        return null;
    }

    private static String text(Object argument) {
        return argument instanceof JsonPrimitive json ? json.getAsString() : String.valueOf(argument);
    }

    private static Optional<Fit> fit(@Nullable Resource resource, String name) {
        List<EObject> contents = resource == null ? List.of() : resource.getContents();
        return contents.stream().filter(File.class::isInstance).flatMap(file -> ((File) file).getElements().stream()).filter(Fit.class::isInstance).map(Fit.class::cast)
                .filter(fit -> name.equals(fit.getName())).findFirst();
    }

    private void write(Design design, String uri, String name, ILanguageServerAccess access) {
        LanguageClient client = access.getLanguageClient();
        try {
            fits.compute(design, CancelIndicator.NullImpl);
            access.doRead(uri, read -> fit(read.getResource(), name).flatMap(fit -> actions.design(fit, read.getCancelChecker()).flatMap(fits::known)
                    .map(values -> actions.outcome(fit, values)))).whenComplete((outcome, failure) -> answer(client, name, outcome == null ? Optional.empty() : outcome));
        } catch (CancellationException stopped) {
            tell(client, "fit:" + name + " was cancelled.");
        }
    }

    private static void answer(LanguageClient client, String name, Optional<Outcome> outcome) {
        if (outcome.isEmpty()) {
            tell(client, "fit:" + name + " gave no values for the text as it is now. Ask again.");
            return;
        }
        outcome.get().edit().ifPresent(edit -> client.applyEdit(new ApplyWorkspaceEditParams(edit, "Fitted values of fit:" + name)));
        if (!outcome.get().refusals().isEmpty()) {
            tell(client, "Values of fit:" + name + " are refused: " + outcome.get().refusals());
        }
    }

    private static void tell(LanguageClient client, String message) {
        client.showMessage(new MessageParams(MessageType.Info, message));
    }
}
