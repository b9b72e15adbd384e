package org.lamella.ui.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lamella.core.chart.Chart;
import org.lamella.ui.chart.ChartCanvas;

/** Pages of charts that belong together; a page without any chart is not there. */
public final class ChartPages extends Composite {

    /**
     * A page.
     *
     * @param title on its tab
     * @param charts ids, without conditions, of what it shows from the left
     */
    record Page(String title, List<String> charts) {
    }

    private static final String ID = "chart"; //$NON-NLS-1$

    private final List<Page> pages;
    private final Consumer<String> opener;
    private final CTabFolder folder;

    /**
     * Creates a folder without any page.
     *
     * @param opener is given the id of what a band or bar stands for when a person opens it
     */
    ChartPages(Composite parent, List<Page> pages, Consumer<String> opener) {
        super(parent, SWT.NONE);
        this.pages = List.copyOf(pages);
        this.opener = opener;
        setLayout(new FillLayout());
        folder = new CTabFolder(this, SWT.BOTTOM | SWT.FLAT);
    }

    /** Puts controls into the row of the tabs, where they take no height from the charts. */
    void setBar(Function<Composite, Control> maker) {
        Control bar = maker.apply(folder);
        folder.setTabHeight(Math.max(folder.getTabHeight(), bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).y));
        folder.setTopRight(bar, SWT.FILL);
    }

    /**
     * Shows charts.
     *
     * @param chart the chart of an id, if there is one
     */
    void setCharts(Function<String, Optional<Chart>> chart) {
        int index = 0;
        for (Page page : pages) {
            boolean some = page.charts().stream().anyMatch(id -> chart.apply(id).isPresent());
            @Nullable CTabItem item = item(page);
            if (!some) {
                dispose(item);
                continue;
            }
            CTabItem shown = item == null ? make(page, index) : item;
            canvases(shown).forEach(canvas -> show(canvas, chart.apply(String.valueOf(canvas.getData(ID))).orElse(null)));
            index++;
        }
        if (folder.getSelectionIndex() < 0 && folder.getItemCount() > 0) {
            folder.setSelection(0);
        }
    }

    private static void show(ChartCanvas canvas, @Nullable Chart chart) {
        if (!canvas.getChart().equals(Optional.ofNullable(chart))) {
            canvas.setChart(chart);
        }
    }

    private static void dispose(@Nullable CTabItem item) {
        if (item != null) {
            item.getControl().dispose();
            item.dispose();
        }
    }

    private @Nullable CTabItem item(Page page) {
        for (CTabItem item : folder.getItems()) {
            if (item.getText().equals(page.title())) {
                return item;
            }
        }
        return null;
    }

    private CTabItem make(Page page, int index) {
        SashForm charts = new SashForm(folder, SWT.HORIZONTAL);
        charts.addListener(SWT.Resize, event -> {
            // side by side as long as each is at least half as wide as high
            int wanted = 2 * charts.getSize().x >= page.charts().size() * charts.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL;
            if (charts.getOrientation() != wanted) {
                charts.setOrientation(wanted);
            }
        });
        for (String id : page.charts()) {
            ChartCanvas canvas = new ChartCanvas(charts);
            canvas.setData(ID, id);
            canvas.setOpener(opener);
        }
        CTabItem item = new CTabItem(folder, SWT.NONE, index);
        item.setText(page.title());
        item.setControl(charts);
        return item;
    }

    private static List<ChartCanvas> canvases(CTabItem item) {
        List<ChartCanvas> canvases = new ArrayList<>();
        for (Control child : ((SashForm) item.getControl()).getChildren()) {
            if (child instanceof ChartCanvas canvas) {
                canvases.add(canvas);
            }
        }
        return canvases;
    }

    /** Lets curves of these names stand out on all pages. */
    void emphasise(Set<String> names) {
        canvases().forEach(canvas -> canvas.emphasise(names));
    }

    /** Marks bands and bars of an id on all pages. */
    void highlight(String id) {
        canvases().forEach(canvas -> canvas.highlight(id));
    }

    /** @return the charts of all pages, for tests */
    public List<ChartCanvas> canvases() {
        List<ChartCanvas> all = new ArrayList<>();
        for (CTabItem item : folder.getItems()) {
            all.addAll(canvases(item));
        }
        return all;
    }

    /** Selects a page by its place, for tests. */
    public void select(int page) {
        folder.setSelection(page);
    }

    /** @return the chart that has the focus, else the first of the page shown */
    Optional<ChartCanvas> current() {
        @Nullable CTabItem item = folder.getSelection();
        if (item == null) {
            return Optional.empty();
        }
        List<ChartCanvas> shown = canvases(item);
        return shown.stream().filter(canvas -> canvas.canvas().isFocusControl()).findFirst().or(() -> shown.stream().findFirst());
    }

    @Override
    public boolean setFocus() {
        return current().map(ChartCanvas::setFocus).orElse(false);
    }
}
