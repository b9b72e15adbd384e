package org.lamella.dsl.ide.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.codelens.ICodeLensService;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.ChildOverride;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.elaboration.Elaboration;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

import com.google.inject.Inject;

/**
 * Notes beside layers and stacks: the area resistance at the temperature of the nearest study, and what a layer adds to the thickness. A
 * stack with errors has none, since its diagnostics say more.
 */
public class CellCodeLenses implements ICodeLensService {

    private static final String BETWEEN = " · ";

    @Inject
    private FigureReader reader;

    @Inject
    private Vocabulary vocabulary;

    @Override
    public List<? extends CodeLens> computeCodeLenses(Document document, XtextResource resource, CodeLensParams params, CancelIndicator cancel) {
        List<CodeLens> lenses = new ArrayList<>();
        if (reader.canRead() && resource != null && !resource.getContents().isEmpty() && resource.getContents().get(0) instanceof File file) {
            ReachingStudies studies = new ReachingStudies(resource);
            file.getElements().stream().filter(Stack.class::isInstance).map(Stack.class::cast).filter(stack -> stack.getName() != null)
                    .forEach(stack -> stack(document, stack, studies, cancel, lenses));
        }
        return lenses;
    }

    private void stack(Document document, Stack stack, ReachingStudies studies, CancelIndicator cancel, List<CodeLens> lenses) {
        Elaboration made = reader.elaborate(stack, cancel);
        if (!made.hasErrors() && made.subject().isPresent() && made.subject().get() instanceof org.lamella.model.design.Stack subject) {
            FigureSheet sheet = reader.read(stack, made.design(), subject, studies, cancel);
            add(lenses, document, stack, CellPackage.Literals.NAMED__NAME, total(sheet, subject));
            places(stack).forEach((name, place) -> layers(subject, name).ifPresent(layers -> add(lenses, document, place,
                    place instanceof Layer ? CellPackage.Literals.NAMED__NAME : CellPackage.Literals.CHANGE__CHILD, layer(sheet, layers))));
        }
    }

    /** Where the layers of a stack are written or changed. */
    private static Map<String, EObject> places(Stack stack) {
        Map<String, EObject> places = new LinkedHashMap<>();
        stack.getItems().stream().filter(Layer.class::isInstance).map(Layer.class::cast).filter(layer -> layer.getName() != null)
                .forEach(layer -> places.putIfAbsent(layer.getName(), layer));
        stack.getChanges().stream().filter(change -> change instanceof ChildOverride && change.getChild() != null)
                .forEach(change -> places.putIfAbsent(change.getChild(), change));
        return places;
    }

    /** A layer with its mirror image. */
    private static Optional<List<org.lamella.model.design.Layer>> layers(org.lamella.model.design.Stack stack, String name) {
        return stack.getLayers().stream().filter(layer -> name.equals(layer.getName())).findFirst().map(layer -> stack.getLayers().stream()
                .filter(other -> other == layer || other.isMirrored() && other.getOffset() == layer.getOffset() && layer.getUri().equals(other.getUri())).toList());
    }

    private String layer(FigureSheet sheet, List<org.lamella.model.design.Layer> layers) {
        String times = layers.size() > 1 ? layers.size() + " × " : "";
        Optional<String> share = Thickness.share(layers.get(0), layers.size(), vocabulary).map(found -> BETWEEN + found + " thickness");
        return times + resistance(sheet, layers.get(0).getQualifiedName()) + share.orElse("");
    }

    private String total(FigureSheet sheet, org.lamella.model.design.Stack stack) {
        return "total " + resistance(sheet, stack.getQualifiedName()) + BETWEEN + Units.display(Thickness.of(stack, vocabulary), Dimension.LENGTH);
    }

    private static String resistance(FigureSheet sheet, String subject) {
        double temperature = sheet.temperatures().get(0);
        String at = " at " + Units.display(temperature, Dimension.TEMPERATURE);
        return sheet.find(Figure.RESISTANCE, subject, temperature).map(figure -> (figure.value().isPresent() ? Units.display(figure.value().getAsDouble(), figure.unit()) : "resistance")
                + at + limits(figure)).orElse("resistance unknown" + at);
    }

    /** The codes of the remarks, which the hover explains. */
    private static String limits(Figure figure) {
        String codes = figure.remarks().stream().map(remark -> remark.substring(0, Math.max(0, remark.indexOf(':'))).replace('-', ' ')).distinct().collect(Collectors.joining(", "));
        return codes.isEmpty() ? "" : " (" + codes + ")";
    }

    private static void add(List<CodeLens> lenses, Document document, EObject place, EStructuralFeature feature, String title) {
        @Nullable INode name = NodeModelUtils.findNodesForFeature(place, feature).stream().findFirst().orElse(null);
        if (name != null) {
            Range range = new Range(document.getPosition(name.getOffset()), document.getPosition(name.getEndOffset()));
            lenses.add(new CodeLens(range, new Command(title, ""), null));
        }
    }
}
