package org.lamella.dsl.ide.contentassist;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.lamella.dsl.cell.Experiment;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Parameter;
import org.lamella.dsl.elaboration.ParameterDimensions;
import org.lamella.dsl.ide.words.Children;
import org.lamella.dsl.ide.words.VisibleNames;
import org.lamella.dsl.naming.CellNames;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.Quantity.Selector;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

import com.google.inject.Inject;

/** The dimensions a number at the caret can have, and their units. */
class ExpectedUnits {

    private static final String PERCENT = "%";
    private static final String TABLE = "table";
    private static final String GRADIENT = "gradient";

    @Inject
    private Vocabulary vocabulary;

    @Inject
    private VisibleNames names;

    /** Units with what they measure, the likeliest first. */
    Map<String, String> at(OpenStatements text, @Nullable EObject owner, XtextResource file) {
        OpenValue value = text.value();
        Map<String, String> units = new LinkedHashMap<>();
        boolean step = EcoreUtil2.getContainerOfType(owner, Experiment.class) != null;
        for (Dimension dimension : step ? StepUnits.of(text.current(), vocabulary) : dimensions(value, text.property().flatMap(path -> property(owner, path)), file)) {
            Units.usual(dimension).stream().filter(unit -> !unit.equals("1")).forEach(unit -> units.putIfAbsent(unit, dimension.label()));
        }
        if (value.role() == OpenValue.Role.ERROR) {
            units.putIfAbsent(PERCENT, "of the value");
        } else if (value.call().filter(GRADIENT::equals).isPresent() && !value.isMapped()) {
            units.putIfAbsent(PERCENT, "of the thickness");
        }
        return units;
    }

    /** The type of a property of the element around, or of one of its phases. */
    Optional<PropertyType> property(@Nullable EObject owner, String path) {
        return RegistryContext.of(owner).property(vocabulary, path).or(() -> RegistryContext.ofPhase(owner, path).flatMap(phase -> phase.property(vocabulary, behindFirst(path))));
    }

    private static String behindFirst(String path) {
        return path.substring(path.indexOf('.') + 1);
    }

    private Collection<Dimension> dimensions(OpenValue value, Optional<PropertyType> property, XtextResource file) {
        return switch (value.role()) {
            case NONE, CYCLES -> List.of();
            case FACTOR, PROBABILITY -> List.of(Dimension.NUMBER);
            case LIMIT -> quantity(value).map(Quantity::dimension).stream().toList();
            case CONDITION -> condition(value);
            case VALIDITY -> keys(property);
            case ERROR, VALUE -> own(value, property, file);
        };
    }

    private Optional<Quantity> quantity(OpenValue value) {
        return value.quantity().flatMap(vocabulary::quantity);
    }

    private Collection<Dimension> condition(OpenValue value) {
        if (value.head().equals("study")) {
            return List.of(Dimension.TEMPERATURE, Dimension.PRESSURE);
        }
        Optional<Quantity> required = quantity(value);
        return required.isEmpty() ? List.of(Dimension.TEMPERATURE) : required.get().selectors().stream().map(Selector::dimension).toList();
    }

    /** What a table or a validity range of the property may be over. */
    private static Collection<Dimension> keys(Optional<PropertyType> property) {
        Set<Dimension> keys = new LinkedHashSet<>(List.of(Dimension.TEMPERATURE));
        property.filter(type -> type.variables().contains("c")).ifPresent(type -> keys.add(Dimension.CONCENTRATION));
        property.filter(type -> type.variables().contains("x")).ifPresent(type -> keys.add(Dimension.NUMBER));
        return keys;
    }

    private Collection<Dimension> own(OpenValue value, Optional<PropertyType> property, XtextResource file) {
        Optional<Dimension> wanted = property.map(PropertyType::dimension);
        if (value.call().filter(name -> !name.isEmpty()).isPresent()) {
            return inCall(value, property, file);
        }
        // outside brackets a law and a material take no number
        boolean number = property.map(PropertyType::kind).filter(EnumSet.of(ValueKind.LAW, ValueKind.MATERIAL, ValueKind.COMPOSITE, ValueKind.EXPERIMENT, ValueKind.CURVE)::contains)
                .isEmpty();
        return value.head().equals("let") ? ParameterDimensions.words().values() : number ? wanted.stream().toList() : List.of();
    }

    private Collection<Dimension> inCall(OpenValue value, Optional<PropertyType> property, XtextResource file) {
        String call = value.call().orElse("");
        if (call.equals(TABLE)) {
            return value.isMapped() ? property.map(PropertyType::dimension).stream().toList() : keys(property);
        }
        if (call.equals(GRADIENT)) {
            return value.isMapped() ? property.map(PropertyType::dimension).stream().toList() : List.of(Dimension.LENGTH);
        }
        if (property.filter(type -> type.kind() == ValueKind.MATERIAL).isPresent()) {
            return property.map(PropertyType::dimension).stream().toList();
        }
        Optional<ArgumentType> argument = arguments(call, value).findFirst();
        if (argument.isPresent()) {
            @Nullable Dimension own = argument.get().dimension();
            return own == null ? property.map(PropertyType::dimension).stream().toList() : List.of(own);
        }
        return value.head().equals("composite") ? declared(value).stream().toList() : parameter(value, file).stream().toList();
    }

    /** What the laws of the open call say about the argument that is being written. */
    Stream<ArgumentType> arguments(String call, OpenValue value) {
        return laws(call).flatMap(law -> value.argument().isPresent() ? law.arguments().stream().filter(type -> value.argument().filter(type.name()::equals).isPresent())
                : law.arguments().stream().skip(value.position()).limit(1));
    }

    Stream<Law> laws(String name) {
        return Arrays.stream(Law.Family.values()).flatMap(family -> vocabulary.law(family, name).stream());
    }

    /** The default of a parameter, behind its dimension: {@code phi: fraction = 20}. */
    private static Optional<Dimension> declared(OpenValue value) {
        return value.declared().map(ParameterDimensions.words()::get);
    }

    /** A parameter of the composite that is put to use. */
    private Optional<Dimension> parameter(OpenValue value, XtextResource file) {
        List<Parameter> parameters = value.call().flatMap(name -> names.element(file, name, Composite.class)).stream().flatMap(Children::of)
                .filter(Parameter.class::isInstance).map(Parameter.class::cast).toList();
        Optional<Parameter> given = value.argument().isPresent()
                ? parameters.stream().filter(parameter -> CellNames.nameOf(parameter).equals(value.argument())).findFirst()
                : parameters.stream().skip(value.position()).findFirst();
        return given.map(Parameter::getDimension).map(ParameterDimensions.words()::get);
    }
}
