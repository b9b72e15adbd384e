package org.lamella.core.export;

import java.util.List;
import java.util.Locale;

import org.lamella.core.chart.Chart;
import org.lamella.core.chart.Charts;
import org.lamella.core.chart.SvgChart;
import org.lamella.core.evaluation.Evaluated;
import org.lamella.core.markup.Markup;
import org.lamella.core.markup.SvgStyle;
import org.lamella.core.picture.CrossSection;
import org.lamella.core.picture.SvgCrossSection;
import org.lamella.core.table.Display;
import org.lamella.core.table.Sources;
import org.lamella.core.table.Table;
import org.lamella.core.table.Table.Alignment;
import org.lamella.core.table.Tables;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.RequirementResult.Status;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;

/**
 * Writes results as one HTML page that needs nothing else: style, charts and cross-sections are inside, no script, no network. It follows
 * the theme of the screen and prints light.
 */
public final class HtmlReport {

    private static final double PICTURE_WIDTH = 720;
    private static final double PICTURE_HEIGHT = 320;
    /** Shorter texts, such as 60 °C, never break. */
    private static final int LONGEST_WORD = 24;
    private static final String STYLE = """
            body{background:var(--lm-paper);color:var(--lm-ink);font:15px/1.45 system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;margin:0 auto;max-width:72rem;padding:1rem 1.5rem}
            h1{font-size:1.6rem}h2{font-size:1.3rem;border-top:2px solid var(--lm-grid);padding-top:1rem;margin-top:2rem}h3{font-size:1.05rem;margin-bottom:.3rem}
            .scroll{overflow-x:auto}
            table{border-collapse:collapse;font-size:.9rem}caption{text-align:left;font-weight:600;padding:.4rem 0}
            th,td{text-align:left;vertical-align:top;padding:.25rem .7rem .25rem 0;border-bottom:1px solid var(--lm-grid)}
            .word{white-space:nowrap}.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}tfoot td{font-weight:600;border-top:2px solid var(--lm-ink)}
            figure{margin:1rem 0}svg{max-width:100%;height:auto}
            .status{font-weight:700;padding:.05rem .45rem;border-radius:.3rem;border:1px solid currentColor;white-space:nowrap}
            .ok{color:#00734f}.error{color:#b3261e}.warning{color:#8a5a00}
            footer{margin-top:2rem;font-size:.8rem;opacity:.75;overflow-wrap:anywhere}
            @media screen and (prefers-color-scheme:dark){.ok{color:#4fd1a1}.error{color:#ff8a80}.warning{color:#ffc766}}
            @media print{body{max-width:none}figure,table,h2,h3{break-inside:avoid}h2,h3{break-after:avoid}}
            """;

    private final Vocabulary vocabulary;
    private final Display display;
    private final Tables tables;
    private final Charts charts;

    /** @param vocabulary names, units and laws */
    public HtmlReport(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.display = new Display(vocabulary);
        this.tables = new Tables(display);
        this.charts = new Charts(display);
    }

    /**
     * The page.
     *
     * @param title heading, e.g. the project's name
     * @param studies studies in the order to show
     */
    public String text(String title, List<Evaluated> studies) {
        Markup html = new Markup();
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").line().open("head").line();
        html.empty("meta", "charset", "utf-8").line().empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line().element("title", title + " – Lamella").line();
        html.open("style").raw(SvgStyle.themed()).raw(STYLE).close().line().close().line();
        html.open("body").line().open("header").element("h1", title);
        summary(html, studies);
        html.close().line().open("main").line();
        studies.forEach(study -> study(html, study));
        html.close().line().open("footer").element("p", "Made by Lamella " + ToolVersion.current() + ". Values are in the units of the field; results.json has them in SI.");
        for (Evaluated study : studies) {
            html.element("p", study.result().study() + ": inputs " + study.result().inputsHash());
        }
        return html.close().line().close().line().close().line().toString();
    }

    private static void summary(Markup html, List<Evaluated> studies) {
        long passed = count(studies, Status.PASS);
        long failed = count(studies, Status.FAIL);
        long unknown = count(studies, Status.UNKNOWN);
        html.open("p").text(studies.size() + (studies.size() == 1 ? " study" : " studies") + "; requirements: ");
        html.element("span", passed + " passed", "class", "ok").text(", ").element("span", failed + " failed", "class", failed > 0 ? "error" : "none").text(", ");
        html.element("span", unknown + " unknown", "class", unknown > 0 ? "warning" : "none").close();
        if (studies.size() > 1) {
            html.open("ul");
            for (int i = 0; i < studies.size(); i++) {
                StudyResult result = studies.get(i).result();
                html.open("li").element("a", result.study() + " of " + result.of(), "href", "#" + anchor(result)).close();
            }
            html.close();
        }
    }

    private static String anchor(StudyResult result) {
        return "study-" + FileNames.safe(result.study());
    }

    private static long count(List<Evaluated> studies, Status status) {
        return studies.stream().flatMap(study -> study.result().requirements().stream()).filter(requirement -> requirement.status() == status).count();
    }

    private void study(Markup html, Evaluated study) {
        StudyResult result = study.result();
        html.open("section", "id", anchor(result)).line().element("h2", result.study() + " of " + result.of()).line();
        if (result.status() != StudyResult.Status.DONE) {
            html.open("p").element("span", result.status().name().toLowerCase(Locale.ROOT), "class", "status error").text(" " + result.reason()).close().line();
        }
        result.overrides().forEach((path, measure) -> html.element("p", "Set from outside: " + path + " = " + display.text(measure)));
        table(html, tables.requirements(result));
        CrossSection.of(study.design(), vocabulary).ifPresent(section -> html.open("figure").line()
                .raw(SvgCrossSection.fragment(section, PICTURE_WIDTH, PICTURE_HEIGHT)).close().line());
        for (Chart chart : charts.of(result)) {
            html.open("figure").line().raw(SvgChart.fragment(chart, PICTURE_WIDTH, PICTURE_HEIGHT)).close().line();
        }
        for (ResultTable each : result.tables()) {
            table(html, tables.of(each));
        }
        table(html, tables.quantities(result));
        for (ResultSeries each : result.series()) {
            folded(html, tables.of(each));
        }
        table(html, tables.notes(result));
        folded(html, Sources.of(study.design()));
        html.close().line();
    }

    private static void folded(Markup html, Table table) {
        if (!table.rows().isEmpty()) {
            html.open("details").element("summary", table.title());
            table(html, table);
            html.close().line();
        }
    }

    private static void table(Markup html, Table table) {
        if (table.rows().isEmpty()) {
            return;
        }
        html.open("div", "class", "scroll").open("table").element("caption", table.title()).line().open("thead").open("tr");
        for (Table.Column column : table.columns()) {
            if (column.alignment() == Alignment.RIGHT) {
                html.element("th", column.heading(), "scope", "col", "class", "number");
            } else {
                html.element("th", column.heading(), "scope", "col");
            }
        }
        html.close().close().line().open("tbody").line();
        table.rows().forEach(row -> row(html, table, row));
        html.close();
        if (!table.totals().isEmpty()) {
            html.open("tfoot").line();
            table.totals().forEach(row -> row(html, table, row));
            html.close();
        }
        html.close().close().line();
    }

    private static void row(Markup html, Table table, Table.Row row) {
        boolean verdict = table.columns().get(0).name().equals(Tables.STATUS);
        if (row.severity() == Table.Severity.NONE || verdict) {
            html.open("tr");
        } else {
            html.open("tr", "class", look(row));
        }
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).alignment() == Alignment.RIGHT) {
                html.element("td", row.text(i), "class", "number");
            } else if (i == 0 && verdict) {
                html.open("td").element("span", row.text(i), "class", "status " + look(row)).close();
            } else if (row.text(i).length() <= LONGEST_WORD) {
                html.element("td", row.text(i), "class", "word");
            } else {
                html.element("td", row.text(i));
            }
        }
        html.close().line();
    }

    private static String look(Table.Row row) {
        return row.severity().name().toLowerCase(Locale.ROOT);
    }
}
