package org.lamella.dsl.scanner;

/**
 * Counts open brackets and the operators of the expressions around the current place. Everything that walks the parsed text recursively is
 * as deep as this count, so a limit here keeps the parser, the elaborator and the editor from running out of stack.
 */
final class NestingLimit {
    /** Open brackets at a time; the content-assist parser spends up to a hundred stack frames on each. */
    static final int BRACKETS = 50;
    /** Operators of one formula and those around it, ten times what the longest known potential curve needs. */
    static final int OPERATORS = 200;

    private final int[] operators = new int[BRACKETS + 1];
    private int depth;
    private int total;

    /** Takes note of a symbol; false when a limit is passed. */
    boolean accept(String symbol) {
        switch (symbol) {
            case "(", "{" -> {
                if (depth == BRACKETS) {
                    return false;
                }
                depth++;
            }
            case ")", "}" -> {
                if (depth > 0) {
                    forget();
                    depth--;
                }
                if (symbol.equals("}")) {
                    forget();
                }
            }
            case "+", "-", "*", "/", "^" -> {
                operators[depth]++;
                total++;
            }
            case "." -> {
                // inside a path, the expression goes on
            }
            default -> forget();
        }
        return total <= OPERATORS;
    }

    private void forget() {
        total -= operators[depth];
        operators[depth] = 0;
    }
}
