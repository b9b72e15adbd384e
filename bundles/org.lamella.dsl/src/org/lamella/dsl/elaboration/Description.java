package org.lamella.dsl.elaboration;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What people want to see of a value without opening anything.
 *
 * @param name the property's path, or the name of the constant
 * @param value the value in the field's units, laws at 25 °C and 60 °C; empty when it has none
 * @param si the value in SI where it is one number
 * @param unit its SI unit; empty for texts and words
 * @param uncertainty e.g. {@code ± 20 %}; empty when there is none
 * @param validity e.g. {@code valid 60 °C .. 110 °C}; empty when not limited
 * @param source where it comes from, {@code typical}, or empty
 * @param otherBasis a filler's fraction in the other basis, e.g. {@code 2.4 vol%}
 * @param treatments names of the treatments that changed it, separated by commas; empty for none
 * @param defaulted the value is the default of the registry
 * @param doc what the property means
 * @param section section of the physics reference; empty for constants
 */
public record Description(String name, String value, OptionalDouble si, String unit, String uncertainty, String validity, String source,
        Optional<String> otherBasis, String treatments, boolean defaulted, String doc, String section) {
}
