package org.lamella.model.tests;

import org.lamella.model.design.Argument;
import org.lamella.model.design.BinaryExpression;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Design;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Expression;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Material;
import org.lamella.model.design.MaterialKind;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Operator;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Property;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.Role;
import org.lamella.model.design.Stack;
import org.lamella.model.design.Study;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.design.TableExpression;
import org.lamella.model.design.Value;
import org.lamella.model.design.VariableExpression;

/** Builds designs and expressions in one line each. */
final class Designs {

    private static final DesignFactory FACTORY = DesignFactory.eINSTANCE;

    private Designs() {
    }

    static NumberExpression number(double value) {
        NumberExpression number = FACTORY.createNumberExpression();
        number.setValue(value);
        number.setUnit("1");
        return number;
    }

    static VariableExpression variable(String name) {
        VariableExpression variable = FACTORY.createVariableExpression();
        variable.setName(name);
        return variable;
    }

    static SymbolExpression symbol(String name) {
        SymbolExpression symbol = FACTORY.createSymbolExpression();
        symbol.setName(name);
        return symbol;
    }

    static BinaryExpression binary(Expression left, Operator operator, Expression right) {
        BinaryExpression binary = FACTORY.createBinaryExpression();
        binary.setLeft(left);
        binary.setOperator(operator);
        binary.setRight(right);
        return binary;
    }

    static TableExpression table(String key, double... keysAndEntries) {
        TableExpression table = FACTORY.createTableExpression();
        table.setKey(key);
        for (int i = 0; i < keysAndEntries.length; i += 2) {
            table.getKeys().add(keysAndEntries[i]);
            table.getEntries().add(keysAndEntries[i + 1]);
        }
        return table;
    }

    static CallExpression call(String function, Argument... arguments) {
        CallExpression call = FACTORY.createCallExpression();
        call.setFunction(function);
        for (Argument argument : arguments) {
            call.getArguments().add(argument);
        }
        return call;
    }

    static Argument argument(String name, Expression expression) {
        Argument argument = FACTORY.createArgument();
        argument.setName(name);
        argument.setValue(value(expression, "1"));
        return argument;
    }

    static Value value(Expression expression, String unit) {
        Value value = FACTORY.createValue();
        value.setExpression(expression);
        value.setUnit(unit);
        return value;
    }

    static Property property(String name, Expression expression, String unit) {
        Property property = FACTORY.createProperty();
        property.setName(name);
        property.getValues().add(value(expression, unit));
        return property;
    }

    static void set(PropertyHolder holder, String path, double si, String unit) {
        holder.getProperties().add(property(path, number(si), unit));
    }

    static Material material(String name, MaterialKind kind, double density) {
        Material material = FACTORY.createMaterial();
        material.setName(name);
        material.setQualifiedName("examples." + name);
        material.setKind(kind);
        set(material, "density", density, "kg/m3");
        return material;
    }

    static Composite composite(String name, Phase... phases) {
        Composite composite = FACTORY.createComposite();
        composite.setName(name);
        composite.setQualifiedName("examples." + name);
        for (Phase phase : phases) {
            phase.setQualifiedName("examples." + name + "." + phase.getName());
            composite.getPhases().add(phase);
        }
        return composite;
    }

    static Phase matrix(Material material) {
        return phase("matrix", material, Role.MATRIX);
    }

    static Phase filler(String name, Material material, double fraction, String unit) {
        Phase phase = phase(name, material, Role.FILLER);
        set(phase, "fraction", fraction, unit);
        return phase;
    }

    private static Phase phase(String name, Material material, Role role) {
        Phase phase = FACTORY.createPhase();
        phase.setName(name);
        phase.setRole(role);
        phase.setMaterial(material);
        return phase;
    }

    /** A stack of two layers, one composite and one pure, with a study of it; every element says where it was written. */
    static Design twoLayers() {
        Material polymer = material("PEO", MaterialKind.POLYMER, 1200);
        Material garnet = material("LLZTO", MaterialKind.CERAMIC, 5400);
        polymer.getProperties().add(property("conductivity", call("arrhenius-like", argument("value", number(0.05)), argument("slope", number(4000)),
                argument("form", symbol("falling"))), "S/m"));
        polymer.getProperties().add(property("transference", binary(number(0.25), Operator.SUBTRACT, variable("c")), "1"));
        garnet.getProperties().add(property("conductivity", table("T", 298.15, 0.045, 333.15, 0.19), "S/m"));
        Composite composite = composite("Skin", matrix(polymer), filler("wires", garnet, 0.1, "vol%"));
        Stack stack = FACTORY.createStack();
        stack.setName("Two");
        stack.setQualifiedName("examples.Two");
        stack.getLayers().add(layer("skin", composite, null, 8e-6));
        stack.getLayers().add(layer("core", null, polymer, 10e-6));
        Study study = FACTORY.createStudy();
        study.setName("Baseline");
        study.setQualifiedName("examples.Baseline");
        study.setSubject(stack);
        study.getTemperatures().add(298.15);
        Computation computation = FACTORY.createComputation();
        computation.setName("resistance");
        study.getComputations().add(computation);
        Design design = FACTORY.createDesign();
        design.getMaterials().add(polymer);
        design.getMaterials().add(garnet);
        design.getComposites().add(composite);
        design.getStacks().add(stack);
        design.setStudy(study);
        return design;
    }

    /** A layer of a composite or of a material; the other one is null. */
    private static Layer layer(String name, Composite composite, Material material, double thickness) {
        Layer layer = FACTORY.createLayer();
        layer.setName(name);
        layer.setQualifiedName("examples.Two." + name);
        layer.setComposite(composite);
        layer.setMaterial(material);
        set(layer, "thickness", thickness, "m");
        return layer;
    }
}
