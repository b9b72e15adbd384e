package org.lamella.core.tests.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.chart.BarLayout;
import org.lamella.core.chart.Chart;
import org.lamella.core.chart.ChartData;
import org.lamella.core.chart.Charts;
import org.lamella.core.chart.EqualScales;
import org.lamella.core.chart.Legend;
import org.lamella.core.chart.LegendLayout;
import org.lamella.core.chart.RibbonOutline;
import org.lamella.core.chart.Scale;
import org.lamella.core.chart.SvgChart;
import org.lamella.core.markup.TextMeasure;
import org.lamella.core.tests.util.Results;
import org.lamella.core.tests.util.Vocabularies;
import org.lamella.core.tests.util.Xml;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartsTest {

    private static final Chart.Axis NONE = new Chart.Axis("", "", false);
    private final Charts charts = new Charts(Vocabularies.display());

    private static Chart lines(boolean logarithmic, double... values) {
        double[] x = IntStream.range(0, values.length).asDoubleStream().toArray();
        return new Chart("c", "title", "description", Chart.Kind.LINE, new Chart.Axis("x", "", false), new Chart.Axis("y", "mS/cm", logarithmic), List.of(),
                List.of(new Chart.Series("one", 0, x, values)));
    }

    @ParameterizedTest
    @CsvSource({ "0,1", "0,60.44", "-0.4,4.3", "1e-9,3e-9", "5,5", "0,0", "-3,-3", "999999,1000001", "1e-300,1e300" })
    void linearTicksAreNiceAscendingAndHoldTheValues(double low, double high) {
        Scale scale = Scale.of(DoubleStream.of(low, high), false, false, 5);
        List<Scale.Tick> ticks = scale.ticks();
        assertTrue(ticks.size() >= 2 && ticks.size() <= 12, ticks.toString());
        assertTrue(scale.position(low) >= -1e-9 && scale.position(high) <= 1 + 1e-9);
        assertEquals(ticks.stream().map(Scale.Tick::position).sorted().toList(), ticks.stream().map(Scale.Tick::position).toList());
        assertEquals(ticks.size(), ticks.stream().map(Scale.Tick::label).distinct().count(), ticks.toString());
    }

    @Test
    void logarithmicScaleLeavesOutWhatIsNotPositive() {
        Scale scale = Scale.of(DoubleStream.of(-1, 0, 1e-3, 50, Double.NaN), true, false, 5);
        assertTrue(scale.isLogarithmic());
        assertEquals(List.of("0.001", "0.01", "0.1", "1", "10", "100"), scale.ticks().stream().map(Scale.Tick::label).toList());
        assertTrue(Double.isNaN(scale.position(0)));
        assertTrue(Double.isNaN(scale.position(-1)));
        assertEquals(0.6, scale.position(1), 1e-12);
    }

    @Test
    void logarithmicScaleWithoutPositiveValuesIsLinear() {
        assertFalse(Scale.of(DoubleStream.of(-1, 0), true, false, 5).isLogarithmic());
        assertFalse(Scale.of(DoubleStream.empty(), true, false, 5).isLogarithmic());
    }

    @Test
    void barsStartAtZero() {
        Scale scale = Scale.of(DoubleStream.of(20, 40), false, true, 5);
        assertEquals(0, scale.base());
        assertEquals(0.5, Scale.of(DoubleStream.of(-10, 10), false, true, 5).base(), 1e-12);
    }

    @Test
    void temperaturesOfOneBreakdownShareAChart() {
        StudyResult complete = Results.complete();
        StudyResult result = new StudyResult(complete.study(), complete.of(), complete.status(), "", "", 1, complete.overrides(), complete.quantities(),
                List.of(Results.breakdown(333.15, 1), Results.breakdown(353.15, 0.5)), List.of(), List.of());
        Chart chart = charts.of(result).get(0);
        assertEquals(Chart.Kind.BARS, chart.kind());
        assertEquals("Ω·cm²", chart.x().unit());
        assertEquals(List.of("60 °C", "80 °C"), chart.series().stream().map(Chart.Series::name).toList());
        assertEquals("p.Stack.skin-core", chart.categories().get(1).id());
        assertEquals(20, chart.series().get(0).y()[0], 1e-12);
        assertEquals(10, chart.series().get(1).y()[0], 1e-12);
        assertTrue(Double.isNaN(chart.series().get(0).y()[3]));
    }

    @Test
    void seriesBecomeCurvesInDisplayUnits() {
        Chart chart = charts.find(Results.complete(), "laws-conductivity-60C").orElseThrow();
        assertEquals(Chart.Kind.LINE, chart.kind());
        assertEquals("Conductivity [mS/cm]", chart.y().heading());
        assertEquals(0.3, chart.series().get(0).y()[2], 1e-12);
        assertEquals(List.of("series", "0.25", "0.2", ""), ChartData.of(chart).rows().get(1).cells().stream().map(cell -> cell.text()).toList());
        assertEquals(List.of("gem", "0.25", "", ""), ChartData.of(chart).rows().get(4).cells().stream().map(cell -> cell.text()).toList());
        assertEquals(List.of("voxels", "0.25", "0.21", "0.01"), ChartData.of(chart).rows().get(7).cells().stream().map(cell -> cell.text()).toList());
    }

    /** Values known at some abscissae only, such as those solved on voxels, stand beside the curves as marks. */
    @Test
    void aValueWithoutNeighboursIsAMark() {
        double[] x = { 0, 1, 2, 3, 4 };
        Chart.Series scattered = new Chart.Series("voxels", 0, x, new double[] { Double.NaN, 2, Double.NaN, 3, 4 });
        assertTrue(scattered.isAlone(1));
        assertFalse(scattered.isAlone(0) || scattered.isAlone(3) || scattered.isAlone(4));
        Chart chart = new Chart("c", "", "", Chart.Kind.LINE, NONE, NONE, List.of(), List.of(scattered, new Chart.Series("law", 1, x, x)));
        Document svg = Xml.parse(SvgChart.file(chart, 700, 320));
        assertEquals(1, Xml.elements(svg, "circle").size());
    }

    private static ResultSeries arc(boolean measured, double radius) {
        double[] frequencies = { 1e5, 1.1e4, 1e3, 900, 100, 10, 1 };
        double[] real = new double[frequencies.length];
        double[] imaginary = new double[frequencies.length];
        for (int i = 0; i < real.length; i++) {
            double x = frequencies[i] / 1000;
            real[i] = radius / (1 + x * x);
            imaginary[i] = radius * x / (1 + x * x);
        }
        return new ResultSeries("plane", "p.Stack", Results.at(333.15), new ResultSeries.Axis("Re Z", "ohm*m2", real),
                List.of(new ResultSeries.Axis(measured ? "measured" : "-Im Z", "ohm*m2", imaginary), new ResultSeries.Axis("frequency", "Hz", frequencies)), measured);
    }

    private static StudyResult with(ResultSeries... series) {
        StudyResult complete = Results.complete();
        return new StudyResult(complete.study(), complete.of(), complete.status(), "", "", 1, complete.overrides(), complete.quantities(), List.of(), List.of(series), List.of());
    }

    /** Both axes in one unit: a plane, whose points are named by what is in another unit, at powers of ten. */
    @Test
    void curvesInAPlaneHaveEqualAxesAndNamedPoints() {
        Chart chart = charts.of(with(arc(false, 2e-3), arc(true, 1e-3))).get(0);
        assertEquals(Chart.Kind.PLANE, chart.kind());
        assertEquals("-Im Z [Ω·cm²]", chart.y().heading());
        assertEquals(List.of("-Im Z", "measured"), chart.series().stream().map(Chart.Series::name).toList());
        assertEquals(List.of(false, true), chart.series().stream().map(Chart.Series::marked).toList());
        assertEquals(List.of("100 kHz", "11 kHz", "1 kHz", "", "100 Hz", "10 Hz", "1 Hz"), chart.series().get(0).labels());
        for (double[] size : new double[][] { { 700, 300 }, { 200, 900 } }) {
            EqualScales scales = EqualScales.of(chart, size[0], size[1], 70);
            double alongX = (scales.x().position(10) - scales.x().position(5)) * size[0];
            double alongY = (scales.y().position(10) - scales.y().position(5)) * size[1];
            assertEquals(alongX, alongY, 1e-9);
            assertEquals(0, scales.y().position(0), 1e-12);
            assertTrue(scales.x().position(20) <= 1 && scales.y().position(10) <= 1);
        }
    }

    @Test
    void measuredPointsAreMarkedAndLabelsDoNotOverlap() {
        Chart chart = charts.of(with(arc(false, 2e-3), arc(true, 2e-3))).get(0);
        Document svg = Xml.parse(SvgChart.file(chart, 700, 320));
        assertEquals(7 + 1, Xml.elements(svg, "circle").size(), "one is the sample in the legend");
        assertEquals(1, Xml.elements(svg, "text").stream().filter(text -> text.getTextContent().equals("1 kHz")).count());
    }

    private static ResultSeries over(ResultSeries.Axis x, ResultSeries.Axis... y) {
        return new ResultSeries("laws", "p.Skin", Results.at(333.15), x, List.of(y));
    }

    private static ResultSeries.Axis conductivity(String name, double... values) {
        return new ResultSeries.Axis(name, "S/m", values);
    }

    /** Bounds are an area with one entry of the legend, laws that agree are one curve, and points stand beside them with their error bars. */
    @Test
    void lawsBetweenBoundsWithPoints() {
        ResultSeries.Axis fraction = new ResultSeries.Axis("fraction", "1", new double[] { 0, 0.2, 0.4 });
        ResultSeries laws = over(fraction, conductivity("bounds, lower", 1, 1.2, 1.4), conductivity("one", 1, 1.5, 2), conductivity("same", 1, 1.5 * (1 + 1e-9), 2),
                conductivity("bounds, upper", 1, 3, 5), conductivity("other", 1, Double.NaN, 2.2));
        ResultSeries points = over(new ResultSeries.Axis("fraction", "1", new double[] { 0.1, 0.3 }),
                new ResultSeries.Axis("one, voxels", "S/m", new double[] { 1.2, 1.7 }, new double[] { 0.1, Double.NaN }));
        Chart chart = charts.of(with(laws, points)).get(0);
        assertEquals(List.of(new Legend.Entry("one = same", Legend.Sample.LINE, 0), new Legend.Entry("other", Legend.Sample.MARK, 1),
                new Legend.Entry("one, voxels", Legend.Sample.MARK, 2), new Legend.Entry("bounds", Legend.Sample.RIBBON, 0)), Legend.of(chart));
        assertEquals(12, chart.series().get(chart.series().size() - 1).y()[0], 1e-12, "mS/cm");
        assertEquals(1, chart.series().get(chart.series().size() - 1).deviations()[0], 1e-12);
        assertEquals(5, RibbonOutline.of(chart, chart.ribbons().get(0), x -> x, y -> y, 0).stream().mapToDouble(RibbonOutline.Corner::y).max().getAsDouble() / 10, 1e-12);
        Document svg = Xml.parse(SvgChart.file(chart, 700, 320));
        assertEquals(6, Xml.elements(svg, "circle").size(), "two points, two ends beside a gap, two samples");
        List<String> strokes = Xml.elements(svg, "path").stream().filter(path -> path.getAttribute("class").equals("lm-s2")).map(path -> path.getAttribute("d")).toList();
        assertEquals(1, strokes.size(), "one error bar: the other point does not know its deviation");
        assertEquals(2, Stream.of("path", "rect").flatMap(name -> Xml.elements(svg, name).stream()).filter(shape -> shape.getAttribute("class").equals("lm-ribbon")).count());
    }

    /** Points of what has a curve have its colour. */
    @Test
    void pointsHaveTheColourOfTheirCurve() {
        ResultSeries.Axis fraction = new ResultSeries.Axis("fraction", "1", new double[] { 0, 0.2, 0.4 });
        ResultSeries curves = over(fraction, conductivity("Grains, barrier", 1, 1.5, 2), conductivity("Wires, barrier", 1, 1.6, 2.5));
        ResultSeries points = over(fraction, new ResultSeries.Axis("Wires, voxels", "S/m", new double[] { 1, 1.5, 2.4 }, new double[3]));
        assertEquals(List.of(0, 1, 1), charts.of(with(curves, points)).get(0).series().stream().map(Chart.Series::colour).toList());
    }

    /** A conductivity over temperature is an Arrhenius plot, with temperatures along its upper edge. */
    @Test
    void conductivityOverTemperatureIsShownOverTheReciprocal() {
        ResultSeries.Axis kelvin = new ResultSeries.Axis("temperature", "K", new double[] { 298.15, 333.15, 373.15 });
        Chart chart = charts.of(with(over(kelvin, conductivity("one", 1e-3, 4e-3, 2e-2), conductivity("two", 1e-3, 5e-3, 3e-2)))).get(0);
        assertEquals("1000/T [K⁻¹]", chart.x().heading());
        assertTrue(chart.y().logarithmic() && !chart.x().logarithmic());
        assertEquals(1000 / 333.15, chart.series().get(0).x()[1], 1e-12);
        assertEquals(List.of("100 °C", "80 °C", "60 °C", "40 °C"), chart.upper().stream().map(Chart.Marker::name).toList());
        assertEquals(1000 / 313.15, chart.upper().get(3).at(), 1e-12);
        Document svg = Xml.parse(SvgChart.file(chart, 700, 320));
        assertEquals(1, Xml.elements(svg, "text").stream().filter(text -> text.getTextContent().equals("60 °C")).count());
    }

    /** A table of places names them on the abscissa and is no chart of its own. */
    @Test
    void placesAreMarkers() {
        ResultSeries sizes = over(new ResultSeries.Axis("filler diameter", "m", new double[] { 1e-8, 1e-7, 1e-6 }), conductivity("one", 1, 2, 3), conductivity("two", 2, 2, 2));
        ResultTable places = new ResultTable("laws", "p.Skin", Results.at(333.15), List.of(new ResultTable.Column("place", null), new ResultTable.Column("filler diameter", "m")),
                List.of(Arrays.asList("neutral", 2e-7)));
        StudyResult plain = with(sizes);
        List<Chart> found = charts.of(new StudyResult(plain.study(), plain.of(), plain.status(), "", "", 1, plain.overrides(), plain.quantities(), List.of(places), plain.series(), List.of()));
        assertEquals(1, found.size());
        assertEquals(List.of(new Chart.Marker("neutral", 0.2)), found.get(0).markers());
        assertTrue(found.get(0).x().logarithmic());
    }

    /** A sweep over decades needs a logarithmic abscissa. */
    @Test
    void sweptAbscissaeAreLogarithmic() {
        ResultSeries arc = arc(false, 1);
        ResultSeries swept = new ResultSeries("swept", "p.Stack", Results.at(333.15), arc.y().get(1), List.of(arc.x()));
        Chart chart = charts.of(with(swept)).get(0);
        assertEquals(Chart.Kind.LINE, chart.kind());
        assertTrue(chart.x().logarithmic());
        assertFalse(charts.find(Results.complete(), "laws-conductivity-60C").orElseThrow().x().logarithmic());
    }

    @Test
    void seriesMustFitTheCategories() {
        assertThrows(IllegalArgumentException.class, () -> new Chart("c", "", "", Chart.Kind.BARS, NONE, NONE, List.of(new Chart.Category("a", "")),
                List.of(new Chart.Series("s", 0, new double[2], new double[2]))));
    }

    @Test
    void stackedBarsFollowEachOther() {
        Chart chart = new Chart("c", "", "", Chart.Kind.STACKED_BARS, NONE, NONE, List.of(new Chart.Category("a", "")),
                List.of(new Chart.Series("s", 0, new double[] { 0 }, new double[] { 3 }), new Chart.Series("t", 1, new double[] { 0 }, new double[] { 1 })));
        Scale scale = Scale.of(BarLayout.extents(chart), false, true, 4);
        List<BarLayout.Bar> bars = BarLayout.of(chart, scale);
        assertEquals(0, bars.get(0).start(), 1e-12);
        assertEquals(0.75, bars.get(0).end(), 1e-12);
        assertEquals(0.75, bars.get(1).start(), 1e-12);
        assertEquals(1, bars.get(1).end(), 1e-12);
        assertEquals("a, t: 1", bars.get(1).tooltip());
    }

    @Test
    void svgNamesAxesWithUnitsAndIsReadAloud() {
        for (Chart chart : charts.of(Results.complete())) {
            Document svg = Xml.parse(SvgChart.file(chart, 700, 320));
            assertEquals(chart.title(), svg.getDocumentElement().getFirstChild().getTextContent());
            assertEquals(chart.description(), svg.getDocumentElement().getFirstChild().getNextSibling().getTextContent());
            List<String> texts = Xml.elements(svg, "text").stream().map(Element::getTextContent).toList();
            assertTrue(texts.contains(chart.kind().hasCategories() ? chart.x().heading() : chart.y().heading()), texts.toString());
        }
    }

    @Test
    void gapsInterruptCurvesAndLogLeavesOutZero() {
        assertEquals(2, moves(lines(false, 1, 2, Double.NaN, 3, 4)));
        assertEquals(2, moves(lines(true, 1, 2, 0, 3, 400)));
        assertEquals(1, moves(lines(false, 1, 2, 0, 3, 400)));
        Xml.parse(SvgChart.file(lines(true, 0, -1), 300, 200));
        Xml.parse(SvgChart.file(lines(true), 300, 200));
    }

    private static long moves(Chart chart) {
        return Xml.elements(Xml.parse(SvgChart.file(chart, 300, 200)), "path").stream().filter(path -> path.getAttribute("class").startsWith("lm-s"))
                .mapToLong(path -> path.getAttribute("d").chars().filter(c -> c == 'M').count()).sum();
    }

    @Test
    void moreCurvesThanColoursDifferByDashes() {
        List<Chart.Series> series = IntStream.range(0, 12).mapToObj(i -> new Chart.Series("s" + i, i, new double[] { 0, 1 }, new double[] { i, i + 1 })).toList();
        Chart chart = new Chart("c", "t", "d", Chart.Kind.LINE, NONE, NONE, List.of(), series);
        long looks = Xml.elements(Xml.parse(SvgChart.file(chart, 400, 300)), "path").stream().filter(path -> path.getAttribute("class").startsWith("lm-s"))
                .map(path -> path.getAttribute("class") + path.getAttribute("stroke-dasharray")).distinct().count();
        assertEquals(12, looks);
    }

    @Test
    void legendWrapsAndNeverOverlaps() {
        TextMeasure measure = TextMeasure.estimate(12);
        List<String> names = IntStream.range(0, 30).mapToObj(i -> "series " + i).toList();
        LegendLayout layout = LegendLayout.of(names, 300, 20, measure);
        assertTrue(layout.rows() > 3);
        for (int i = 1; i < names.size(); i++) {
            boolean sameRow = layout.row(i) == layout.row(i - 1);
            assertTrue(!sameRow || layout.x(i) >= layout.x(i - 1) + measure.width(names.get(i - 1)));
            assertTrue(layout.x(i) + measure.width(names.get(i)) <= 300);
        }
    }

    @Test
    void aLowChartNamesTheUnitAlone() {
        Chart chart = new Chart("c", "t", "d", Chart.Kind.LINE, NONE, new Chart.Axis("Molar flux", "µmol/(m²·s)", false), List.of(),
                List.of(new Chart.Series("a", 0, new double[] {0, 1}, new double[] {1, 2})));
        assertTrue(SvgChart.file(chart, 300, 400).contains(">Molar flux [µmol/(m²·s)]<"));
        String low = SvgChart.file(chart, 300, 150);
        assertTrue(low.contains(">µmol/(m²·s)<") && !low.contains("Molar flux ["), low);
    }

    @Test
    void bandsMarkersAndTheCurveInFrontAreDrawn() {
        Chart chart = new Chart("c", "t", "d", Chart.Kind.LINE, new Chart.Axis("Depth", "µm", false), NONE, List.of(),
                List.of(new Chart.Series("a", 0, new double[] {0, 40}, new double[] {1, 2}), new Chart.Series("b", 1, new double[] {0, 40}, new double[] {3, 4})),
                List.of(new Chart.Band("skin", "p.S.skin", 0, 10), new Chart.Band("core", "p.S.core", 10, 40)), List.of(new Chart.Marker("limit", 20)), List.of(), List.of(), -1);
        String svg = SvgChart.file(chart, 600, 300);
        assertTrue(svg.contains("lm-band") && svg.contains(">skin<") && svg.contains(">core<"), svg);
        assertTrue(svg.contains(">limit<") && svg.contains("stroke-dasharray=\"4 3\""), svg);
        Chart front = chart.emphasising(1);
        assertEquals(1, front.emphasis());
        assertEquals("t: b", front.title());
        String emphasised = SvgChart.file(front, 600, 300);
        assertTrue(emphasised.contains("<path class=\"lm-grid\"") && !emphasised.contains(">a<"), emphasised);
        assertEquals(chart.bands(), chart.emphasising(1).bands());
        assertEquals(chart.markers(), chart.logarithmic(true).markers());
    }
}
