package org.lamella.solver.study;

import java.util.List;

/**
 * A stack at one temperature: flat numbers, ready for the transport models.
 *
 * @param temperature K
 * @param layers anode to cathode
 * @param planes between the layers, one fewer
 */
record StackState(double temperature, List<LayerState> layers, List<PlaneState> planes) {

    /**
     * A layer.
     *
     * @param name qualified name
     * @param thickness m
     * @param profile what fills it over its depth
     */
    record LayerState(String name, double thickness, MediumProfile profile) {

        /** What fills the layer, of a graded one the mean. */
        MediumState medium() {
            return profile.mean();
        }

        /** @return thickness over conductivity, ohm m2; infinite when the layer does not conduct */
        double areaResistance() {
            return thickness / medium().conductivity();
        }
    }

    /**
     * A plane between two layers.
     *
     * @param name qualified name
     * @param resistance over the real contact area with constriction, ohm m2
     * @param partition salt concentration on the right over that on the left
     * @param saltTransfer coefficient referred to the left side, m/s; infinite for equilibrium
     * @param declared anything was said about the contact, or both sides have the same matrix and there is none
     */
    record PlaneState(String name, double resistance, double partition, double saltTransfer, boolean declared) {
    }

    /** The same stack with all layers thinner or thicker in proportion. */
    StackState scaled(double factor) {
        return new StackState(temperature, layers.stream().map(layer -> new LayerState(layer.name, factor * layer.thickness, layer.profile)).toList(), planes);
    }

    double thickness() {
        double sum = 0;
        for (LayerState layer : layers) {
            sum += layer.thickness;
        }
        return sum;
    }

    boolean valid() {
        return layers.stream().allMatch(layer -> layer.medium().valid());
    }

    /** Notes of all media, each once. */
    List<String> notes() {
        return layers.stream().flatMap(layer -> layer.medium().notes().stream().map(note -> note + " (" + layer.medium().name() + ")")).distinct().toList();
    }
}
