package org.lamella.solver.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lamella.solver.impedance.Circuit.Part;
import org.lamella.solver.impedance.Circuit.Placed;

/**
 * Reads circuits in the two notations in use: names with hyphens for series and {@code p(a,b)} for parallel, as {@code R0-p(R1,CPE1)-Wo1},
 * and the circuit description code of Boukamp, with round brackets for parallel and square ones for series, as {@code R(Q[RW])}; there
 * elements are numbered by kind in the order they are written.
 */
final class CircuitParser {

    private final String text;
    private final boolean named;
    private final List<Placed> elements = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<CircuitElement, Integer> counts = new HashMap<>();
    private int at;
    private int parameters;

    CircuitParser(String text) {
        this.text = text;
        this.named = text.contains("-") || text.contains("p(") || text.chars().anyMatch(Character::isDigit);
    }

    Circuit parse() {
        Part root = named ? namedSeries() : codeSeries();
        skipBlanks();
        if (at < text.length()) {
            throw error("unexpected '" + text.charAt(at) + "'");
        }
        return new Circuit(text, root, elements);
    }

    private Part namedSeries() {
        List<Part> parts = new ArrayList<>();
        do {
            parts.add(namedPart());
        } while (accept('-'));
        return parts.size() == 1 ? parts.get(0) : new Circuit.Series(parts);
    }

    private Part namedPart() {
        skipBlanks();
        if (text.startsWith("p(", at)) {
            at += 2;
            List<Part> branches = new ArrayList<>();
            do {
                branches.add(namedSeries());
            } while (accept(','));
            expect(')');
            return parallel(branches);
        }
        int start = at;
        String letters = letters();
        CircuitElement element = element(letters, start);
        int digits = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return place(letters + text.substring(digits, at), element, start);
    }

    private Part codeSeries() {
        List<Part> parts = new ArrayList<>();
        for (skipBlanks(); at < text.length() && text.charAt(at) != ')' && text.charAt(at) != ']'; skipBlanks()) {
            parts.add(codePart());
        }
        if (parts.isEmpty()) {
            throw error("an element is missing");
        }
        return parts.size() == 1 ? parts.get(0) : new Circuit.Series(parts);
    }

    private Part codePart() {
        if (accept('[')) {
            Part series = codeSeries();
            expect(']');
            return series;
        }
        if (accept('(')) {
            List<Part> branches = new ArrayList<>();
            for (skipBlanks(); at < text.length() && text.charAt(at) != ')'; skipBlanks()) {
                branches.add(codePart());
            }
            expect(')');
            return parallel(branches);
        }
        int start = at;
        CircuitElement element = longestElement();
        return place(element.symbol() + counts.merge(element, 1, Integer::sum), element, start);
    }

    /** The longest symbol at the place: Wo before W. */
    private CircuitElement longestElement() {
        for (int length = Math.min(4, text.length() - at); length > 0; length--) {
            Optional<CircuitElement> found = CircuitElement.of(text.substring(at, at + length));
            if (found.isPresent()) {
                at += length;
                return found.get();
            }
        }
        throw error("unknown element '" + text.substring(at, at + 1) + "'; known are " + known());
    }

    private String letters() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private CircuitElement element(String letters, int start) {
        if (letters.isEmpty()) {
            throw error(start < text.length() ? "an element is expected instead of '" + text.charAt(start) + "'" : "an element is missing at the end");
        }
        return CircuitElement.of(letters).orElseThrow(() -> new CircuitSyntaxException("unknown element '" + letters + "' at character " + (start + 1) + "; known are " + known(), start));
    }

    private static String known() {
        return Arrays.stream(CircuitElement.values()).map(CircuitElement::symbol).collect(Collectors.joining(", "));
    }

    private Part place(String name, CircuitElement element, int start) {
        if (!names.add(name)) {
            throw new CircuitSyntaxException("'" + name + "' is there twice, again at character " + (start + 1) + "; number the elements", start);
        }
        Placed placed = new Placed(name, element, parameters);
        parameters += element.parameters().size();
        elements.add(placed);
        return placed;
    }

    private Part parallel(List<Part> branches) {
        if (branches.size() < 2) {
            throw error("a parallel part needs two branches or more");
        }
        return new Circuit.Parallel(branches);
    }

    private boolean accept(char symbol) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == symbol) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char symbol) {
        if (!accept(symbol)) {
            throw error("'" + symbol + "' is missing");
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private CircuitSyntaxException error(String what) {
        return new CircuitSyntaxException(what + " at character " + (at + 1), at);
    }
}
