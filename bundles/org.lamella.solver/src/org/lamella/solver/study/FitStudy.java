package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.commons.math3.complex.Complex;
import org.lamella.model.Expressions;
import org.lamella.model.Properties;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Measurement;
import org.lamella.model.design.Study;
import org.lamella.model.design.TextExpression;
import org.lamella.model.design.Value;
import org.lamella.model.design.Variation;
import org.lamella.solver.Measure;
import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.impedance.Circuit;
import org.lamella.solver.impedance.FitOptions;
import org.lamella.solver.impedance.FitResult;
import org.lamella.solver.impedance.KramersKronig;
import org.lamella.solver.impedance.RelaxationTimes;
import org.lamella.solver.impedance.SeriesFit;
import org.lamella.solver.impedance.Spectrum;
import org.lamella.solver.impedance.SpectrumModel;
import org.lamella.solver.impedance.Weighting;

/** {@code fit NAME to MEASUREMENT}: parameters of a circuit or values of the design from spectra, and what the spectra say by themselves (B7-B9). */
public final class FitStudy implements StudyEvaluator {

    private static final double USUAL_STARTS = 30;
    private static final double USUAL_NOISE = 0.01;

    @Override
    public String kind() {
        return "fit";
    }

    /**
     * A spectrum that is fitted.
     *
     * @param data the part of it that counts
     */
    record Case(Measurement measurement, Spectrum data, KramersKronig test, SpectrumReport report) {
    }

    @Override
    public void evaluate(StudyContext context, Results results, Progress progress) {
        Study study = context.study();
        if (study.getMeasurements().isEmpty()) {
            throw new IllegalArgumentException(study.getQualifiedName() + " has no measurement");
        }
        Setting setting = new Setting(study, context);
        List<Case> cases = new ArrayList<>();
        for (Measurement measurement : study.getMeasurements()) {
            progress.checkCanceled();
            cases.add(examined(study, measurement, setting, results));
        }
        boolean ofDesign = study.getVariations().stream().anyMatch(ParameterReport::isOfDesign);
        List<SpectrumModel> models = new ArrayList<>();
        for (Case each : cases) {
            progress.checkCanceled();
            models.add(ofDesign ? design(study, each, context, progress) : circuit(study));
        }
        Set<String> shared = ofDesign ? study.getVariations().stream().filter(variation -> !variation.isEach()).map(Variation::getPath).collect(Collectors.toSet()) : setting.shared();
        SeriesFit fit = SeriesFit.of(models, cases.stream().map(Case::data).toList(), shared, setting.options(), progress);
        if (cases.size() > 1) {
            new SeriesReport(study, cases, results).write(fit, shared);
        } else {
            FitResult only = fit.spectra().get(0);
            cases.get(0).report().fit(only);
            ParameterReport parameters = new ParameterReport(study, study.getSubject().getQualifiedName(), common(cases), results);
            parameters.correlation(fit.spectra());
            parameters.quantities(only, only.parameters().stream().map(FitResult.Parameter::name).toList());
            parameters.tables(only);
        }
    }

    /** A spectrum with what it says by itself. One of several is told by its number, since temperatures may be alike. */
    private static Case examined(Study study, Measurement measurement, Setting setting, Results results) {
        Spectrum data = setting.selected(spectrum(measurement));
        if (data.size() < 3) {
            throw new SolverException(Reason.TOO_FEW_POINTS, data.size(), 3);
        }
        boolean alone = study.getMeasurements().size() == 1;
        SortedMap<String, Measure> at = new TreeMap<>(Results.at(measurement.getTemperature()));
        if (!alone) {
            at.put("spectrum", new Measure(study.getMeasurements().indexOf(measurement) + 1.0, "1"));
        }
        SpectrumReport report = new SpectrumReport(data, (alone ? study.getSubject() : measurement).getQualifiedName(), measurement.getTemperature(), at, results);
        KramersKronig test = KramersKronig.of(data);
        report.kramersKronig(test);
        relaxation(data, report);
        return new Case(measurement, data, test, report);
    }

    /** Selectors of what all spectra have in common: their temperature, if it is one. */
    static SortedMap<String, Measure> common(List<Case> cases) {
        List<Double> temperatures = cases.stream().map(each -> each.measurement().getTemperature()).distinct().toList();
        return temperatures.size() == 1 ? Results.at(temperatures.get(0)) : Results.always();
    }

    private static DesignSpectrum design(Study study, Case each, StudyContext context, Progress progress) {
        DesignSpectrum design = new DesignSpectrum(study, each.measurement(), area(study, each.measurement(), context), context, progress);
        each.report().designed(design.asDesigned(each.data()));
        return design;
    }

    private static Circuit circuit(Study study) {
        return Circuit.of(Properties.symbol(study, "circuit").orElseThrow(() -> new IllegalArgumentException(study.getQualifiedName() + " has no circuit")));
    }

    private static Spectrum spectrum(Measurement measurement) {
        int points = measurement.getFrequencies().size();
        double[] frequencies = new double[points];
        Complex[] impedances = new Complex[points];
        for (int i = 0; i < points; i++) {
            frequencies[i] = measurement.getFrequencies().get(i);
            impedances[i] = new Complex(measurement.getReal().get(i), measurement.getImaginary().get(i));
        }
        return new Spectrum(frequencies, impedances);
    }

    /** A spectrum that ends in a blocking line has no distribution of relaxation times; that is no mistake. */
    private static void relaxation(Spectrum data, SpectrumReport report) {
        try {
            report.relaxation(RelaxationTimes.of(data));
        } catch (SolverException noDistribution) {
            report.note("no-distribution: " + noDistribution.getMessage());
        }
    }

    private static double area(Study study, Measurement measurement, StudyContext context) {
        double area = measurement.getArea();
        if (Double.isNaN(area) && study.getSubject() instanceof Cell cell) {
            area = new Reader(cell, context.vocabulary()).number("area", Double.NaN);
        }
        if (Double.isNaN(area)) {
            throw new SolverException(Reason.NO_AREA, measurement.getQualifiedName());
        }
        return area;
    }

    /** What the body of the fit says. */
    private record Setting(Study study, StudyContext context) {

        private double number(String path, boolean upper, double fallback) {
            return Properties.value(study, path).map(value -> Expressions.compile(upper ? value.getHigh() : value.getExpression(), context.vocabulary())
                    .at(Conditions.ROOM_TEMPERATURE, 0, 0)).orElse(fallback);
        }

        /** Parameters of a circuit that all spectra have in common. */
        Set<String> shared() {
            return Properties.property(study, "shared").stream().flatMap(property -> property.getValues().stream()).map(Value::getExpression)
                    .filter(TextExpression.class::isInstance).map(text -> ((TextExpression) text).getText()).collect(Collectors.toSet());
        }

        Spectrum selected(Spectrum all) {
            double first = number("frequency", false, 0);
            double last = number("frequency", true, Double.POSITIVE_INFINITY);
            return all.between(Math.min(first, last), Math.max(first, last));
        }

        FitOptions options() {
            Map<String, Double> fixed = new HashMap<>();
            Map<String, FitOptions.Range> bounds = new HashMap<>();
            Map<String, FitOptions.Prior> priors = new HashMap<>();
            for (Variation variation : study.getVariations()) {
                if (variation.isSetLow() && variation.getLow() == variation.getHigh()) {
                    fixed.put(variation.getPath(), variation.getLow());
                } else if (variation.isSetLow()) {
                    bounds.put(variation.getPath(), new FitOptions.Range(variation.getLow(), variation.getHigh()));
                }
                if (variation.isSetDeviation()) {
                    priors.put(variation.getPath(), new FitOptions.Prior(variation.getStart(), variation.getDeviation()));
                }
            }
            Weighting weighting = Properties.symbol(study, "weighting").map(word -> Weighting.valueOf(word.toUpperCase(Locale.ROOT))).orElse(Weighting.MODULUS);
            FitOptions options = FitOptions.usual().weighting(weighting).starts((int) Math.round(number("starts", false, USUAL_STARTS))).seed(study.getSeed()).fixed(fixed)
                    .bounds(bounds).priors(priors, number("noise", false, USUAL_NOISE));
            return Properties.symbol(study, "residuals").filter("admittance"::equals).isPresent() ? options.onAdmittance() : options;
        }
    }
}
