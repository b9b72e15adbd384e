package org.lamella.ui.chart;

import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.lamella.core.chart.Chart;
import org.lamella.core.chart.ChartData;
import org.lamella.core.chart.SvgChart;
import org.lamella.core.export.FileNames;
import org.lamella.core.table.Table;
import org.lamella.ui.Messages;
import org.lamella.ui.SaveDialog;
import org.lamella.ui.table.TableExport;

/** Takes a chart out of the workbench, always in the colours of paper. */
final class ChartExport {

    /** Size of an exported picture, in SVG user units. */
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;

    private final ChartCanvas canvas;

    ChartExport(ChartCanvas canvas) {
        this.canvas = canvas;
    }

    void fill(IMenuManager menu) {
        menu.add(action(Messages.Chart_copyImage, chart -> copyImage()));
        menu.add(action(Messages.Chart_copyData, chart -> copyData()));
        menu.add(new Separator());
        menu.add(action(Messages.Chart_exportSvg,
                chart -> SaveDialog.ask(canvas.getShell(), FileNames.safe(chart.id()) + ".svg", "*.svg", SvgChart.file(chart, WIDTH, HEIGHT)))); //$NON-NLS-1$ //$NON-NLS-2$
        menu.add(action(Messages.Chart_exportCsv, chart -> TableExport.csv(canvas.getShell(), ChartData.of(chart))));
    }

    private Action action(String text, Consumer<Chart> work) {
        return new Action(text) {
            @Override
            public void run() {
                canvas.getChart().ifPresent(work);
            }
        };
    }

    void copyImage() {
        canvas.picture().ifPresent(image -> {
            try {
                copy(image.getImageData(), ImageTransfer.getInstance());
            } finally {
                image.dispose();
            }
        });
    }

    void copyData() {
        canvas.getChart().ifPresent(chart -> {
            Table table = ChartData.of(chart);
            copy(TableExport.tabSeparated(table, table.rows()), TextTransfer.getInstance());
        });
    }

    private void copy(Object content, Transfer transfer) {
        Clipboard clipboard = new Clipboard(canvas.getDisplay());
        try {
            clipboard.setContents(new Object[] {content}, new Transfer[] {transfer});
        } finally {
            clipboard.dispose();
        }
    }
}
