package org.lamella.core.evaluation;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.resource.XtextResource;
import org.lamella.core.results.WorkspaceResults;
import org.lamella.core.workspace.LanguageWorkspace;
import org.lamella.dsl.elaboration.Elaboration;
import org.lamella.model.design.Design;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.Progress;
import org.lamella.solver.StackSolver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Designs and results of the workspace's files, for views: the design at a caret from the text as it is in the editor, and the answers
 * to a file's studies. Nothing here needs the display thread, and nothing is solved twice.
 */
@Component(service = EvaluationService.class)
public final class EvaluationService {

    /** How long a cancelled evaluation may still wait for the language. */
    private static final long SLICE_MILLIS = 100;

    /** Told about new results, on the thread that found them. */
    public interface Listener {
        /** @param found what is now known about a file */
        void evaluated(FileEvaluation found);
    }

    private final LanguageWorkspace language;
    private final Evaluation evaluation;
    private final Map<URI, FileEvaluation> latest = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param language reads the files
     * @param solver answers their studies
     * @param results keeps the answers
     */
    @Activate
    public EvaluationService(@Reference LanguageWorkspace language, @Reference StackSolver solver, @Reference WorkspaceResults results) {
        this.language = language;
        this.evaluation = new Evaluation(solver, results.store());
    }

    /** @return declarations of all bundles */
    public Vocabulary vocabulary() {
        return language.vocabulary();
    }

    /**
     * Asks for the design at a place of a file's current text, saved or not.
     *
     * @return completes on a thread of the language server; empty where the file has no stack, cell or study; fails with a cancellation
     *         when an edit comes in between
     */
    public CompletableFuture<Optional<DesignAt>> designAt(URI file, int offset) {
        return CompletableFuture.supplyAsync(() -> language)
                .thenCompose(workspace -> workspace.read(file, context -> reader(context).flatMap(reader -> reader.at(offset))));
    }

    private static Optional<DesignReader> reader(ILanguageServerAccess.Context context) {
        return context.getResource() instanceof XtextResource resource ? Optional.of(new DesignReader(resource, context.getCancelChecker())) : Optional.empty();
    }

    /** @return what was last found for a file */
    public FileEvaluation latest(URI file) {
        return latest.getOrDefault(file, FileEvaluation.none(file));
    }

    /**
     * The designs of a file's studies as its text is now, evaluated or not; those with errors are left out.
     *
     * @param progress asked for cancellation at least every 200 ms
     * @throws CancellationException when {@code progress} asked for it
     */
    public List<Design> studies(URI file, Progress progress) {
        return elaborated(file, progress).stream().filter(study -> !study.hasErrors()).map(Elaboration::design).toList();
    }

    /** The studies of a file; none of one that was deleted since somebody asked. */
    private List<Elaboration> elaborated(URI file, Progress progress) {
        try {
            return await(language.read(file, context -> reader(context).map(DesignReader::studies).orElse(List.of())), progress);
        } catch (ResponseErrorException noFile) {
            return List.of();
        }
    }

    /**
     * Answers every study of a file and tells the listeners.
     *
     * @param file its current text is read
     * @param progress asked for cancellation at least every 200 ms
     * @throws CancellationException when {@code progress} asked for it; what was known before stays
     */
    public FileEvaluation evaluate(URI file, Progress progress) {
        List<Elaboration> studies = elaborated(file, progress);
        List<Evaluated> answers = new ArrayList<>();
        List<String> withErrors = new ArrayList<>();
        for (Elaboration study : studies) {
            progress.checkCanceled();
            if (study.hasErrors()) {
                withErrors.add(study.design().getStudy() == null ? "" : String.valueOf(study.design().getStudy().getQualifiedName()));
            } else {
                answers.add(new Evaluated(study.design(), evaluation.evaluate(study.design(), progress)));
            }
        }
        FileEvaluation found = new FileEvaluation(file, answers, withErrors);
        latest.put(file, found);
        listeners.forEach(listener -> listener.evaluated(found));
        return found;
    }

    /** Waits for the language, which drops a question when an edit comes in between; whoever asked is told about the edit and asks again. */
    private static <T> T await(CompletableFuture<T> answer, Progress progress) {
        try {
            while (true) {
                try {
                    return answer.get(SLICE_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    progress.checkCanceled();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** Hears of new results from now on. */
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** Hears of no results any more. */
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }
}
