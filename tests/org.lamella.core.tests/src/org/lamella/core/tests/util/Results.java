package org.lamella.core.tests.util;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.lamella.solver.Measure;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.RequirementResult;
import org.lamella.solver.RequirementResult.Status;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;

/** Hand-made results with everything that is awkward to write. */
public final class Results {

    /** Markup in a name, as an engineer's text may hold. */
    public static final String MARKUP = "<b>&\"'</b><script>alert(1)</script>";

    private Results() {
    }

    /** Selectors of a temperature, K. */
    public static SortedMap<String, Measure> at(double temperature) {
        return new TreeMap<>(Map.of("temperature", new Measure(temperature, "K")));
    }

    /** A number without conditions. */
    public static QuantityValue quantity(String id, String subject, double value, String unit, String... notes) {
        return new QuantityValue(id, subject, new TreeMap<>(), value, null, false, unit, null, "B1", true, List.of(notes));
    }

    /** The resistance of a stack with its breakdown, quantities of every kind, a series with a gap and three verdicts. */
    public static StudyResult complete() {
        List<QuantityValue> quantities = List.of(
                new QuantityValue("area-resistance", "p.Stack", at(333.15), 40.1e-4, null, false, "ohm*m2", 1.25e-4, "B1", true,
                        List.of("largest-interface: plane skin-core, 20 Ω·cm² of 40.1 Ω·cm²")),
                new QuantityValue("area-resistance", "p.Stack", at(298.15), 0.1 + 0.2, null, false, "ohm*m2", null, "B1", false, List.of("outside: below 60 °C")),
                new QuantityValue("energy-density", "p.Cell", new TreeMap<>(), 698.5 * 3.6e6, null, false, "J/m3", null, "C5", true, List.of()),
                new QuantityValue("limiting-current-charge", "p.Stack", at(333.15), null, null, true, "A/m2", null, "B3", true, List.of("single-ion: no salt")),
                new QuantityValue("limiting-current-discharge", "p.Stack", at(333.15), null, null, false, "A/m2", null, "B3", false, List.of("no-value: " + MARKUP)),
                new QuantityValue("limiting-current-layer", "p.Stack", at(333.15), null, "skin", false, "", null, "B3", true, List.of()),
                new QuantityValue("filler-volume-fraction", "p.Skin.LLZTO", new TreeMap<>(), 0.0241, null, false, "1", null, "A0", true, List.of()));
        return new StudyResult("p.Study", "p.Stack", StudyResult.Status.DONE, "", "0123456789abcdef", 7,
                new TreeMap<>(Map.of("p.Stack.core.thickness", new Measure(1.2e-5, "m"))), quantities, List.of(breakdown(333.15, 1)), List.of(series()),
                List.of(requirement("low-asr", Status.PASS, 40.1e-4, ""), requirement("lower", Status.FAIL, 40.1e-4, "largest-interface: plane skin-core"),
                        requirement(MARKUP, Status.UNKNOWN, null, "no-value: nothing is known")));
    }

    /** A breakdown whose rows add up to 40.1 Ω·cm² times a factor. */
    public static ResultTable breakdown(double temperature, double factor) {
        List<ResultTable.Column> columns = List.of(new ResultTable.Column("item", null), new ResultTable.Column("element", null),
                new ResultTable.Column("value", "ohm*m2"), new ResultTable.Column("share", "1"));
        return new ResultTable("resistance-breakdown", "p.Stack", at(temperature), columns,
                List.of(Arrays.asList("layer skin", "p.Stack.skin", 20e-4 * factor, 20 / 40.1), Arrays.asList("plane skin-core", "p.Stack.skin-core", 20e-4 * factor, 20 / 40.1),
                        Arrays.asList("layer core", "p.Stack.core", 0.1e-4 * factor, 0.1 / 40.1), Arrays.asList("layer " + MARKUP, "p.Stack.none", null, null)));
    }

    /** Two curves, one with a gap, and a point with its deviation. */
    public static ResultSeries series() {
        return new ResultSeries("laws-conductivity", "p.Skin", at(333.15), new ResultSeries.Axis("filler volume fraction", "1", new double[] { 0, 0.25, 0.5 }),
                List.of(new ResultSeries.Axis("series", "S/m", new double[] { 0.01, 0.02, 0.03 }),
                        new ResultSeries.Axis("gem", "S/m", new double[] { 0.01, Double.NaN, 0.005 }),
                        new ResultSeries.Axis("voxels", "S/m", new double[] { Double.NaN, 0.021, Double.NaN }, new double[] { Double.NaN, 0.001, Double.NaN })));
    }

    private static RequirementResult requirement(String name, Status status, Double actual, String reason) {
        return new RequirementResult(name, "require " + name + ": area-resistance of Stack at 60 °C < 75 Ω·cm² because \"cells must be quick\"", "p.Stack", at(333.15),
                status, actual, 75e-4, "ohm*m2", reason);
    }

    /** The same result under another hash. */
    public static StudyResult withHash(StudyResult result, String hash) {
        return new StudyResult(result.study(), result.of(), result.status(), result.reason(), hash, result.seed(), result.overrides(), result.quantities(),
                result.tables(), result.series(), result.requirements());
    }

    /** A result that ended another way. */
    public static StudyResult ended(StudyResult.Status status, String reason) {
        return new StudyResult("p.Study", "p.Stack", status, reason, "0123", 1, new TreeMap<>(), List.of(), List.of(), List.of(), List.of());
    }
}
