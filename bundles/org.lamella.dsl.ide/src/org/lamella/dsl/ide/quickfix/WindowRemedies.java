package org.lamella.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.lamella.dsl.cell.Cell;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.LocalInterface;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Use;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.elaboration.Elaboration;
import org.lamella.dsl.elaboration.Elaborator;
import org.lamella.dsl.elaboration.FaceWindows;
import org.lamella.dsl.elaboration.Overrides;
import org.lamella.dsl.ide.figures.AddedResistance;
import org.lamella.dsl.ide.figures.AddedResistance.Difference;
import org.lamella.dsl.ide.words.VisibleNames;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

import com.google.inject.Inject;

/**
 * Layers outside their windows: an order of the layers in which both faces stand their electrodes, else the composite of another file that
 * stands both and adds the least resistance. None where a design leaves no such choice.
 */
final class WindowRemedies implements RemedyFamily {

    private static final String AREA_RESISTANCE = "ohm*m2";

    /** A composite that could take the place of the layer's. */
    private record Choice(Composite composite, Difference difference) {
    }

    /** What the faces of a stack meet: the potentials of the cathodes of all cells it is used in. */
    private record Faces(org.lamella.model.design.Stack stack, FaceWindows windows, List<Double> cathodes) {

        boolean standsAnode(String layer) {
            return stands(layer, windows::anodeSide, List.of(FaceWindows.ANODE));
        }

        boolean standsCathode(String layer) {
            return stands(layer, windows::cathodeSide, cathodes);
        }

        private boolean stands(String name, Function<org.lamella.model.design.Layer, List<FaceWindows.Window>> face, List<Double> potentials) {
            return stack.getLayers().stream().filter(layer -> name.equals(layer.getName())).flatMap(layer -> face.apply(layer).stream())
                    .allMatch(window -> potentials.stream().allMatch(potential -> window.margin(potential) >= 0));
        }

        /** A composite about whose windows nothing is known stands nothing. */
        boolean stands(org.lamella.model.design.Composite composite) {
            List<FaceWindows.Window> found = windows.of(composite);
            return !found.isEmpty() && found.stream().allMatch(
                    window -> Stream.concat(Stream.of(FaceWindows.ANODE), cathodes.stream()).allMatch(potential -> window.margin(potential) >= 0));
        }
    }

    @Inject
    private Elaborator elaborator;

    @Inject
    private Vocabulary vocabulary;

    @Inject
    private VisibleNames names;

    @Inject
    private AddedResistance resistance;

    @Override
    public Set<String> codes() {
        return Set.of(Codes.WINDOW_MARGIN_ANODE, Codes.WINDOW_MARGIN_CATHODE);
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        Optional<Layer> layer = problem.around(Layer.class);
        if (layer.isEmpty() || layer.get().getName() == null || !(layer.get().eContainer() instanceof Stack stack)) {
            return List.of();
        }
        return faces(problem, stack).map(faces -> Stream.concat(order(stack, faces).stream(), replacement(problem, stack, layer.get(), faces).stream()).toList()).orElse(List.of());
    }

    private Optional<Faces> faces(Problem problem, Stack stack) {
        FaceWindows windows = new FaceWindows(vocabulary);
        List<Double> cathodes = new ArrayList<>();
        org.lamella.model.design.@Nullable Stack made = null;
        for (EObject element : ((File) problem.file().getContents().get(0)).getElements()) {
            if (element instanceof Cell cell) {
                Elaboration elaboration = elaborator.elaborate(cell, Overrides.NONE, problem.cancel());
                if (elaboration.subject().isPresent() && elaboration.subject().get() instanceof org.lamella.model.design.Cell found && found.getStack() != null
                        && names.qualified(stack).equals(found.getStack().getQualifiedName())) {
                    made = found.getStack();
                    double potential = windows.highestPotential(found);
                    if (!Double.isNaN(potential)) {
                        cathodes.add(potential);
                    }
                }
            }
        }
        return made == null ? Optional.empty() : Optional.of(new Faces(made, windows, cathodes));
    }

    /** The order that changes the fewest layers. Contacts written between layers belong to their neighbours, so such stacks stay as they are. */
    private static Optional<Remedy> order(Stack stack, Faces faces) {
        List<Layer> layers = stack.getItems().stream().filter(Layer.class::isInstance).map(Layer.class::cast).toList();
        boolean free = stack.getBase() == null && stack.getItems().stream().noneMatch(LocalInterface.class::isInstance)
                && layers.stream().allMatch(layer -> layer.getName() != null && layer.getBefore() == null);
        if (!free) {
            return Optional.empty();
        }
        List<List<Layer>> orders = new ArrayList<>();
        for (Layer first : layers) {
            for (Layer last : stack.isSymmetric() ? List.of(first) : layers) {
                if ((stack.isSymmetric() || first != last || layers.size() == 1) && faces.standsAnode(first.getName()) && faces.standsCathode(last.getName())) {
                    orders.add(order(layers, first, stack.isSymmetric() ? null : last));
                }
            }
        }
        return orders.stream().filter(order -> !order.equals(layers)).min(Comparator.comparingInt(order -> changes(layers, order).size()))
                .map(order -> new Remedy("Order the layers: " + String.join(" | ", order.stream().map(Layer::getName).toList()), changes(layers, order).toArray(TextChange[]::new))
                        .ofKind("Order the layers"));
    }

    private static List<Layer> order(List<Layer> layers, Layer first, @Nullable Layer last) {
        List<Layer> order = new ArrayList<>(layers);
        Collections.swap(order, 0, order.indexOf(first));
        if (last != null) {
            Collections.swap(order, order.size() - 1, order.indexOf(last));
        }
        return order;
    }

    /** Each place takes the text of the layer that is to stand there. */
    private static List<TextChange> changes(List<Layer> layers, List<Layer> order) {
        List<TextChange> changes = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            @Nullable ICompositeNode place = NodeModelUtils.findActualNodeFor(layers.get(i));
            @Nullable ICompositeNode text = NodeModelUtils.findActualNodeFor(order.get(i));
            if (layers.get(i) != order.get(i) && place != null && text != null) {
                String moved = text.getRootNode().getText().substring(text.getOffset(), text.getEndOffset());
                changes.add(new TextChange((XtextResource) layers.get(i).eResource(), place.getOffset(), place.getLength(), moved));
            }
        }
        return changes;
    }

    private Optional<Remedy> replacement(Problem problem, Stack stack, Layer layer, Faces faces) {
        @Nullable Use use = layer.getOf();
        @Nullable ICompositeNode place = use == null ? null : NodeModelUtils.findActualNodeFor(use);
        if (use == null || place == null) {
            return Optional.empty();
        }
        List<Choice> choices = new ArrayList<>();
        for (Composite composite : names.elements(problem.file(), CellPackage.Literals.COMPOSITE, Composite.class)) {
            if (composite.eResource() != problem.file() && composite != use.getElement() && stands(composite, faces, problem)) {
                resistance.of(stack, layer.getName(), composite, problem.cancel()).ifPresent(difference -> choices.add(new Choice(composite, difference)));
            }
        }
        return choices.stream().min(Comparator.comparingDouble(choice -> choice.difference.ohmSquareMetre())).map(choice -> {
            double added = choice.difference.ohmSquareMetre();
            String cost = (added < 0 ? "saves " : "adds ") + Units.display(Math.abs(added), AREA_RESISTANCE) + " at "
                    + Units.display(choice.difference.temperature(), Dimension.TEMPERATURE);
            String name = names.shortest(problem.file(), names.qualified(choice.composite));
            return new Remedy("Replace by " + name + ", which " + cost, new TextChange(problem.file(), place.getOffset(), place.getLength(), name)).ofKind("Replace by a composite that stands both electrodes");
        });
    }

    private boolean stands(Composite composite, Faces faces, Problem problem) {
        Elaboration made = elaborator.elaborate(composite, Overrides.NONE, problem.cancel());
        return !made.hasErrors() && made.subject().isPresent() && made.subject().get() instanceof org.lamella.model.design.Composite found && faces.stands(found);
    }
}
