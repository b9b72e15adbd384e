package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Text;
import org.lamella.model.design.Value;

/**
 * One place where properties of an element are written: the element itself, one it extends, or the one that uses it.
 *
 * @param address qualified name under which values of this place are set from outside
 * @param node the node of the syntax tree that owns the text
 * @param texts the properties by dotted path, blocks flattened
 * @param provenances by path what the nearest block around a property says with {@code source}; none where no block says anything
 * @param inverted the place describes the contact in the other direction
 */
record Source(String address, EObject node, Map<String, Property> texts, Map<String, String> provenances, boolean inverted) {

    /** A place without any text. */
    static Source empty(String address, EObject node) {
        return new Source(address, node, Map.of(), Map.of(), false);
    }

    /** Flattens blocks into dotted paths; a property written twice is an error at the second. */
    static Source of(String address, EObject node, List<Property> properties, Findings findings) {
        Source source = new Source(address, node, new LinkedHashMap<>(), new LinkedHashMap<>(), false);
        source.flatten("", properties, Optional.empty(), findings);
        return source;
    }

    private void flatten(String prefix, List<Property> properties, Optional<String> around, Findings findings) {
        List<Property> sources = properties.stream().filter(property -> Terms.SOURCE.equals(property.getPath())).toList();
        sources.stream().skip(1).forEach(source -> twice(prefix + Terms.SOURCE, source, findings));
        Optional<String> provenance = sources.isEmpty() ? around : sourceText(sources.get(0), findings);
        for (Property property : properties) {
            if (property.getPath() == null || sources.contains(property)) {
                continue;
            }
            String path = prefix + property.getPath();
            if (property.getBlock() != null) {
                flatten(path + ".", property.getBlock().getProperties(), provenance, findings);
            } else if (texts.containsKey(path)) {
                twice(path, property, findings);
            } else {
                texts.put(path, property);
                provenance.ifPresent(text -> provenances.put(path, text));
            }
        }
    }

    private static void twice(String path, Property property, Findings findings) {
        findings.error(Codes.DUPLICATE_NAME, property, CellPackage.Literals.PROPERTY__PATH, "'" + path + "' is given twice", path);
    }

    private static Optional<String> sourceText(Property property, Findings findings) {
        if (property.getValues().size() == 1 && property.getValues().get(0).getExpression() instanceof Text text) {
            return Optional.of(text.getText());
        }
        findings.error(Codes.WRONG_VALUE, property, "a source is a text in quotes");
        return Optional.empty();
    }

    /** Gives a value the source of its block where it says nothing of its own. */
    void attribute(String path, Value value) {
        if (value.getSource() == null && !value.isTypical()) {
            value.setSource(provenances.get(path));
        }
    }

    Source withInverted(boolean other) {
        return new Source(address, node, texts, provenances, other);
    }

    /** The same place with only some of its texts, under other paths. */
    Source select(String newAddress, java.util.function.Function<String, @Nullable String> rename) {
        Source selected = new Source(newAddress, node, new LinkedHashMap<>(), new LinkedHashMap<>(), inverted);
        texts.forEach((path, property) -> {
            String name = rename.apply(path);
            if (name != null) {
                selected.texts.put(name, property);
                if (provenances.containsKey(path)) {
                    selected.provenances.put(name, provenances.get(path));
                }
            }
        });
        return selected;
    }

    List<String> paths() {
        return new ArrayList<>(texts.keySet());
    }
}
