package org.lamella.ui.views;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lamella.core.chart.Chart;
import org.lamella.core.microstructure.MicrostructureService;
import org.lamella.core.microstructure.Scene;
import org.lamella.core.microstructure.Scene.Shown;
import org.lamella.model.design.Design;
import org.lamella.model.units.Units;
import org.lamella.ui.Messages;
import org.lamella.ui.Services;
import org.lamella.ui.microstructure.ExportVoxels;
import org.lamella.ui.microstructure.StructureJob;
import org.lamella.ui.microstructure.StructureJob.Request;
import org.lamella.ui.microstructure.StructureLook;
import org.lamella.ui.microstructure.StructurePage;
import org.lamella.ui.microstructure.StructureText;
import org.lamella.ui.theme.Images;

/**
 * Structure of the composite under the caret, or of the first one of the active design, that is solved on voxels. It is drawn as soon as it is seen; the
 * field in it is solved on request, and both are kept until the text changes.
 */
public final class MicrostructureView extends FollowingView {

    private static final int CHOICE_WIDTH = 180;
    private static final int TEMPERATURE_WIDTH = 100;

    private final MicrostructureService service = Services.get(MicrostructureService.class);
    private final ToolControl<Combo> shownChoice = new ToolControl<>("shown", CHOICE_WIDTH, this::makeShownChoice); //$NON-NLS-1$
    private final ToolControl<Combo> temperatureChoice = new ToolControl<>("temperature", TEMPERATURE_WIDTH, this::makeTemperatureChoice); //$NON-NLS-1$
    private @Nullable StructurePage page;
    private @Nullable StructureJob job;
    private @Nullable ExportVoxels export;
    private @Nullable Design design;
    /** What is shown, or about to be; null while there is nothing. */
    private @Nullable Request subject;
    private List<Double> temperatures = List.of();
    private int temperature;
    private Shown shown = Shown.PHASES;
    /** Why there is no picture of the subject; empty while there is one or it is being drawn. */
    private String problem = ""; //$NON-NLS-1$

    @Override
    protected Control createContent(Composite parent) {
        StructurePage made = new StructurePage(parent, () -> ask(true), this::cancel);
        page = made;
        job = new StructureJob(service, parent.getDisplay(), new Told());
        ExportVoxels exporting = new ExportVoxels(getSite().getShell());
        export = exporting;
        Action numbers = new Action(Messages.Microstructure_numbers, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                made.showNumbers(isChecked());
            }
        };
        numbers.setImageDescriptor(Images.descriptor("results")); //$NON-NLS-1$
        numbers.setToolTipText(Messages.Microstructure_numbers);
        Action matrix = new Action(Messages.Microstructure_matrix, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                made.canvas().look().ifPresent(look -> made.setLook(look.withMatrix(isChecked())));
            }
        };
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        tools.add(shownChoice);
        tools.add(temperatureChoice);
        tools.add(numbers);
        tools.add(exporting);
        getViewSite().getActionBars().getMenuManager().add(matrix);
        copyBy(made::copyImage);
        return made;
    }

    private Combo makeShownChoice(Composite parent) {
        Combo list = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        list.setItems(Messages.Microstructure_phases, Messages.Microstructure_current, Messages.Microstructure_potential);
        list.select(shown.ordinal());
        list.setToolTipText(Messages.Microstructure_shown);
        list.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> show(Shown.values()[Math.max(0, list.getSelectionIndex())])));
        return list;
    }

    private Combo makeTemperatureChoice(Composite parent) {
        Combo list = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        list.setToolTipText(Messages.Microstructure_temperature);
        list.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            temperature = Math.max(0, list.getSelectionIndex());
            Request request = subject;
            if (request != null) {
                subject = new Request(request.content(), request.composite(), temperatures.get(temperature), false);
                ask(false);
            }
        }));
        list.getDisplay().asyncExec(this::fillTemperatures);
        return list;
    }

    private void fillTemperatures() {
        temperatureChoice.control().ifPresent(list -> {
            String[] texts = temperatures.stream().map(value -> Units.display(value, "K")).toArray(String[]::new); //$NON-NLS-1$
            if (!List.of(list.getItems()).equals(List.of(texts))) {
                list.setItems(texts);
            }
            list.select(temperature);
            list.setEnabled(texts.length > 1);
        });
    }

    /** @return the widgets, for tests */
    public Optional<StructurePage> page() {
        StructurePage made = page;
        return made == null || made.isDisposed() ? Optional.empty() : Optional.of(made);
    }

    /** Lets colours stand for something else; nothing but phases is there before it is solved. */
    public void show(Shown what) {
        shown = what;
        shownChoice.control().ifPresent(list -> list.select(what.ordinal()));
        page().ifPresent(made -> made.canvas().look().ifPresent(look -> made.setLook(look.with(what))));
    }

    @Override
    protected Optional<String> show(ActiveDesign active) {
        Design now = active.design().orElse(null);
        Optional<org.lamella.model.design.Composite> composite = now == null ? Optional.empty() : VoxelComposites.chosen(service, now, active.element());
        if (now == null || composite.isEmpty()) {
            forget();
            return Optional.of(active.file().isEmpty() ? Messages.View_noEditor : Messages.Microstructure_none);
        }
        Request before = subject;
        boolean same = before != null && before.composite().getQualifiedName().equals(composite.get().getQualifiedName());
        if (same && active.isStale()) {
            page().ifPresent(made -> made.bar().setStatus(Messages.Microstructure_stale));
        } else if (isSeen() && (!same || design != now)) {
            design = now;
            subject(now, composite.get());
        }
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    private void subject(Design now, org.lamella.model.design.Composite composite) {
        double chosen = temperature < temperatures.size() ? temperatures.get(temperature) : Double.NaN;
        temperatures = VoxelComposites.temperatures(now);
        temperature = Math.max(0, temperatures.indexOf(chosen));
        fillTemperatures();
        Request request = new Request(service.content(now, composite), composite, temperatures.get(temperature), false);
        Request before = subject;
        subject = request;
        if (!request.sameAs(before)) {
            problem = ""; //$NON-NLS-1$
            if (before == null || !before.content().equals(request.content())) {
                clear();
            }
            ask(false);
        } else if (worker().filter(StructureJob::isBusy).isEmpty()) {
            idle();
        }
    }

    private Optional<StructureJob> worker() {
        return Optional.ofNullable(job);
    }

    private void ask(boolean solve) {
        Request request = subject;
        if (request != null) {
            page().ifPresent(made -> made.bar().setBusy(0));
            worker().ifPresent(worker -> worker.ask(new Request(request.content(), request.composite(), request.temperature(), solve)));
        }
    }

    private void cancel() {
        worker().ifPresent(StructureJob::cancel);
        idle();
    }

    private void forget() {
        subject = null;
        design = null;
        problem = ""; //$NON-NLS-1$
        worker().ifPresent(StructureJob::cancel);
        clear();
    }

    private void clear() {
        page().ifPresent(StructurePage::clear);
        ExportVoxels action = export;
        if (action != null) {
            action.offer(null);
        }
    }

    /** Nothing is being done: says what is shown. */
    private void idle() {
        page().ifPresent(made -> {
            Optional<Scene> scene = made.canvas().look().map(StructureLook::scene);
            // where drawing was stopped, solving draws first
            made.bar().setIdle(subject != null && scene.flatMap(Scene::field).isEmpty());
            made.bar().setStatus(scene.map(StructureText::of).orElse("")); //$NON-NLS-1$
        });
    }

    /** What the job tells. */
    private final class Told implements StructureJob.Listener {

        @Override
        public void shown(Scene scene, Optional<Chart> distribution) {
            ExportVoxels action = export;
            page().ifPresent(made -> {
                boolean fresh = scene.field().isPresent() && made.canvas().look().filter(look -> look.scene().field().isEmpty()).isPresent();
                made.setScene(scene, shown, distribution);
                if (fresh && shown == Shown.PHASES) {
                    show(Shown.CURRENT);
                }
            });
            if (action != null) {
                action.offer(scene);
            }
        }

        @Override
        public void progressed(String step, double fraction) {
            page().ifPresent(made -> {
                made.bar().setBusy(fraction);
                made.bar().setStatus(step);
            });
        }

        @Override
        public void ended(String why) {
            problem = why;
            if (why.isEmpty()) {
                idle();
            } else {
                clear();
                refresh();
            }
        }
    }

    @Override
    public void dispose() {
        worker().ifPresent(StructureJob::cancel);
        super.dispose();
    }
}
