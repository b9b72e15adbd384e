package org.lamella.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Quantity;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Text;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.ide.contentassist.RegistryContext;
import org.lamella.dsl.naming.Similarity;
import org.lamella.dsl.scanner.Characters;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Numbers;

import com.google.inject.Inject;

/** Values of another form than is due: words, texts with and without quotes, ranges. */
final class ValueRemedies implements RemedyFamily {

    private static final String SOURCE = "source";
    private static final int DIGITS = 12;

    @Inject
    private Vocabulary vocabulary;

    @Override
    public Set<String> codes() {
        return Set.of(Codes.WRONG_VALUE);
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        if (!problem.data().isEmpty()) {
            Set<String> words = new LinkedHashSet<>(Similarity.to(problem.text(), problem.data()));
            words.addAll(problem.data());
            return words.stream().limit(WordRemedies.CHOICES).map(problem::replace).toList();
        }
        List<Remedy> remedies = new ArrayList<>();
        problem.around(Text.class).filter(problem::isAt).flatMap(text -> unquoted(problem, text)).ifPresent(remedies::add);
        problem.around(Property.class).filter(property -> property.getValues().size() == 1).ifPresent(property -> {
            Value value = property.getValues().get(0);
            if (isText(property) && value.getExpression() instanceof Ref ref && !ref.isCall()) {
                problem.replaced(ref, '"' + ref.getPath() + '"').ifPresent(change -> remedies.add(new Remedy("Write it in quotes", change)));
            } else if (problem.isAt(value) && type(property).filter(type -> type.kind() != ValueKind.RANGE).isPresent()) {
                middle(problem, value).ifPresent(remedies::add);
            }
        });
        return remedies;
    }

    private static Optional<Remedy> unquoted(Problem problem, Text text) {
        boolean number = !text.getText().isEmpty() && Characters.isDigit(text.getText().charAt(0));
        return number ? Optional.of(new Remedy("Remove the quotes", problem.change(problem.start(), problem.end(), text.getText()))) : Optional.empty();
    }

    private boolean isText(Property property) {
        return SOURCE.equals(property.getPath()) || type(property).filter(type -> type.kind() == ValueKind.TEXT).isPresent();
    }

    private Optional<PropertyType> type(Property property) {
        return property.getPath() == null ? Optional.empty() : RegistryContext.of(property).property(vocabulary, property.getPath());
    }

    /** A range where one value is due: its middle, with half its width as the uncertainty. */
    private static Optional<Remedy> middle(Problem problem, Value value) {
        if (!(value.getExpression() instanceof Quantity low) || !(value.getUpper() instanceof Quantity high) || value.getError() != null || high.getUnit() == null
                || low.getUnit() != null && !low.getUnit().equals(high.getUnit()) || high.getUnit().startsWith("°")) {
            return Optional.empty();
        }
        String text = Numbers.significant((low.getValue() + high.getValue()) / 2, DIGITS) + " " + high.getUnit() + " ± "
                + Numbers.significant(Math.abs(high.getValue() - low.getValue()) / 2, DIGITS) + " " + high.getUnit();
        return problem.replaced(low, high, text).map(change -> new Remedy("Replace by " + text, change).ofKind("middle of the range"));
    }
}
