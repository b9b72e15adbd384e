package org.lamella.dsl.scoping;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.CellPart;
import org.lamella.dsl.cell.CellRole;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.Fit;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.Study;

/** The kinds of elements that fit the places where an element is named. */
public enum ElementKind {
    /** Salt-bearing or inert organic host. */
    POLYMER,
    /** Ion-conducting or inert inorganic. */
    CERAMIC,
    /** Storage material. */
    ACTIVE,
    /** Lithium, collectors, blocking electrodes. */
    METAL,
    /** Porous membrane with its electrolyte. */
    SEPARATOR,
    /** Knobs to set or scale. */
    TREATMENT,
    /** Contact of two materials. */
    INTERFACE,
    /** Matrix with fillers. */
    COMPOSITE,
    /** Layers from anode to cathode. */
    STACK,
    /** Negative electrode. */
    ANODE,
    /** Positive electrode. */
    CATHODE,
    /** Electrodes around an electrolyte. */
    CELL,
    /** What is done to a cell. */
    EXPERIMENT,
    /** What to compute and to require. */
    STUDY,
    /** What an instrument wrote. */
    MEASUREMENT,
    /** A study that finds values from a measurement. */
    FIT,
    /** Named value. */
    CONSTANT,
    /** Child of an element: phase, layer, interface, requirement. */
    CHILD;

    /** Key of the index entry that holds a kind. */
    public static final String USER_DATA = "kind";

    private static final Set<ElementKind> ANY = Set.of(values());
    private static final Set<ElementKind> MATERIALS = EnumSet.of(POLYMER, CERAMIC, ACTIVE, METAL, SEPARATOR);
    private static final Set<ElementKind> ELECTROLYTES = EnumSet.of(STACK, COMPOSITE, POLYMER, CERAMIC, SEPARATOR);

    /** The word an engineer would use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The labels of several kinds: {@code composite, polymer or ceramic}. */
    public static String labels(Set<ElementKind> kinds) {
        String all = EnumSet.copyOf(kinds).stream().map(ElementKind::label).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
    }

    /** The kind of a parsed object. */
    public static ElementKind of(EObject object) {
        return switch (object) {
            case Material material -> valueOf(material.getKind().getName());
            case Electrode electrode -> valueOf(electrode.getKind().getName());
            default -> ofClass(object.eClass());
        };
    }

    /** The kind of an index entry. */
    public static ElementKind of(IEObjectDescription description) {
        @Nullable String kind = description.getUserData(USER_DATA);
        return kind == null ? ofClass(description.getEClass()) : valueOf(kind);
    }

    private static ElementKind ofClass(EClass type) {
        return switch (type.getClassifierID()) {
            case CellPackage.TREATMENT -> TREATMENT;
            case CellPackage.PAIR_INTERFACE -> INTERFACE;
            case CellPackage.COMPOSITE -> COMPOSITE;
            case CellPackage.STACK -> STACK;
            case CellPackage.CELL -> CELL;
            case CellPackage.EXPERIMENT -> EXPERIMENT;
            case CellPackage.STUDY -> STUDY;
            case CellPackage.MEASUREMENT -> MEASUREMENT;
            case CellPackage.FIT -> FIT;
            case CellPackage.CONSTANT -> CONSTANT;
            default -> CHILD;
        };
    }

    /** The kinds that fit a reference made by this object. */
    public static Set<ElementKind> fitting(EObject owner, EReference reference) {
        if (reference == CellPackage.Literals.USE__ELEMENT) {
            EObject user = owner.eClass() == CellPackage.Literals.USE && owner.eContainer() != null ? owner.eContainer() : owner;
            return used(user);
        }
        if (reference == CellPackage.Literals.MATERIAL__BASE && owner instanceof Material material) {
            return Set.of(of(material));
        }
        if (reference == CellPackage.Literals.ELECTRODE__BASE && owner instanceof Electrode electrode) {
            return Set.of(of(electrode));
        }
        if (reference == CellPackage.Literals.ELECTRODE__MATERIAL) {
            return EnumSet.of(ACTIVE, METAL);
        }
        if (reference == CellPackage.Literals.FIT__DATA) {
            return EnumSet.of(MEASUREMENT);
        }
        if (reference == CellPackage.Literals.PAIR_INTERFACE__FIRST || reference == CellPackage.Literals.PAIR_INTERFACE__SECOND) {
            return MATERIALS;
        }
        return ANY;
    }

    private static Set<ElementKind> used(EObject user) {
        return switch (user) {
            case Part part -> switch (part.getRole()) {
                case MATRIX -> EnumSet.of(POLYMER);
                case FILLER -> EnumSet.of(CERAMIC, POLYMER, SEPARATOR);
                case CATHOLYTE -> EnumSet.of(COMPOSITE, POLYMER, CERAMIC);
            };
            case Layer layer -> EnumSet.of(COMPOSITE, POLYMER, CERAMIC, SEPARATOR);
            case CellPart part -> part.getRole() == CellRole.ELECTROLYTE ? ELECTROLYTES : EnumSet.of(ANODE, CATHODE, METAL);
            case Fit fit -> EnumSet.of(CELL, STACK);
            case Study study -> EnumSet.of(CELL, STACK, COMPOSITE, POLYMER, CERAMIC, SEPARATOR);
            default -> ANY;
        };
    }
}
