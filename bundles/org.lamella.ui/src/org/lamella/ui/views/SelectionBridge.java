package org.lamella.ui.views;

import java.net.URI;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.services.IDisposable;
import org.eclipse.ui.texteditor.ITextEditor;
import org.lamella.core.chart.Chart;
import org.lamella.core.chart.Charts;
import org.lamella.core.evaluation.DesignAt;
import org.lamella.core.evaluation.EvaluationService;
import org.lamella.core.evaluation.FileEvaluation;
import org.lamella.dsl.ide.fit.FittedValue;
import org.lamella.core.fit.FittedValues;
import org.lamella.core.picture.CrossSection;
import org.lamella.core.workspace.LanguageWorkspace;
import org.lamella.model.design.Design;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.StudyResult;
import org.lamella.ui.LamellaIds;
import org.lamella.ui.Messages;
import org.lamella.ui.Services;
import org.lamella.ui.evaluation.EvaluationJob;
import org.lamella.ui.preferences.PreferenceDefaults;
import org.lamella.ui.views.ActiveDesign.State;

/**
 * Between the editors and the views of one window: follows the active editor, its caret and the results of its file, and goes to the text
 * of a part a view names. All methods belong to the display thread.
 */
public final class SelectionBridge implements IDisposable {

    /** Told when something else is active. */
    public interface Listener {
        /** @param active what to show now */
        void activeDesignChanged(ActiveDesign active);
    }

    private static final int ASK_AGAIN_MILLIS = 200;
    private static final int CHECKS_SETTLE_MILLIS = 30;

    private final IWorkbenchWindow window;
    private final Display display;
    private final EvaluationService evaluation = Services.get(EvaluationService.class);
    private final EvaluationService.Listener results = this::evaluated;
    private final LanguageWorkspace language = Services.get(LanguageWorkspace.class);
    private final Runnable afterCheck = this::checked;
    private final LanguageWorkspace.DiagnosticsListener checks = (file, diagnostics) -> checkEnds();
    private final EvaluationJob job = new EvaluationJob(evaluation);
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final IPartListener2 parts = new IPartListener2() {
        @Override
        public void partActivated(IWorkbenchPartReference reference) {
            follow(reference.getPart(false));
        }

        @Override
        public void partBroughtToTop(IWorkbenchPartReference reference) {
            follow(reference.getPart(false));
        }

        @Override
        public void partInputChanged(IWorkbenchPartReference reference) {
            follow(reference.getPart(false));
        }

        @Override
        public void partClosed(IWorkbenchPartReference reference) {
            closed(reference.getPart(false));
        }
    };
    private ActiveDesign active = ActiveDesign.NONE;
    /** Charts of the results of the active design, made once however often the caret moves. */
    private final Map<StudyResult, List<Chart>> charts = new IdentityHashMap<>();
    private @Nullable CaretTracker caret;
    /** Counts the questions to the language; only the answer to the newest one is shown. */
    private int asked;

    SelectionBridge(IWorkbenchWindow window) {
        this.window = window;
        this.display = window.getWorkbench().getDisplay();
        window.getPartService().addPartListener(parts);
        evaluation.addListener(results);
        language.addListener(checks);
        job.watch();
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            follow(page.getActiveEditor());
        }
    }

    /** @return what is active now */
    public ActiveDesign active() {
        return active;
    }

    /** @return declarations of all quantities, for their names and units */
    public Vocabulary vocabulary() {
        return evaluation.vocabulary();
    }

    /** @return all charts of a result of the active design */
    public List<Chart> charts(StudyResult result) {
        return charts.computeIfAbsent(result, found -> new Charts(new org.lamella.core.table.Display(vocabulary())).of(found));
    }

    /** Hears of every change from now on. */
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** Hears of no change any more. */
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** Opens the text of a part of the active design, given by its qualified name or {@code uri#qualifiedName}. */
    public void open(String id) {
        IWorkbenchPage page = window.getActivePage();
        if (page == null) {
            return;
        }
        active.file().ifPresent(file -> evaluation.latest(file).designs().stream().map(design -> DesignText.find(design, id)).flatMap(Optional::stream).findFirst()
                .or(() -> active.design().flatMap(design -> DesignText.find(design, id))).ifPresent(part -> DesignText.reveal(page, part)));
    }

    /** @return the values of the design that a result of the active file found, if it is that of a fit */
    public List<FittedValue> fitted(StudyResult result) {
        FittedValues values = new FittedValues(vocabulary());
        return active.file().stream().flatMap(file -> evaluation.latest(file).designs().stream())
                .filter(design -> design.getStudy() != null && result.study().equals(design.getStudy().getQualifiedName())).flatMap(design -> values.of(design, result).stream())
                .toList();
    }

    /** Evaluates the active file now, whether files are evaluated after a save or not. */
    public void evaluate() {
        active.file().ifPresent(job::evaluate);
    }

    private void follow(@Nullable IWorkbenchPart part) {
        if (!(part instanceof IEditorPart editor)) {
            return;
        }
        CaretTracker followed = caret;
        ITextEditor text = editor.getAdapter(ITextEditor.class);
        URI file = text == null ? null : cellFile(text.getEditorInput());
        if (followed != null && followed.editor() == text && active.file().equals(Optional.ofNullable(file))) {
            return;
        }
        unfollow();
        if (text == null || file == null) {
            set(ActiveDesign.NONE);
            return;
        }
        FileEvaluation known = evaluation.latest(file);
        set(new ActiveDesign(Optional.of(file), Optional.empty(), Optional.empty(), "", "", known.results(), known.isEmpty() ? State.EVALUATING : state(known))); //$NON-NLS-1$ //$NON-NLS-2$
        CaretTracker tracker = new CaretTracker(text, this::ask);
        caret = tracker;
        tracker.reportNow();
        job.evaluate(file);
    }

    private static @Nullable URI cellFile(IEditorInput input) {
        IFile file = ResourceUtil.getFile(input);
        URI uri = file != null ? file.getLocationURI() : input instanceof IURIEditorInput located ? located.getURI() : null;
        return uri != null && uri.getPath() != null && uri.getPath().endsWith("." + LamellaIds.EXTENSION) ? uri : null; //$NON-NLS-1$
    }

    private void closed(@Nullable IWorkbenchPart part) {
        CaretTracker followed = caret;
        if (followed != null && followed.editor() == part) {
            unfollow();
            set(ActiveDesign.NONE);
        }
    }

    private void unfollow() {
        CaretTracker followed = caret;
        if (followed != null) {
            followed.dispose();
            caret = null;
        }
        asked++;
        job.forget();
    }

    /** A check tells about several files, on a thread of the language; what follows from it is done once. */
    private void checkEnds() {
        if (!display.isDisposed()) {
            display.asyncExec(() -> display.timerExec(CHECKS_SETTLE_MILLIS, afterCheck));
        }
    }

    /** The language has seen new texts, of the active file or of files it imports. */
    private void checked() {
        CaretTracker followed = caret;
        if (followed != null) {
            followed.reportNow();
            if (!isDirty() && PreferenceDefaults.evaluateAfterSave()) {
                evaluate();
            }
        }
    }

    /** Asks the language what is at the caret; an answer that comes after the next question is dropped. */
    private void ask(int offset) {
        int question = ++asked;
        active.file().ifPresent(file -> evaluation.designAt(file, offset).whenComplete((answer, failure) -> {
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (question == asked) {
                        answered(answer, failure, offset);
                    }
                });
            }
        }));
    }

    /** The language drops a question when an edit comes in between: then it is asked again. */
    private void answered(@Nullable Optional<DesignAt> answer, @Nullable Throwable failure, int offset) {
        if (answer != null) {
            answered(answer);
        } else if (isCancellation(failure)) {
            int question = asked;
            display.timerExec(ASK_AGAIN_MILLIS, () -> {
                if (question == asked) {
                    ask(offset);
                }
            });
        } else {
            ILog.of(SelectionBridge.class).error(Messages.Design_failed, failure);
        }
    }

    private static boolean isCancellation(@Nullable Throwable failure) {
        return failure instanceof CancellationException || failure instanceof OperationCanceledException
                || failure instanceof CompletionException && isCancellation(failure.getCause());
    }

    /** Where there is no design at the caret, between two stacks or in the middle of an edit, the last one stays. */
    private void answered(Optional<DesignAt> answer) {
        ActiveDesign before = active;
        State state = before.state() == State.CURRENT && isDirty() ? State.STALE : before.state();
        if (answer.isEmpty()) {
            set(new ActiveDesign(before.file(), before.design(), before.section(), before.subject(), "", before.results(), state)); //$NON-NLS-1$
            return;
        }
        DesignAt at = answer.get();
        Design design = at.design();
        // half a picture while a value is being typed helps nobody
        Optional<CrossSection> section = at.hasErrors() && before.section().isPresent() ? before.section()
                : CrossSection.of(design, evaluation.vocabulary()).or(before::section);
        set(new ActiveDesign(before.file(), Optional.of(design), section, at.subject(), at.element(), before.results(), state));
    }

    private boolean isDirty() {
        CaretTracker followed = caret;
        return followed != null && followed.editor().isDirty();
    }

    private static State state(FileEvaluation found) {
        if (!found.results().isEmpty()) {
            return found.hasErrors() ? State.ERRORS : State.CURRENT;
        }
        return found.hasErrors() ? State.ERRORS : State.NO_STUDY;
    }

    /** Comes on any thread. */
    private void evaluated(FileEvaluation found) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (active.file().equals(Optional.of(found.file()))) {
                    set(new ActiveDesign(active.file(), active.design(), active.section(), active.subject(), active.element(), found.results(), state(found)));
                }
            });
        }
    }

    private void set(ActiveDesign now) {
        active = now;
        charts.keySet().removeIf(known -> now.results().stream().noneMatch(result -> result == known));
        listeners.forEach(listener -> listener.activeDesignChanged(now));
    }

    @Override
    public void dispose() {
        unfollow();
        job.dispose();
        evaluation.removeListener(results);
        language.removeListener(checks);
        window.getPartService().removePartListener(parts);
    }
}
