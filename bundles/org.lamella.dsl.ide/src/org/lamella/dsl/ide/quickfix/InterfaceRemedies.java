package org.lamella.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.PairInterface;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.ide.words.VisibleNames;
import org.lamella.dsl.scoping.ElementKind;

import com.google.inject.Inject;

/**
 * Contacts without an interface, or with several. Nobody can say what resists at a contact that was not measured, so a remedy either
 * takes the values of the nearest pair and says so in the text, or writes down what is assumed anyway: nothing resists.
 */
final class InterfaceRemedies implements RemedyFamily {

    private static final int NEAREST = 3;
    private static final Set<ElementKind> ELECTRODES = EnumSet.of(ElementKind.METAL, ElementKind.ACTIVE);

    /** A known pair that shares one material with the contact; its other material is of the same kind as the contact's. */
    private record Near(PairInterface pair, Material first, Material second) {
    }

    @Inject
    private VisibleNames names;

    @Inject
    private PairTexts texts;

    @Override
    public Set<String> codes() {
        return Set.of(Codes.MISSING_INTERFACE, Codes.AMBIGUOUS_INTERFACE);
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        Optional<Element> place = problem.around(Element.class);
        if (place.isEmpty() || problem.data().size() < 2) {
            return List.of();
        }
        if (problem.code().equals(Codes.AMBIGUOUS_INTERFACE)) {
            return ambiguous(problem, place.get());
        }
        Optional<Material> first = names.element(problem.file(), problem.data().get(0), Material.class);
        Optional<Material> second = names.element(problem.file(), problem.data().get(1), Material.class);
        return first.isEmpty() || second.isEmpty() ? List.of() : missing(problem, place.get(), first.get(), second.get());
    }

    private List<Remedy> missing(Problem problem, Element place, Material first, Material second) {
        List<Remedy> remedies = new ArrayList<>();
        for (Near near : nearest(problem, first, second)) {
            String name = free(problem.file(), near.first.getName() + "-" + near.second.getName());
            texts.like(near.pair, name, shortest(problem, near.first), shortest(problem, near.second)).flatMap(text -> behind(place, text))
                    .map(change -> new Remedy("Declare " + name + " with the values of " + near.pair.getName(), change)).ifPresent(remedies::add);
        }
        String name = free(problem.file(), first.getName() + "-" + second.getName());
        String resistance = ELECTRODES.contains(ElementKind.of(first)) || ELECTRODES.contains(ElementKind.of(second)) ? "film" : "resistance";
        behind(place, PairTexts.ideal(name, shortest(problem, first), shortest(problem, second), resistance))
                .map(change -> new Remedy("Declare " + name + " as ideal: nothing resists", change)).ifPresent(remedies::add);
        return remedies;
    }

    private List<Near> nearest(Problem problem, Material first, Material second) {
        List<Near> near = new ArrayList<>();
        for (PairInterface pair : names.elements(problem.file(), CellPackage.Literals.PAIR_INTERFACE, PairInterface.class)) {
            @Nullable Material left = pair.getFirst();
            @Nullable Material right = pair.getSecond();
            if (left == null || right == null || left.eIsProxy() || right.eIsProxy()) {
                continue;
            }
            if (left == first && isAlike(right, second) || right == second && isAlike(left, first)) {
                near.add(new Near(pair, first, second));
            } else if (left == second && isAlike(right, first) || right == first && isAlike(left, second)) {
                near.add(new Near(pair, second, first));
            }
        }
        return near.stream().limit(NEAREST).toList();
    }

    private static boolean isAlike(Material a, Material b) {
        return ElementKind.of(a) == ElementKind.of(b);
    }

    /** Of those declared here one stays; of those declared elsewhere one is copied here, where it comes first. */
    private List<Remedy> ambiguous(Problem problem, Element place) {
        List<PairInterface> pairs = problem.data().stream().flatMap(name -> names.element(problem.file(), name, PairInterface.class).stream()).toList();
        List<PairInterface> own = pairs.stream().filter(pair -> pair.eResource() == problem.file()).toList();
        List<Remedy> remedies = new ArrayList<>();
        for (PairInterface kept : own) {
            List<PairInterface> others = own.stream().filter(pair -> pair != kept).toList();
            List<TextChange> changes = others.stream().map(Statements::remove).flatMap(Optional::stream).toList();
            String title = "Keep " + kept.getName() + ", remove " + String.join(", ", others.stream().map(PairInterface::getName).toList());
            remedies.add(new Remedy(title, title, changes));
        }
        for (PairInterface pair : own.isEmpty() ? pairs : List.<PairInterface>of()) {
            String name = free(problem.file(), pair.getName());
            texts.copy(pair, name, shortest(problem, pair.getFirst()), shortest(problem, pair.getSecond())).flatMap(text -> behind(place, text))
                    .map(change -> new Remedy("Use " + names.qualified(pair) + ": copy it into this file", change)).ifPresent(remedies::add);
        }
        return remedies;
    }

    private String shortest(Problem problem, Material material) {
        return names.shortest(problem.file(), names.qualified(material));
    }

    private static Optional<TextChange> behind(Element place, String text) {
        @Nullable ICompositeNode node = NodeModelUtils.findActualNodeFor(place);
        return node == null ? Optional.empty() : Optional.of(Statements.at(place, node.getEndOffset(), "\n\n" + text));
    }

    private String free(XtextResource file, String name) {
        Set<String> own = names.declared(file);
        return IntStream.iterate(1, i -> i + 1).mapToObj(i -> i == 1 ? name : name + i).filter(other -> !own.contains(other)).findFirst().orElse(name);
    }
}
