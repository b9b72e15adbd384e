package org.lamella.core.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.core.table.Table.Cell;
import org.lamella.core.table.Table.Column;
import org.lamella.core.table.Table.Row;
import org.lamella.core.table.Table.Severity;
import org.lamella.model.Gradients;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Described;
import org.lamella.model.design.Design;
import org.lamella.model.design.Expression;
import org.lamella.model.design.FunctionExpression;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Property;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.TableExpression;
import org.lamella.model.design.Value;
import org.lamella.model.units.Units;

/** Where the values of a design come from, for reports. */
public final class Sources {

    private Sources() {
    }

    /** @return every value that names a source or is typical of the field, once, by element and property */
    public static Table of(Design design) {
        Set<List<String>> seen = new LinkedHashSet<>();
        for (Iterator<EObject> contents = design.eAllContents(); contents.hasNext();) {
            if (contents.next() instanceof PropertyHolder holder) {
                for (Property property : holder.getProperties()) {
                    property.getValues().forEach(value -> add(holder, property, value, seen));
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        seen.stream().sorted((a, b) -> (a.get(0) + '\n' + a.get(1)).compareTo(b.get(0) + '\n' + b.get(1)))
                .forEach(texts -> rows.add(new Row(texts.get(0), Severity.NONE, texts.stream().map(Cell::of).toList())));
        return new Table("sources", "Sources", List.of(Column.text("Of"), Column.text("Property"), Column.text("Value"), Column.text("Source")), rows);
    }

    private static void add(PropertyHolder holder, Property property, Value value, Set<List<String>> seen) {
        @Nullable String source = value.getSource();
        if (!property.isDefaulted() && (source != null || value.isTypical())) {
            seen.add(List.of(name(holder), String.valueOf(property.getName()), text(value), source == null ? "typical" : source));
        }
    }

    private static String name(Described element) {
        String qualified = element.getQualifiedName();
        return qualified == null ? String.valueOf(element.getName()) : qualified;
    }

    /** Numbers in the usual unit; laws, functions and tables by their name, since their numbers are in the text they come from. */
    private static String text(Value value) {
        String low = text(value.getExpression(), value.getUnit());
        return value.getHigh() == null ? low : low + " .. " + text(value.getHigh(), value.getUnit());
    }

    private static String text(@Nullable Expression expression, @Nullable String unit) {
        return switch (expression) {
            case NumberExpression number -> Units.display(number.getValue(), unit == null ? "" : unit);
            case CallExpression call -> call.getFunction() + "(…)";
            case FunctionExpression function -> "fn(" + String.join(", ", function.getParameters()) + ")";
            case TableExpression gradient when Gradients.isGradient(gradient) -> "gradient of " + gradient.getKeys().size() + " points";
            case TableExpression table -> "table of " + points(table) + " points";
            case null, default -> "expression";
        };
    }

    private static int points(TableExpression table) {
        return table.getEntries().size() + table.getCurves().stream().mapToInt(Sources::points).sum();
    }
}
