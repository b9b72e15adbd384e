package org.lamella.core.tests.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.lamella.core.evaluation.Evaluated;
import org.lamella.core.export.HtmlReport;
import org.lamella.core.export.JUnitXml;
import org.lamella.core.export.TextReport;
import org.lamella.core.tests.util.Designs;
import org.lamella.core.tests.util.Results;
import org.lamella.core.tests.util.Vocabularies;
import org.lamella.core.tests.util.Xml;
import org.lamella.solver.StudyResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportsTest {

    private static String html() {
        return new HtmlReport(Vocabularies.vocabulary()).text("Project " + Results.MARKUP, List.of(new Evaluated(Designs.cell(8e-6, 10e-6, 7e-6), Results.complete())));
    }

    @Test
    void htmlIsWellFormedAndNeedsNothingElse() {
        String html = html();
        assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), html.substring(0, 60));
        Document document = Xml.parse(html.substring(html.indexOf('\n') + 1));
        assertTrue(Xml.elements(document, "script").isEmpty());
        assertTrue(Xml.elements(document, "link").isEmpty());
        assertTrue(Xml.elements(document, "img").isEmpty());
        assertFalse(Pattern.compile("url\\(|@import").matcher(html).find());
        assertFalse(Pattern.compile("<script").matcher(html).find());
        assertTrue(html.contains("&lt;script&gt;"));
        assertTrue(html.contains("@media screen and (prefers-color-scheme:dark)"));
        assertTrue(html.contains("@media print"));
    }

    @Test
    void htmlShowsVerdictsBreakdownChartAndCrossSection() {
        Document document = Xml.parse(html().substring("<!DOCTYPE html>\n".length()));
        List<String> status = Xml.elements(document, "span").stream().filter(span -> span.getAttribute("class").startsWith("status")).map(Element::getTextContent).toList();
        assertEquals(List.of("PASS", "FAIL", "UNKNOWN"), status);
        assertEquals(List.of("total"), Xml.elements(document, "tfoot").stream().map(foot -> foot.getElementsByTagName("td").item(0).getTextContent()).toList());
        List<String> pictures = Xml.elements(document, "svg").stream().map(svg -> svg.getAttribute("aria-label")).toList();
        assertEquals(3, pictures.size(), pictures.toString());
        assertTrue(pictures.get(0).startsWith("Cross-section of"), pictures.toString());
        List<String> anchors = Xml.elements(document, "section").stream().map(section -> section.getAttribute("id")).toList();
        assertEquals(List.of("study-p.Study"), anchors);
    }

    @Test
    void htmlListsSources() {
        assertTrue(html().contains("doi:10.1016/0167-2738(83)90083-8"));
    }

    @Test
    void htmlOfNoStudyIsStillAPage() {
        Xml.parse(new HtmlReport(Vocabularies.vocabulary()).text("empty", List.of()).substring("<!DOCTYPE html>\n".length()));
    }

    @Test
    void junitTellsFailureFromUnknown() {
        Document document = Xml.parse(new JUnitXml(Vocabularies.display()).text("project", List.of(Results.complete())));
        Element suite = Xml.elements(document, "testsuite").get(0);
        assertEquals("p.Study", suite.getAttribute("name"));
        assertEquals("3", suite.getAttribute("tests"));
        assertEquals("1", suite.getAttribute("failures"));
        assertEquals("1", suite.getAttribute("errors"));
        List<Element> cases = Xml.elements(document, "testcase");
        assertEquals("low-asr at 60 °C", cases.get(0).getAttribute("name"));
        assertFalse(cases.get(0).hasChildNodes());
        Element failure = Xml.elements(document, "failure").get(0);
        assertEquals("is 40.1 Ω·cm², limit 75 Ω·cm²", failure.getAttribute("message"));
        assertTrue(failure.getTextContent().contains("largest-interface"));
        assertEquals("no-value: nothing is known", Xml.elements(document, "error").get(0).getAttribute("message"));
    }

    @Test
    void junitSkipsWhatWasCancelledAndReportsWhatFailed() {
        StudyResult complete = Results.complete();
        StudyResult cancelled = new StudyResult("p.C", "p.Stack", StudyResult.Status.CANCELLED, "", "1", 1, complete.overrides(), List.of(), List.of(), List.of(),
                complete.requirements());
        Document document = Xml.parse(new JUnitXml(Vocabularies.display()).text("project", List.of(cancelled, Results.ended(StudyResult.Status.FAILED, "no layers"))));
        assertEquals(3, Xml.elements(document, "skipped").size());
        assertEquals("3", Xml.elements(document, "testsuite").get(0).getAttribute("skipped"));
        assertEquals("no layers", Xml.elements(document, "error").get(0).getAttribute("message"));
    }

    @Test
    void textShowsRowsThatAddUpAndTheLargestInterface() {
        List<String> lines = new TextReport(Vocabularies.display()).text(Results.complete()).lines().map(String::strip).toList();
        assertTrue(lines.contains("Resistance breakdown at 60 °C"), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.matches("total\\s+40\\.1\\s+100")), lines.toString());
        assertTrue(lines.contains("largest interface: plane skin-core, 20 Ω·cm² of 40.1 Ω·cm²"), lines.toString());
        assertTrue(lines.contains("set p.Stack.core.thickness = 12 µm"), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.matches("PASS\\s+low-asr at 60 °C\\s+40\\.1 Ω·cm²\\s+area-resistance of Stack at 60 °C < 75 Ω·cm²")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("FAIL")), lines.toString());
        assertTrue(lines.contains("largest-interface: plane skin-core"), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("UNKNOWN")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.matches("Limiting current, charge\\s+Stack\\s+no limit.*")), lines.toString());
        assertTrue(lines.contains("Limiting layer at 60 °C: skin"), lines.toString());
        assertTrue(new TextReport(Vocabularies.display()).text(Results.complete()).lines().noneMatch(line -> line.endsWith(" ")));
    }
}
