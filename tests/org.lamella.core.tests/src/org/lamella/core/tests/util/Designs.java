package org.lamella.core.tests.util;

import org.lamella.model.design.Cell;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Described;
import org.lamella.model.design.Design;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Material;
import org.lamella.model.design.MaterialKind;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Plane;
import org.lamella.model.design.Property;
import org.lamella.model.design.Role;
import org.lamella.model.design.Stack;
import org.lamella.model.design.Value;

/** Small designs made by hand. */
public final class Designs {

    private static final DesignFactory FACTORY = DesignFactory.eINSTANCE;
    private static final String URI = "file:/p/a.cell";

    private Designs() {
    }

    /** A cell whose layers l0, l1, ... have the thicknesses given, m; the layers are composites of polymer and 20 vol% ceramic. */
    public static Design cell(double... thicknesses) {
        Design design = FACTORY.createDesign();
        Material polymer = material(design, "PEO", MaterialKind.POLYMER, 1200);
        Material ceramic = material(design, "LLZTO", MaterialKind.CERAMIC, 5400);
        Material lithium = material(design, "Lithium", MaterialKind.METAL, 534);
        Composite composite = named(FACTORY.createComposite(), "Skin", "p.Skin");
        composite.getPhases().add(phase("matrix", Role.MATRIX, polymer));
        Phase filler = phase("LLZTO", Role.FILLER, ceramic);
        filler.getProperties().add(property("fraction", 0.2, "vol%", null));
        composite.getPhases().add(filler);
        design.getComposites().add(composite);
        Stack stack = named(FACTORY.createStack(), "Stack", "p.Stack");
        for (int i = 0; i < thicknesses.length; i++) {
            Layer layer = named(FACTORY.createLayer(), "l" + i, "p.Stack.l" + i);
            layer.setComposite(composite);
            layer.getProperties().add(property("thickness", thicknesses[i], "m", null));
            stack.getLayers().add(layer);
            if (i > 0) {
                Plane plane = named(FACTORY.createPlane(), "l" + (i - 1) + "-l" + i, "p.Stack.plane" + i);
                plane.getProperties().add(property("resistance", 2e-4, "ohm*m2", null));
                stack.getPlanes().add(plane);
            }
        }
        design.getStacks().add(stack);
        Cell cell = named(FACTORY.createCell(), "Cell", "p.Cell");
        cell.setStack(stack);
        cell.setAnode(electrode(design, "Foil", lithium));
        cell.setCathode(electrode(design, "Counter", lithium));
        cell.setAnodePlane(named(FACTORY.createPlane(), "anode-interface", "p.Cell.anode-interface"));
        cell.setCathodePlane(named(FACTORY.createPlane(), "cathode-interface", "p.Cell.cathode-interface"));
        design.getCells().add(cell);
        return design;
    }

    private static Material material(Design design, String name, MaterialKind kind, double density) {
        Material material = named(FACTORY.createMaterial(), name, "p." + name);
        material.setKind(kind);
        material.getProperties().add(property("density", density, "kg/m3", "doi:10.1016/0167-2738(83)90083-8"));
        design.getMaterials().add(material);
        return material;
    }

    private static Electrode electrode(Design design, String name, Material material) {
        Electrode electrode = named(FACTORY.createElectrode(), name, "p." + name);
        electrode.setMaterial(material);
        design.getElectrodes().add(electrode);
        return electrode;
    }

    private static Phase phase(String name, Role role, Material material) {
        Phase phase = named(FACTORY.createPhase(), name, "p.Skin." + name);
        phase.setRole(role);
        phase.setMaterial(material);
        return phase;
    }

    private static <T extends Described> T named(T element, String name, String qualifiedName) {
        element.setName(name);
        element.setQualifiedName(qualifiedName);
        element.setUri(URI);
        return element;
    }

    private static Property property(String name, double si, String unit, String source) {
        NumberExpression number = FACTORY.createNumberExpression();
        number.setValue(si);
        number.setUnit(unit);
        Value value = FACTORY.createValue();
        value.setExpression(number);
        value.setUnit(unit);
        value.setSource(source);
        Property property = FACTORY.createProperty();
        property.setName(name);
        property.getValues().add(value);
        return property;
    }
}
