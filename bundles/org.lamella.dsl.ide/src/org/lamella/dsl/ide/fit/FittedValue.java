package org.lamella.dsl.ide.fit;

import java.util.Optional;

/**
 * A value that a fit found.
 *
 * @param path of the value in the design
 * @param uri file in which it is written
 * @param offset where the value stands in the file
 * @param length of what stands there
 * @param text what the language writes for the fitted value: {@code 20.1 Ω·cm² ± 0.3 Ω·cm² from "fit:Spectrum"}
 * @param refusal why it must not be written; empty where it may
 */
public record FittedValue(String path, String uri, int offset, int length, String text, Optional<String> refusal) {
}
