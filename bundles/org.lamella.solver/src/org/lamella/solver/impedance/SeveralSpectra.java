package org.lamella.solver.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.apache.commons.math3.complex.Complex;
import org.eclipse.jdt.annotation.NonNull;

/**
 * Several spectra as one: their points one behind the other, the parameters that all have in common once, the others once for every spectrum.
 */
final class SeveralSpectra implements SpectrumModel {

    private final List<SpectrumModel> models;
    private final List<Spectrum> data;
    private final List<String> names = new ArrayList<>();
    /** Of each spectrum, where its parameters stand among all. */
    private final int[][] places;
    /** The first spectrum that has a parameter, and its number there. */
    private final List<int[]> origins = new ArrayList<>();

    /**
     * @param models of the spectra, all with the same parameters
     * @param data as many
     * @param shared names of the parameters that all spectra have in common
     */
    SeveralSpectra(List<? extends SpectrumModel> models, List<Spectrum> data, Set<String> shared) {
        this.models = List.copyOf(models);
        this.data = List.copyOf(data);
        List<String> parameters = models.get(0).parameterNames();
        places = new int[models.size()][parameters.size()];
        for (int k = 0; k < places.length; k++) {
            for (int i = 0; i < parameters.size(); i++) {
                boolean common = shared.contains(parameters.get(i));
                if (common && k > 0) {
                    places[k][i] = places[0][i];
                } else {
                    places[k][i] = names.size();
                    names.add(common ? parameters.get(i) : name(parameters.get(i), k));
                    origins.add(new int[] { k, i });
                }
            }
        }
    }

    /** The name of what each spectrum has for itself. */
    static String name(String parameter, int spectrum) {
        return parameter + " of spectrum " + (spectrum + 1);
    }

    /** All points, spectrum after spectrum. */
    Spectrum points() {
        return new Spectrum(data.stream().flatMapToDouble(each -> Arrays.stream(each.frequencies())).toArray(),
                data.stream().flatMap(each -> IntStream.range(0, each.size()).mapToObj(each::impedance)).toArray(Complex[]::new));
    }

    /** Where the parameters of a spectrum stand among all. */
    int[] places(int spectrum) {
        return places[spectrum].clone();
    }

    /** The parameters of one spectrum. */
    private double[] of(int spectrum, double[] parameters) {
        return Arrays.stream(places[spectrum]).mapToDouble(place -> parameters[place]).toArray();
    }

    @Override
    public List<String> parameterNames() {
        return names;
    }

    @Override
    public boolean isExponent(int parameter) {
        int[] origin = origins.get(parameter);
        return models.get(origin[0]).isExponent(origin[1]);
    }

    @Override
    public boolean knowsStart() {
        return models.stream().allMatch(SpectrumModel::knowsStart);
    }

    @Override
    public Complex[] impedances(@NonNull Spectrum points, double @NonNull [] parameters) {
        return IntStream.range(0, places.length).boxed().flatMap(k -> Arrays.stream(models.get(k).impedances(data.get(k), of(k, parameters)))).toArray(Complex[]::new);
    }

    @Override
    public Complex[][] evaluate(@NonNull Spectrum points, double @NonNull [] parameters) {
        Complex[][] all = new Complex[points.size()][parameters.length + 1];
        int point = 0;
        for (int k = 0; k < places.length; k++) {
            for (Complex[] own : models.get(k).evaluate(data.get(k), of(k, parameters))) {
                Arrays.fill(all[point], Complex.ZERO);
                all[point][0] = own[0];
                for (int i = 0; i < places[k].length; i++) {
                    all[point][places[k][i] + 1] = own[i + 1];
                }
                point++;
            }
        }
        return all;
    }

    /** Shared parameters start where the first spectrum would start. */
    @Override
    public Supplier<double[]> startingPoints(@NonNull Spectrum points, long seed) {
        List<Supplier<double[]>> own = IntStream.range(0, places.length).mapToObj(k -> models.get(k).startingPoints(data.get(k), seed + k)).toList();
        return () -> {
            double[] start = new double[names.size()];
            for (int k = places.length - 1; k >= 0; k--) {
                double[] drawn = own.get(k).get();
                for (int i = 0; i < drawn.length; i++) {
                    start[places[k][i]] = drawn[i];
                }
            }
            return start;
        };
    }

    @Override
    public String toString() {
        return models.get(0) + " to " + models.size() + " spectra";
    }
}
