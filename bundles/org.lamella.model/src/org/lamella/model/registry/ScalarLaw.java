package org.lamella.model.registry;

/** A law that gives a number from its arguments and the temperature. */
public interface ScalarLaw extends Law {

    /** A law called at a temperature at which it has no value, e.g. VTF at or below T0. */
    final class OutsideDomain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param message what is out of range and which range holds, for people */
        public OutsideDomain(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Evaluates the law.
     *
     * @param arguments SI values in the order of {@link #arguments()}; for an argument with symbols the index of the word
     * @param conditions per argument the SI value of its {@code at} suffix, NaN where there is none
     * @param temperature K
     * @return SI value in the dimension of the property (or of the first argument for mathematical functions)
     * @throws OutsideDomain where the law has no value
     */
    double evaluate(double[] arguments, double[] conditions, double temperature);
}
