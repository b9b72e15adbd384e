package org.lamella.dsl.ide.quickfix;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.lamella.dsl.cell.Cell;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.ElectrodeKind;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Use;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.naming.CellNames;
import org.lamella.dsl.scoping.ElementKind;

/** Parts an element lacks, taken from what the file declares or uses elsewhere; anything else would be a guess. */
final class PartRemedies implements RemedyFamily {

    private static final String LAYER = "layer %s of %s { thickness: 10 µm }";

    @Override
    public Set<String> codes() {
        return Set.of(Codes.MISSING_PROPERTY, Codes.EMPTY_STACK);
    }

    @Override
    public boolean isLikely(List<String> data) {
        return data.size() < 2;
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        Optional<Named> owner = problem.around(Named.class).filter(problem::isAtNameOf);
        if (owner.isEmpty() || problem.data().size() > 1) {
            return List.of();
        }
        return switch (owner.get()) {
            case Cell cell when problem.data().equals(List.of("anode")) -> first(problem, cell, "anode", EnumSet.of(ElementKind.ANODE, ElementKind.METAL));
            case Cell cell when problem.data().equals(List.of("cathode")) -> first(problem, cell, "cathode", EnumSet.of(ElementKind.CATHODE));
            case Cell cell -> first(problem, cell, "electrolyte", EnumSet.of(ElementKind.STACK, ElementKind.COMPOSITE));
            case Composite composite -> first(problem, composite, "matrix", EnumSet.of(ElementKind.POLYMER));
            case Stack stack -> remedies(problem, EnumSet.of(ElementKind.COMPOSITE, ElementKind.POLYMER),
                    name -> Statements.addFirst(stack, String.format(LAYER, layerName(name), name)), "Add a layer of ");
            case Electrode electrode -> remedies(problem, EnumSet.of(electrode.getKind() == ElectrodeKind.ANODE ? ElementKind.METAL : ElementKind.ACTIVE),
                    name -> made(electrode, name), "Make it of ");
            default -> List.of();
        };
    }

    private static List<Remedy> first(Problem problem, Element owner, String role, Set<ElementKind> kinds) {
        return remedies(problem, kinds, name -> Statements.addFirst(owner, role + " " + name), "Add " + role + " ");
    }

    private static List<Remedy> remedies(Problem problem, Set<ElementKind> kinds, Function<String, Optional<TextChange>> change, String title) {
        return candidates(problem, kinds).stream().limit(WordRemedies.CHOICES).flatMap(name -> change.apply(name).map(made -> new Remedy(title + name, made)).stream()).toList();
    }

    private static Set<String> candidates(Problem problem, Set<ElementKind> kinds) {
        File file = (File) problem.file().getContents().get(0);
        Set<String> names = new LinkedHashSet<>();
        file.getElements().stream().filter(element -> element.getName() != null && kinds.contains(ElementKind.of(element))).forEach(element -> names.add(element.getName()));
        for (Use use : EcoreUtil2.getAllContentsOfType(file, Use.class)) {
            add(names, use, use.getElement(), CellNames.writtenElement(use), kinds);
        }
        for (Electrode electrode : EcoreUtil2.getAllContentsOfType(file, Electrode.class)) {
            add(names, electrode, electrode.getMaterial(), CellNames.writtenReference(electrode, CellPackage.Literals.ELECTRODE__MATERIAL), kinds);
        }
        return names;
    }

    private static void add(Set<String> names, EObject user, @Nullable Element used, Optional<String> written, Set<ElementKind> kinds) {
        if (used != null && !used.eIsProxy() && kinds.contains(ElementKind.of(used))) {
            written.ifPresent(names::add);
        }
    }

    private static String layerName(String of) {
        String simple = of.substring(of.lastIndexOf('.') + 1);
        return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }

    private static Optional<TextChange> made(Electrode electrode, String material) {
        return Statements.symbol(electrode, "{").map(open -> Statements.at(electrode, open.getOffset(), "of " + material + " "));
    }
}
