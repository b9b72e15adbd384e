package org.lamella.solver.impedance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.math3.complex.Complex;
import org.lamella.solver.Progress;

/**
 * Fit of a series of spectra, over time or temperature for instance. Parameters that all have in common are found from all spectra
 * together; without any, each spectrum is fitted by itself.
 *
 * @param spectra the fit of each spectrum; what is shared has the same value, deviation and correlations in all
 * @param together the fit of all spectra as one, where something is shared
 */
public record SeriesFit(List<FitResult> spectra, Optional<FitResult> together) {

    /** Copies the list. */
    public SeriesFit {
        spectra = List.copyOf(spectra);
    }

    /**
     * Fits models to spectra.
     *
     * @param models of the spectra, all with the same parameters
     * @param data as many
     * @param shared names of the parameters that all spectra have in common
     * @param options for all of them, by the names of the parameters of a model
     * @param progress asked between starts
     */
    public static SeriesFit of(List<? extends SpectrumModel> models, List<Spectrum> data, Set<String> shared, FitOptions options, Progress progress) {
        List<String> names = models.get(0).parameterNames();
        Set<String> common = names.stream().filter(name -> shared.contains(name) && !options.fixed().containsKey(name)).collect(Collectors.toSet());
        boolean together = !common.isEmpty() && data.size() > 1;
        List<FitResult> alone = together && models.get(0).knowsStart() ? List.of() : each(models, data, options, progress);
        if (!together) {
            return new SeriesFit(alone, Optional.empty());
        }
        SeveralSpectra all = new SeveralSpectra(models, data, common);
        FitOptions own = options(options, names, common, data.size());
        // what each spectrum says by itself is a better start than any that is drawn
        FitResult fit = SpectrumFit.of(all, all.points(), alone.isEmpty() ? own : own.guess(guess(alone, common)).starts(1), progress);
        List<FitResult> parts = new ArrayList<>();
        for (int k = 0; k < data.size(); k++) {
            parts.add(part(fit, all.places(k), models.get(k), data.get(k)));
        }
        return new SeriesFit(parts, Optional.of(fit));
    }

    /** Each spectrum by itself; a circuit starts where the one before ended, so that its arcs keep their places. */
    private static List<FitResult> each(List<? extends SpectrumModel> models, List<Spectrum> data, FitOptions options, Progress progress) {
        List<FitResult> fits = new ArrayList<>();
        FitOptions next = options;
        for (int k = 0; k < data.size(); k++) {
            FitResult fit = SpectrumFit.of(models.get(k), data.get(k), next, progress);
            fits.add(fit);
            if (!models.get(k).knowsStart()) {
                next = options.guess(fit.parameters().stream().collect(Collectors.toMap(FitResult.Parameter::name, FitResult.Parameter::value)));
            }
        }
        return fits;
    }

    /** Of shared parameters the geometric mean. */
    private static Map<String, Double> guess(List<FitResult> alone, Set<String> shared) {
        Map<String, Double> guess = new HashMap<>();
        for (int k = 0; k < alone.size(); k++) {
            for (FitResult.Parameter parameter : alone.get(k).parameters()) {
                if (shared.contains(parameter.name())) {
                    guess.merge(parameter.name(), Math.pow(parameter.value(), 1.0 / alone.size()), (a, b) -> a * b);
                } else {
                    guess.put(SeveralSpectra.name(parameter.name(), k), parameter.value());
                }
            }
        }
        return guess;
    }

    /** What is said of a parameter holds for it in every spectrum. */
    private static FitOptions options(FitOptions options, List<String> names, Set<String> shared, int spectra) {
        return options.fixed(everywhere(options.fixed(), names, shared, spectra)).bounds(everywhere(options.bounds(), names, shared, spectra))
                .priors(everywhere(options.priors(), names, shared, spectra), options.noise());
    }

    private static <T> Map<String, T> everywhere(Map<String, T> said, List<String> names, Set<String> shared, int spectra) {
        Map<String, T> everywhere = new HashMap<>();
        said.forEach((name, value) -> {
            if (shared.contains(name) || !names.contains(name)) {
                everywhere.put(name, value);
            } else {
                for (int k = 0; k < spectra; k++) {
                    everywhere.put(SeveralSpectra.name(name, k), value);
                }
            }
        });
        return everywhere;
    }

    /** What the fit of all says of one spectrum. */
    private static FitResult part(FitResult fit, int[] places, SpectrumModel model, Spectrum data) {
        List<FitResult.Parameter> parameters = new ArrayList<>();
        double[][] correlation = new double[places.length][places.length];
        for (int i = 0; i < places.length; i++) {
            FitResult.Parameter found = fit.parameters().get(places[i]);
            parameters.add(new FitResult.Parameter(model.parameterNames().get(i), found.value(), found.standardDeviation(), found.halfWidth(), found.fixed(), found.atBound()));
            for (int j = 0; j < places.length; j++) {
                correlation[i][j] = fit.correlation()[places[i]][places[j]];
            }
        }
        Complex[] fitted = model.impedances(data, parameters.stream().mapToDouble(FitResult.Parameter::value).toArray());
        return new FitResult(model.toString(), parameters, correlation, SpectrumFit.rms(fitted, data), fit.cost(), new Spectrum(data.frequencies(), fitted), fit.singleStart(),
                fit.converged());
    }
}
