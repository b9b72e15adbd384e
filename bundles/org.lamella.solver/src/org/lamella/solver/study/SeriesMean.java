package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.lamella.model.Gradients;
import org.lamella.solver.study.MediumProfile.Slice;

/**
 * What slices in series are together. What a current through the layer passes adds up its resistances, what runs along the layer its
 * conductances; the transference number is the one whose salt gradient drops the same concentration over the layer.
 */
final class SeriesMean {

    private SeriesMean() {
    }

    static MediumState of(List<Slice> slices) {
        MediumState first = slices.getFirst().state();
        if (slices.size() == 1) {
            return first;
        }
        double diffusivity = across(slices, MediumState::diffusivity);
        return new MediumState(first.name(), across(slices, MediumState::conductivity), along(slices, MediumState::conductivityInPlane),
                across(slices, MediumState::lawConductivity), across(slices, MediumState::withoutBarrier), across(slices, MediumState::matrixConductivity),
                first.saltBearing(), transference(slices, diffusivity), diffusivity, first.salt(), along(slices, MediumState::thermodynamicFactor),
                along(slices, MediumState::polymerFraction), slices.stream().anyMatch(slice -> slice.state().ceramicDominated()),
                across(slices, MediumState::electronicConductivity), slices.stream().map(slice -> slice.state().model()).distinct().collect(Collectors.joining(" | ")),
                slices.stream().allMatch(slice -> slice.state().valid()), notes(slices));
    }

    /** The harmonic mean of the slices' conductivities; of a single slice exactly its own. */
    static double of(List<Slice> slices, double[] conductivities) {
        double sum = 0;
        for (int n = 0; n < conductivities.length; n++) {
            sum += slices.get(n).share() / conductivities[n];
        }
        return conductivities.length == 1 ? conductivities[0] : 1 / sum;
    }

    private static double across(List<Slice> slices, ToDoubleFunction<MediumState> value) {
        return of(slices, slices.stream().mapToDouble(slice -> value.applyAsDouble(slice.state())).toArray());
    }

    private static double along(List<Slice> slices, ToDoubleFunction<MediumState> value) {
        double sum = 0;
        for (Slice slice : slices) {
            sum += slice.share() * value.applyAsDouble(slice.state());
        }
        return sum;
    }

    /** 1 - t = D sum (1 - t_k) s_k/D_k; where no salt moves the mean over the depth. */
    private static double transference(List<Slice> slices, double diffusivity) {
        return diffusivity > 0 ? 1 - diffusivity * along(slices, state -> (1 - state.transference()) / state.diffusivity()) : along(slices, MediumState::transference);
    }

    /** Every remark once, with the part of the depth it holds for: what many slices say of their own numbers is said for one of them. */
    private static List<String> notes(List<Slice> slices) {
        Map<String, Map<String, List<Remark>>> byCode = new LinkedHashMap<>();
        double depth = 0;
        for (Slice slice : slices) {
            for (String note : slice.state().notes()) {
                int colon = note.indexOf(": ");
                byCode.computeIfAbsent(note.substring(0, colon), code -> new LinkedHashMap<>()).computeIfAbsent(slice.state().model(), law -> new ArrayList<>())
                        .add(new Remark(note.substring(colon + 2), depth, depth + slice.share()));
            }
            depth += slice.share();
        }
        return byCode.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue().values().stream().map(SeriesMean::text).collect(Collectors.joining("; ")))
                .toList();
    }

    private record Remark(String text, double from, double to) {
    }

    private static String text(List<Remark> remarks) {
        double from = remarks.getFirst().from;
        double to = remarks.getLast().to;
        Remark middle = remarks.get(remarks.size() / 2);
        boolean differs = remarks.stream().anyMatch(remark -> !remark.text.equals(middle.text));
        boolean everywhere = from == 0 && to > 1 - 1e-9;
        return middle.text + (differs ? " (at " + Gradients.percent((middle.from + middle.to) / 2) + " of the thickness)"
                : everywhere ? "" : " (from " + Gradients.percent(from) + " to " + Gradients.percent(to) + " of the thickness)");
    }
}
