package org.lamella.dsl.ide.contentassist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

import com.google.inject.Inject;

/** Calls of laws with a field for each argument that must be given. */
class LawSnippets {

    @Inject
    LawSnippets() {
    }

    /** @param type the property the law stands for; null inside a formula */
    Proposal of(Law law, @Nullable PropertyType type) {
        Dimension property = type == null ? Dimension.NUMBER : type.dimension();
        List<String> fields = new ArrayList<>();
        for (ArgumentType argument : law.arguments()) {
            if (law.defaultText(argument, property).isEmpty()) {
                fields.add(field(argument, fields.size() + 1, type));
            }
        }
        boolean bare = fields.isEmpty() && type != null && type.kind() == ValueKind.LAW;
        String signature = law.name() + "(" + String.join(", ", law.arguments().stream().map(ArgumentType::name).toList()) + ")";
        Proposal proposal = new Proposal(law.name() + (bare ? "" : "(" + String.join(", ", fields) + ")"), law.name(), ContentAssistEntry.KIND_FUNCTION).label(signature)
                .detail(law.family() == Law.Family.FUNCTION ? "function" : "law").doc(law.doc());
        return fields.isEmpty() ? proposal : proposal.snippet();
    }

    private static String field(ArgumentType argument, int number, @Nullable PropertyType type) {
        if (!argument.symbols().isEmpty()) {
            return argument.name() + ": ${" + number + "|" + String.join(",", argument.symbols()) + "|}";
        }
        String value = argument.example().orElseGet(() -> type == null ? "1" : one(type));
        String field = "${" + number + ":" + value + "}";
        return argument.condition() == null ? field : field + " at " + one(argument.condition());
    }

    /** A line for each of two temperatures; a table needs two at least. */
    Proposal table(PropertyType type) {
        String key = type.variables().contains("x") ? "0.2" : "25 °C";
        String next = type.variables().contains("x") ? "0.9" : "60 °C";
        return new Proposal("table(${1:" + key + "} -> ${2:" + one(type) + "}, ${3:" + next + "} -> ${4:" + one(type) + "})", "table", ContentAssistEntry.KIND_FUNCTION)
                .label("table(key -> value, ...)").detail("values between which is interpolated").snippet();
    }

    /** The values at both faces of a layer. */
    Proposal gradient(PropertyType type) {
        return new Proposal("gradient(${1:0 %} -> ${2:" + one(type) + "}, ${3:100 %} -> ${4:" + one(type) + "})", "gradient", ContentAssistEntry.KIND_FUNCTION)
                .label("gradient(position -> value, ...)").detail("values over the thickness, from the anode side").snippet();
    }

    private static String one(PropertyType type) {
        Optional<String> example = type.example().filter(text -> !text.contains("->"));
        return example.orElseGet(() -> one(type.dimension()));
    }

    private static String one(Dimension dimension) {
        if (dimension.equals(Dimension.TEMPERATURE)) {
            return "25 °C";
        }
        String unit = Units.usual(dimension).stream().findFirst().orElse("1");
        return unit.equals("1") ? "1" : "1 " + unit;
    }
}
