package org.lamella.solver.study;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.math3.complex.Complex;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Expressions;
import org.lamella.model.Properties;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Measurement;
import org.lamella.model.design.Study;
import org.lamella.model.design.Variation;
import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.impedance.Circuit;
import org.lamella.solver.impedance.FitOptions;
import org.lamella.solver.impedance.FitResult;
import org.lamella.solver.impedance.KramersKronig;
import org.lamella.solver.impedance.RelaxationTimes;
import org.lamella.solver.impedance.Spectrum;
import org.lamella.solver.impedance.SpectrumFit;
import org.lamella.solver.impedance.SpectrumModel;
import org.lamella.solver.impedance.Weighting;

/** {@code fit NAME to MEASUREMENT}: parameters of a circuit or values of the design from a spectrum, and what the spectrum says by itself (B7-B9). */
public final class FitStudy implements StudyEvaluator {

    private static final double USUAL_STARTS = 30;
    private static final double USUAL_NOISE = 0.01;

    @Override
    public String kind() {
        return "fit";
    }

    @Override
    public void evaluate(StudyContext context, Results results, Progress progress) {
        Study study = context.study();
        @Nullable Measurement measurement = study.getMeasurement();
        if (measurement == null) {
            throw new IllegalArgumentException(study.getQualifiedName() + " has no measurement");
        }
        Setting setting = new Setting(study, context);
        Spectrum data = setting.selected(spectrum(measurement));
        if (data.size() < 3) {
            throw new SolverException(Reason.TOO_FEW_POINTS, data.size(), 3);
        }
        FitReport report = new FitReport(study, data, results);
        report.kramersKronig(KramersKronig.of(data));
        progress.checkCanceled();
        relaxation(data, report);
        progress.checkCanceled();
        report.fit(SpectrumFit.of(model(study, measurement, data, context, report), data, setting.options(), progress));
    }

    private static SpectrumModel model(Study study, Measurement measurement, Spectrum data, StudyContext context, FitReport report) {
        if (study.getVariations().stream().noneMatch(FitStudy::isOfDesign)) {
            return circuit(study);
        }
        DesignSpectrum design = new DesignSpectrum(study, area(study, measurement, context), context.vocabulary());
        report.designed(design.asDesigned(data));
        return design;
    }

    private static Circuit circuit(Study study) {
        return Circuit.of(Properties.symbol(study, "circuit").orElseThrow(() -> new IllegalArgumentException(study.getQualifiedName() + " has no circuit")));
    }

    static boolean isOfDesign(Variation variation) {
        return !variation.getHolders().isEmpty();
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
    private static void relaxation(Spectrum data, FitReport report) {
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
