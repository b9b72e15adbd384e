package org.lamella.core.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.lamella.core.markup.Markup;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/** Every property of the registry: where it may be written, its form, dimension, range, default and meaning. */
final class PropertiesPage {

    private final Vocabulary vocabulary;

    PropertiesPage(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    String html() {
        ReferencePage page = new ReferencePage("properties.html", "Every property this version knows. A dot stands for a block: interphase.thickness is written "
                + "interphase: { thickness: 5 nm } or interphase.thickness: 5 nm. The section is that of the physics reference.");
        Markup markup = page.markup();
        Map<String, Set<PropertyType>> byPath = new TreeMap<>();
        for (Subject subject : Subject.values()) {
            page.section("h2", subject.label(), subject.label());
            markup.open("p");
            vocabulary.properties(subject).forEach(type -> {
                byPath.computeIfAbsent(type.path(), unused -> new LinkedHashSet<>()).add(type);
                markup.open("a", "href", "#" + type.path()).raw(ReferencePage.code(type.path())).close().text(type.required() ? " (required)  " : "  ");
            });
            markup.close().line();
        }
        page.section("h2", "all", "All properties");
        page.table(List.of("property", "of", "value", "range", "default", "meaning", "section"));
        byPath.forEach((path, types) -> {
            String id = path;
            for (PropertyType type : types) {
                page.row(id, List.of(ReferencePage.code(path), Markup.escape(subjects(type)), value(type), Markup.escape(range(type)),
                        type.defaultText().map(ReferencePage::code).orElse(type.required() ? "required" : ""), Markup.escape(type.doc() + (type.graded() ? " A layer may grade it." : "")), Markup.escape(type.section())));
                id = path + "-" + (types.size());
            }
        });
        return page.endTable().end();
    }

    private static String subjects(PropertyType type) {
        return String.join(", ", Arrays.stream(Subject.values()).filter(type.appliesTo()::contains).map(Subject::label).toList());
    }

    private static String value(PropertyType type) {
        List<String> parts = new ArrayList<>();
        parts.add(Markup.escape(word(type)));
        if (!type.symbols().isEmpty()) {
            parts.add(String.join(" ", type.symbols().stream().map(ReferencePage::code).toList()));
        }
        type.family().ifPresent(family -> parts.add("or a <a href=\"laws.html#" + family.name() + "\">" + family.name().toLowerCase(Locale.ROOT) + " law</a>"));
        if (!type.variables().isEmpty()) {
            parts.add("may depend on " + String.join(", ", type.variables().stream().map(ReferencePage::code).toList()));
        }
        if (type.several()) {
            parts.add("one or several");
        }
        if (type.activated()) {
            parts.add("changes strongly with temperature");
        }
        return String.join("; ", parts);
    }

    private static String word(PropertyType type) {
        String dimension = type.dimension().label();
        String unit = Units.usual(type.dimension()).stream().findFirst().filter(usual -> !usual.equals("1") && !usual.equals(dimension)).map(usual -> " (" + usual + ")").orElse("");
        return switch (type.kind()) {
            case QUANTITY -> dimension + unit;
            case RANGE -> "range of " + dimension + unit;
            case FUNCTION -> "function or " + dimension + unit;
            case LAW -> "law";
            case SYMBOL -> "one of";
            case TEXT -> "text in quotes";
            case MATERIAL -> "material with its thickness";
            case COMPOSITE -> "name of a composite";
            case EXPERIMENT -> "name of an experiment";
            case CELL -> "name of a cell";
            case CURVE -> "name of a measurement";
        };
    }

    private static String range(PropertyType type) {
        if (type.dimension().equals(Dimension.NONE) || type.kind() == ValueKind.LAW) {
            return "";
        }
        Map<String, String> bounds = new LinkedHashMap<>();
        if (Double.isFinite(type.minimum())) {
            bounds.put(type.minimumExcluded() ? "> " : "≥ ", bound(type.minimum(), type.dimension()));
        }
        if (Double.isFinite(type.maximum())) {
            bounds.put("≤ ", bound(type.maximum(), type.dimension()));
        }
        return String.join(", ", bounds.entrySet().stream().map(bound -> bound.getKey() + bound.getValue()).toList());
    }

    private static String bound(double si, Dimension dimension) {
        return si == 0 ? "0" : Units.display(si, dimension);
    }
}
