package org.lamella.dsl.ide.figures;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One number about an element of a design.
 *
 * @param quantity id of the registry: {@link #CONDUCTIVITY}, {@link #RESISTANCE} or {@link #DIFFUSION}
 * @param subject qualified name of the composite, layer or stack
 * @param temperature K
 * @param value SI; empty where there is none, which the remarks explain
 * @param unit SI unit
 * @param model law the value comes from; empty where several make it
 * @param remarks why there is no value, or which limits it leaves: {@code code: sentence}
 */
public record Figure(String quantity, String subject, double temperature, OptionalDouble value, String unit, String model, List<String> remarks) {

    /** Through-plane ionic conductivity of a composite. */
    public static final String CONDUCTIVITY = "effective-conductivity";
    /** Dc area resistance of a layer, or of a stack with the contacts between its layers and the salt's diffusion. */
    public static final String RESISTANCE = "area-resistance";
    /** What the diffusion of the salt adds to the dc area resistance of a stack. */
    public static final String DIFFUSION = "area-resistance-diffusion";
    /** Remark of a value that takes time to compute and was not asked for. */
    public static final String NOT_COMPUTED = "not-computed: not computed yet";

    public Figure {
        remarks = List.copyOf(remarks);
    }

    /** One without a value. */
    public static Figure missing(String quantity, String subject, double temperature, String remark) {
        return new Figure(quantity, subject, temperature, OptionalDouble.empty(), "", "", List.of(remark));
    }
}
