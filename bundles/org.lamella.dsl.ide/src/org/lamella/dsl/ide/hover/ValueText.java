package org.lamella.dsl.ide.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.Argument;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Quantity;
import org.lamella.dsl.elaboration.Description;
import org.lamella.dsl.elaboration.Elaborator;
import org.lamella.dsl.ide.contentassist.RegistryContext;
import org.lamella.dsl.ide.words.Word;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Numbers;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;

import com.google.inject.Inject;

/** What a value comes to: in the field's units and in SI, with uncertainty, validity and source. */
class ValueText {

    private static final int DIGITS = 6;

    @Inject
    private Vocabulary vocabulary;

    @Inject
    private Elaborator elaborator;

    /** The property around a word. */
    Optional<String> property(Word word, CancelIndicator cancel) {
        @Nullable Property property = EcoreUtil2.getContainerOfType(word.owner(), Property.class);
        if (property == null) {
            return elaborator.describe(word.owner(), cancel).map(found -> text(found, ""));
        }
        Optional<PropertyType> type = property.getPath() == null ? Optional.empty() : RegistryContext.of(property).property(vocabulary, property.getPath());
        Optional<Description> found = elaborator.describe(property, cancel);
        if (found.isEmpty()) {
            return type.map(known -> new Markdown().paragraph(Markdown.bold(known.path())).paragraph(RegistryText.property(known)).toString());
        }
        return Optional.of(text(found.get(), type.map(RegistryText::property).orElse(found.get().doc())));
    }

    /** A number with its unit, then the property it belongs to. */
    Optional<String> quantity(Word word, CancelIndicator cancel) {
        Optional<String> around = property(word, cancel);
        boolean single = word.owner() instanceof Quantity quantity && quantity.eContainer() instanceof org.lamella.dsl.cell.Value value && value.eContainer() instanceof Property;
        if (single && around.isPresent()) {
            return around;
        }
        Optional<String> own = word.owner() instanceof Quantity quantity ? own(quantity, dimension(word.owner())) : Optional.empty();
        return own.map(text -> new Markdown().paragraph(text).paragraph(around.orElse("")).toString()).or(() -> around);
    }

    private Dimension dimension(EObject place) {
        boolean argument = EcoreUtil2.getContainerOfType(place, Argument.class) != null;
        @Nullable Property property = argument ? null : EcoreUtil2.getContainerOfType(place, Property.class);
        return property == null || property.getPath() == null ? Dimension.NONE
                : RegistryContext.of(property).property(vocabulary, property.getPath()).map(PropertyType::dimension).orElse(Dimension.NONE);
    }

    private static Optional<String> own(Quantity quantity, Dimension expected) {
        @Nullable String written = quantity.getUnit();
        if (written == null) {
            return Optional.empty();
        }
        Optional<UnitOfMeasure> unit = expected.equals(Dimension.NONE) ? Units.parse(written) : Units.parse(written, expected).or(() -> Units.parse(written));
        return unit.map(known -> Markdown.bold(Numbers.shortest(quantity.getValue()) + " " + written) + si(known.toSi(quantity.getValue()), known.dimension().siUnit(), written)
                + ", " + known.dimension().label());
    }

    private static String si(double value, String unit, String written) {
        return unit.isEmpty() || unit.equals(written) ? "" : " = " + Numbers.significant(value, DIGITS) + (unit.equals("1") ? "" : " " + unit);
    }

    private static String text(Description value, String doc) {
        Markdown text = new Markdown();
        text.paragraph(Markdown.bold(value.name()) + (value.value().isEmpty() ? "" : "  " + value.value())
                + value.otherBasis().map(other -> " = " + Markdown.bold(other)).orElse(value.si().isPresent() ? si(value.si().getAsDouble(), value.unit(), unit(value.value())) : ""));
        List<String> remarks = new ArrayList<>();
        add(remarks, value.uncertainty());
        add(remarks, value.validity());
        add(remarks, value.defaulted() ? "default" : "");
        add(remarks, value.treatments().isEmpty() ? "" : "treated " + value.treatments());
        text.paragraph(String.join(" · ", remarks));
        text.paragraph(value.source().isEmpty() ? "" : "Source: " + Links.in(value.source()));
        text.paragraph(doc);
        return text.toString();
    }

    private static void add(List<String> remarks, String remark) {
        if (!remark.isEmpty()) {
            remarks.add(remark);
        }
    }

    private static String unit(String shown) {
        return shown.substring(shown.lastIndexOf(' ') + 1);
    }
}
