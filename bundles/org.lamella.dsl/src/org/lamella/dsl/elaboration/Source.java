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

/**
 * One place where properties of an element are written: the element itself, one it extends, or the one that uses it.
 *
 * @param address qualified name under which values of this place are set from outside
 * @param node the node of the syntax tree that owns the text
 * @param texts the properties by dotted path, blocks flattened
 * @param provenance the block's {@code source}; null when it has none
 * @param inverted the place describes the contact in the other direction
 */
record Source(String address, EObject node, Map<String, Property> texts, @Nullable String provenance, boolean inverted) {

    /** A place without any text. */
    static Source empty(String address, EObject node) {
        return new Source(address, node, Map.of(), null, false);
    }

    /** Flattens blocks into dotted paths; a property written twice is an error at the second. */
    static Source of(String address, EObject node, List<Property> properties, Findings findings) {
        Map<String, Property> texts = new LinkedHashMap<>();
        String[] provenance = new String[1];
        flatten("", properties, texts, provenance, findings);
        return new Source(address, node, texts, provenance[0], false);
    }

    private static void flatten(String prefix, List<Property> properties, Map<String, Property> texts, @Nullable String[] provenance, Findings findings) {
        for (Property property : properties) {
            if (property.getPath() == null) {
                continue;
            }
            String path = prefix + property.getPath();
            if (path.equals(Terms.SOURCE)) {
                sourceText(property, findings).ifPresent(text -> provenance[0] = text);
            } else if (property.getBlock() != null) {
                flatten(path + ".", property.getBlock().getProperties(), texts, provenance, findings);
            } else if (texts.putIfAbsent(path, property) != null) {
                findings.error(Codes.DUPLICATE_NAME, property, CellPackage.Literals.PROPERTY__PATH, "'" + path + "' is given twice", path);
            }
        }
    }

    private static Optional<String> sourceText(Property property, Findings findings) {
        if (property.getValues().size() == 1 && property.getValues().get(0).getExpression() instanceof Text text) {
            return Optional.of(text.getText());
        }
        findings.error(Codes.WRONG_VALUE, property, "a source is a text in quotes");
        return Optional.empty();
    }

    Source withInverted(boolean other) {
        return new Source(address, node, texts, provenance, other);
    }

    /** The same place with only some of its texts, under other paths. */
    Source select(String newAddress, java.util.function.Function<String, @Nullable String> rename) {
        Map<String, Property> selected = new LinkedHashMap<>();
        texts.forEach((path, property) -> {
            String name = rename.apply(path);
            if (name != null) {
                selected.put(name, property);
            }
        });
        return new Source(newAddress, node, selected, provenance, inverted);
    }

    List<String> paths() {
        return new ArrayList<>(texts.keySet());
    }
}
