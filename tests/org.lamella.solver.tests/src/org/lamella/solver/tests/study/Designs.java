package org.lamella.solver.tests.study;

import java.util.Arrays;
import java.util.List;

import org.lamella.model.design.Argument;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Described;
import org.lamella.model.design.Design;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.ElectrodeRole;
import org.lamella.model.design.Expression;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Material;
import org.lamella.model.design.MaterialKind;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Plane;
import org.lamella.model.design.Property;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.Role;
import org.lamella.model.design.Stack;
import org.lamella.model.design.Study;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.design.TextExpression;
import org.lamella.model.design.Value;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.Progress;
import org.lamella.solver.StudyResult;
import org.lamella.solver.study.DefaultStackSolver;

/** Builds small designs in SI without the language. */
final class Designs {

    static final Vocabulary VOCABULARY = Vocabulary.fromClassPath(DefaultStackSolver.class.getClassLoader());

    private static final DesignFactory FACTORY = DesignFactory.eINSTANCE;

    final Design design = FACTORY.createDesign();

    Material material(MaterialKind kind, String name, Object... properties) {
        Material material = named(FACTORY.createMaterial(), name);
        material.setKind(kind);
        design.getMaterials().add(material);
        return set(material, properties);
    }

    Composite composite(String name, Material matrix, Object... properties) {
        Composite composite = named(FACTORY.createComposite(), name);
        composite.getPhases().add(phase(name + ".matrix", Role.MATRIX, matrix));
        design.getComposites().add(composite);
        return set(composite, properties);
    }

    Phase filler(Composite composite, Material material, Object... properties) {
        Phase phase = phase(composite.getQualifiedName() + "." + material.getName(), Role.FILLER, material);
        composite.getPhases().add(phase);
        return set(phase, properties);
    }

    Phase phase(String name, Role role, Material material) {
        Phase phase = named(FACTORY.createPhase(), name);
        phase.setRole(role);
        phase.setMaterial(material);
        return phase;
    }

    Stack stack(String name) {
        Stack stack = named(FACTORY.createStack(), name);
        design.getStacks().add(stack);
        return stack;
    }

    /** Adds a layer of a material; all but the first get a plane with the given properties before them. */
    Layer layer(Stack stack, String name, Described of, double thickness, Object... plane) {
        Layer layer = named(FACTORY.createLayer(), stack.getName() + "." + name);
        if (of instanceof Composite composite) {
            layer.setComposite(composite);
        } else {
            layer.setMaterial((Material) of);
        }
        set(layer, "thickness", thickness);
        if (!stack.getLayers().isEmpty()) {
            stack.getPlanes().add(plane(stack.getLayers().get(stack.getLayers().size() - 1).getName() + "|" + name, plane));
        }
        stack.getLayers().add(layer);
        return layer;
    }

    Plane plane(String name, Object... properties) {
        Plane plane = set(named(FACTORY.createPlane(), name), properties);
        plane.setPair(FACTORY.createPairInterface());
        plane.getPair().setName("pair " + name);
        plane.getPair().setQualifiedName("pair " + name);
        design.getPairs().add(plane.getPair());
        return plane;
    }

    Electrode electrode(ElectrodeRole role, String name, Material material, Object... properties) {
        Electrode electrode = named(FACTORY.createElectrode(), name);
        electrode.setRole(role);
        electrode.setMaterial(material);
        design.getElectrodes().add(electrode);
        return set(electrode, properties);
    }

    Cell cell(String name, Electrode anode, Stack stack, Electrode cathode, Plane anodePlane, Plane cathodePlane, Object... properties) {
        Cell cell = named(FACTORY.createCell(), name);
        cell.setAnode(anode);
        cell.setStack(stack);
        cell.setCathode(cathode);
        cell.setAnodePlane(anodePlane);
        cell.setCathodePlane(cathodePlane);
        design.getCells().add(cell);
        return set(cell, properties);
    }

    /** A study kind with its settings. */
    Computation compute(String kind, Object... settings) {
        return set(named(FACTORY.createComputation(), kind), settings);
    }

    StudyResult solve(Described subject, double temperature, String... kinds) {
        return solve(subject, temperature, Arrays.stream(kinds).map(kind -> compute(kind)).toArray(Computation[]::new));
    }

    StudyResult solve(Described subject, double temperature, Computation... computations) {
        return solve(DefaultStackSolver.with(VOCABULARY), Progress.NONE, subject, List.of(temperature), computations);
    }

    StudyResult solve(DefaultStackSolver solver, Progress progress, Described subject, List<Double> temperatures, String... kinds) {
        return solve(solver, progress, subject, temperatures, Arrays.stream(kinds).map(kind -> compute(kind)).toArray(Computation[]::new));
    }

    private StudyResult solve(DefaultStackSolver solver, Progress progress, Described subject, List<Double> temperatures, Computation... computations) {
        Study study = named(FACTORY.createStudy(), "Test");
        study.setSubject(subject);
        study.getTemperatures().addAll(temperatures);
        study.getComputations().addAll(List.of(computations));
        design.setStudy(study);
        return solver.solve(design, progress);
    }

    static double value(StudyResult result, String id, String subject) {
        return result.quantity(id, subject).orElseThrow(() -> new AssertionError("no " + id + " of " + subject + ": " + result.reason())).value();
    }

    static Expression number(double value) {
        NumberExpression number = FACTORY.createNumberExpression();
        number.setValue(value);
        return number;
    }

    static Value range(double low, double high) {
        Value value = FACTORY.createValue();
        value.setExpression(number(low));
        value.setHigh(number(high));
        return value;
    }

    static Value word(String name) {
        SymbolExpression symbol = FACTORY.createSymbolExpression();
        symbol.setName(name);
        Value value = FACTORY.createValue();
        value.setExpression(symbol);
        return value;
    }

    /** A text written in a file. */
    static Value text(String text, String uri) {
        TextExpression expression = FACTORY.createTextExpression();
        expression.setText(text);
        Value value = FACTORY.createValue();
        value.setExpression(expression);
        value.setUri(uri);
        return value;
    }

    static Value call(String function, Object... arguments) {
        CallExpression call = FACTORY.createCallExpression();
        call.setFunction(function);
        for (int i = 0; i < arguments.length; i += 2) {
            Argument argument = FACTORY.createArgument();
            argument.setName((String) arguments[i]);
            argument.setValue(value(arguments[i + 1]));
            call.getArguments().add(argument);
        }
        Value value = FACTORY.createValue();
        value.setExpression(call);
        return value;
    }

    private static Value value(Object object) {
        if (object instanceof Value value) {
            return value;
        }
        Value value = FACTORY.createValue();
        value.setExpression(number(((Number) object).doubleValue()));
        value.setUnit("1");
        return value;
    }

    static Value volumePercent(double fraction) {
        Value value = value(fraction);
        value.setUnit("vol%");
        return value;
    }

    static Value massPercent(double fraction) {
        Value value = value(fraction);
        value.setUnit("wt%");
        return value;
    }

    static <T extends Described> T named(T described, String name) {
        described.setName(name.substring(name.lastIndexOf('.') + 1));
        described.setQualifiedName(name);
        return described;
    }

    static <T extends PropertyHolder> T set(T holder, Object... properties) {
        for (int i = 0; i < properties.length; i += 2) {
            Property property = FACTORY.createProperty();
            property.setName((String) properties[i]);
            property.getValues().add(value(properties[i + 1]));
            holder.getProperties().add(property);
        }
        return holder;
    }

    static List<String> items(StudyResult result, String table) {
        return result.tables().stream().filter(candidate -> candidate.id().equals(table)).findFirst().orElseThrow().rows().stream()
                .map(row -> (String) row.get(0)).toList();
    }
}
