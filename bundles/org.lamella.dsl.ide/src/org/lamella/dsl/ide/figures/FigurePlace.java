package org.lamella.dsl.ide.figures;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.lamella.dsl.cell.CellPart;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.cell.Use;
import org.lamella.dsl.ide.words.Word;
import org.lamella.dsl.naming.CellNames;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Described;
import org.lamella.model.design.Electrode;

/**
 * Where in a design the thing is that a word stands for: a composite used with arguments is not the composite as declared, but what the
 * layer, phase or study around the word makes of it.
 *
 * @param element what must be elaborated
 * @param part finds the composite, layer or stack in what came of it
 */
record FigurePlace(Element element, Function<Described, Optional<Described>> part) {

    /** The place of a word; empty for words about which there are no figures. */
    static Optional<FigurePlace> of(Word word, Named target) {
        return switch (target) {
            case Stack stack -> Optional.of(new FigurePlace(stack, Optional::of));
            case Layer layer -> layer(word, layer);
            case Composite composite when word.owner() instanceof Use use && use.getElement() == composite -> Optional.of(used(use, composite));
            case Composite composite -> Optional.of(new FigurePlace(composite, Optional::of));
            default -> Optional.empty();
        };
    }

    /** A layer named in a stack that inherits it is that stack's. */
    private static Optional<FigurePlace> layer(Word word, Layer layer) {
        @Nullable Stack around = word.role() == Word.Role.PATH ? null : EcoreUtil2.getContainerOfType(word.owner(), Stack.class);
        @Nullable Stack stack = around == null ? EcoreUtil2.getContainerOfType(layer, Stack.class) : around;
        return stack == null ? Optional.empty() : CellNames.nameOf(layer).map(name -> layer(stack, name));
    }

    /** A layer of a stack, its own or inherited. */
    static FigurePlace layer(Stack stack, String name) {
        return new FigurePlace(stack, made -> made instanceof org.lamella.model.design.Stack found
                ? found.getLayers().stream().filter(layer -> name.equals(layer.getName())).map(Described.class::cast).findFirst() : Optional.empty());
    }

    private static FigurePlace used(Use use, Composite composite) {
        @Nullable EObject user = use.eContainer();
        return switch (user) {
            case Layer layer when layer.eContainer() instanceof Stack stack && layer.getName() != null -> layer(stack, layer.getName());
            case Study study -> new FigurePlace(study, Optional::of);
            case CellPart part when part.eContainer() instanceof Element cell -> new FigurePlace(cell, FigurePlace::electrolyte);
            case Part part when part.eContainer() instanceof Element owner -> new FigurePlace(owner, made -> phase(made, CellNames.nameOf(part).orElse("")));
            case null, default -> new FigurePlace(composite, Optional::of);
        };
    }

    /** The one layer of an electrolyte that is no stack. */
    private static Optional<Described> electrolyte(Described made) {
        return made instanceof Cell cell && cell.getStack() != null ? cell.getStack().getLayers().stream().map(Described.class::cast).findFirst() : Optional.empty();
    }

    private static Optional<Described> phase(Described made, String name) {
        var phases = switch (made) {
            case Electrode electrode -> electrode.getPhases();
            case org.lamella.model.design.Composite composite -> composite.getPhases();
            default -> null;
        };
        return phases == null ? Optional.empty()
                : phases.stream().filter(phase -> name.equals(phase.getName())).map(phase -> (Described) phase.getComposite()).filter(Objects::nonNull).findFirst();
    }
}
