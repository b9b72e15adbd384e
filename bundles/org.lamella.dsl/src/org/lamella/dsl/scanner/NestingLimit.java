package org.lamella.dsl.scanner;

/**
 * Counts open brackets and the operators of the expressions around the current place. Everything that walks the parsed text recursively is
 * as deep as this count, so a limit here keeps the parser, the elaborator and the editor from running out of stack.
 */
final class NestingLimit {
    /** More than twenty times what the longest known potential curve needs. */
    static final int LIMIT = 200;

    private final int[] operators = new int[LIMIT + 1];
    private int depth;
    private int total;

    /** Takes note of a symbol; false when the limit is passed. */
    boolean accept(String symbol) {
        switch (symbol) {
            case "(", "{" -> {
                if (depth == LIMIT) {
                    return false;
                }
                depth++;
                total++;
            }
            case ")", "}" -> {
                if (depth > 0) {
                    forget();
                    depth--;
                    total--;
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
        return total <= LIMIT;
    }

    private void forget() {
        total -= operators[depth];
        operators[depth] = 0;
    }
}
