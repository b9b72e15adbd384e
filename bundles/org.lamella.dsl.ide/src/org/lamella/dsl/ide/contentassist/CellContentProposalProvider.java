package org.lamella.dsl.ide.contentassist;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamella.dsl.cell.Block;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Constant;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Requirement;
import org.lamella.dsl.ide.symbols.Details;
import org.lamella.dsl.ide.words.Children;
import org.lamella.dsl.naming.CellNames;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.StudyKind;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

import com.google.inject.Inject;

/** Proposes what may stand at the caret. */
public class CellContentProposalProvider extends IdeContentProposalProvider {

    /** Names that can be used at the place come before anything the registry knows. */
    private static final int NAME_PRIORITY = 600;
    private static final int PROPERTY_PRIORITY = 500;
    private static final int WORD_PRIORITY = 450;

    @Inject
    private Vocabulary vocabulary;

    @Override
    protected void _createProposals(Assignment assignment, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        String rule = GrammarUtil.containingRule(assignment).getName();
        switch (rule + "." + assignment.getFeature()) {
            case "Property.path" -> properties(context, acceptor);
            case "Compute.kinds" -> vocabulary.studies().forEach(kind -> study(kind, context, acceptor));
            case "Requirement.quantity" -> vocabulary.quantities().forEach(quantity -> quantity(quantity, context, acceptor));
            case "Ref.path" -> words(context, acceptor);
            case "Argument.name" -> arguments(context, acceptor);
            case "ChildOverride.child", "Without.child", "Layer.before", "LocalInterface.before" -> children(context, acceptor);
            case "Quantity.unit" -> units(context, acceptor);
            case "Parameter.dimension" -> word("fraction", "any volume or mass fraction", ContentAssistEntry.KIND_VALUE, context, acceptor);
            default -> references(assignment, context, acceptor);
        }
    }

    /** Only references: the default would offer "name" where a new name is due. */
    private void references(Assignment assignment, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        if (assignment.getTerminal() instanceof CrossReference reference) {
            createProposals(reference, context, acceptor);
        } else if (assignment.getTerminal() instanceof RuleCall call && !(call.getRule() instanceof TerminalRule)) {
            super._createProposals(assignment, context, acceptor);
        }
    }

    @Override
    protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
        // punctuation is typed faster than chosen
        boolean head = keyword.getValue().equals("package") || keyword.getValue().equals("import");
        return Character.isLetter(keyword.getValue().charAt(0)) && !(head && behindElement(context));
    }

    /** Packages and imports come before the first element. */
    private static boolean behindElement(ContentAssistContext context) {
        return context.getRootModel() instanceof File file && file.getElements().stream().map(NodeModelUtils::findActualNodeFor)
                .anyMatch(node -> node != null && node.getEndOffset() <= context.getOffset());
    }

    private void properties(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        RegistryContext place = RegistryContext.of(context.getCurrentModel());
        place.properties(vocabulary).forEach((path, type) -> add(path + ": ", path, detail(type), type.doc(), ContentAssistEntry.KIND_PROPERTY, PROPERTY_PRIORITY, context, acceptor));
        place.blocks(vocabulary).forEach(head -> add(head + ": { ", head + " { }", "block", "", ContentAssistEntry.KIND_PROPERTY, PROPERTY_PRIORITY - 1, context, acceptor));
    }

    private static String detail(PropertyType type) {
        String unit = type.dimension().equals(Dimension.NONE) ? type.kind().name().toLowerCase() : Units.usual(type.dimension()).stream().findFirst().orElse("");
        return type.defaultText().map(text -> unit + ", default " + text).orElse(type.required() ? unit + ", required" : unit);
    }

    private void study(StudyKind kind, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        add(kind.name(), kind.name(), "study", kind.doc(), ContentAssistEntry.KIND_FUNCTION, WORD_PRIORITY, context, acceptor);
    }

    private void quantity(Quantity quantity, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        add(quantity.id(), quantity.id(), quantity.displayUnit(), quantity.label() + ": " + quantity.doc(), ContentAssistEntry.KIND_VALUE, WORD_PRIORITY, context, acceptor);
    }

    /** Words of an expression: what the property around it allows, constants and parameters. */
    private void words(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        OpenStatements text = open(context);
        Optional<PropertyType> type = expected(context);
        if (text.call().isPresent()) {
            argumentsOf(text.call().get()).filter(argument -> text.argument().filter(argument.name()::equals).isPresent())
                    .flatMap(argument -> argument.symbols().stream()).forEach(symbol -> word(symbol, text.argument().orElse(""), ContentAssistEntry.KIND_ENUM, context, acceptor));
            type = Optional.empty();
        }
        type.ifPresent(known -> {
            known.symbols().forEach(symbol -> word(symbol, known.path(), ContentAssistEntry.KIND_ENUM, context, acceptor));
            known.family().ifPresent(family -> vocabulary.laws(family).forEach(law -> law(law, known.kind() == ValueKind.LAW, context, acceptor)));
        });
        EObject model = context.getCurrentModel();
        @Nullable File file = EcoreUtil2.getContainerOfType(model, File.class);
        if (file != null) {
            file.getElements().stream().filter(Constant.class::isInstance).filter(element -> element.getName() != null)
                    .forEach(constant -> add(constant.getName(), constant.getName(), "constant", "", ContentAssistEntry.KIND_VARIABLE, NAME_PRIORITY, context, acceptor));
        }
        @Nullable Composite composite = EcoreUtil2.getContainerOfType(model, Composite.class);
        if (composite != null) {
            children(context, acceptor);
            composite.getParameters().stream().filter(parameter -> parameter.getName() != null)
                    .forEach(parameter -> add(parameter.getName(), parameter.getName(), "parameter", "", ContentAssistEntry.KIND_VARIABLE, NAME_PRIORITY, context, acceptor));
        }
    }

    /** Names of the arguments of the law whose brackets are open. */
    private void arguments(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        open(context).call().stream().flatMap(this::argumentsOf).forEach(argument -> add(argument.name() + ": ", argument.name(),
                argument.defaultText().map(text -> "argument, default " + text).orElse("argument"), argument.doc(), ContentAssistEntry.KIND_FIELD, NAME_PRIORITY, context, acceptor));
    }

    private Stream<ArgumentType> argumentsOf(String call) {
        return Arrays.stream(Law.Family.values()).map(family -> vocabulary.law(family, call)).flatMap(Optional::stream).flatMap(law -> law.arguments().stream());
    }

    /** Children that are there or inherited. */
    private void children(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        Children.around(context.getCurrentModel()).forEach(child -> CellNames.nameOf(child)
                .ifPresent(name -> add(name, name, Details.kind(child) + " " + Details.of(child), "", ContentAssistEntry.KIND_REFERENCE, NAME_PRIORITY, context, acceptor)));
    }

    private void law(Law law, boolean alone, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        boolean needsArguments = law.arguments().stream().anyMatch(argument -> argument.defaultText().isEmpty());
        String text = alone && !needsArguments ? law.name() : law.name() + "(";
        String signature = law.name() + "(" + String.join(", ", law.arguments().stream().map(argument -> argument.name()).toList()) + ")";
        add(text, signature, "law", law.doc(), ContentAssistEntry.KIND_FUNCTION, WORD_PRIORITY, context, acceptor);
    }

    private void units(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        Optional<Dimension> dimension = expectedDimension(context);
        if (dimension.isPresent()) {
            Units.usual(dimension.get()).forEach(unit -> word(unit, dimension.get().label(), ContentAssistEntry.KIND_UNIT, context, acceptor));
        }
    }

    private Optional<Dimension> expectedDimension(ContentAssistContext context) {
        @Nullable Requirement requirement = EcoreUtil2.getContainerOfType(context.getCurrentModel(), Requirement.class);
        return requirement != null && requirement.getQuantity() != null ? vocabulary.quantity(requirement.getQuantity()).map(Quantity::dimension)
                : expected(context).map(PropertyType::dimension);
    }

    /** Type of the property whose value is being written. */
    private Optional<PropertyType> expected(ContentAssistContext context) {
        RegistryContext place = RegistryContext.of(owner(context.getCurrentModel()));
        return open(context).property().flatMap(path -> place.property(vocabulary, path));
    }

    /** The object around a property being written, whether or not the parser made a property of it. */
    private static @Nullable EObject owner(@Nullable EObject model) {
        @Nullable Property property = EcoreUtil2.getContainerOfType(model, Property.class);
        return property == null || model instanceof Block ? model : property.eContainer();
    }

    private OpenStatements open(ContentAssistContext context) {
        String text = context.getRootNode().getText();
        return new OpenStatements(text.substring(0, Math.min(context.getOffset(), text.length())), Set.of());
    }

    private void word(String text, String detail, String kind, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        add(text, text, detail, "", kind, WORD_PRIORITY, context, acceptor);
    }

    private void add(String text, String label, String detail, String doc, String kind, int priority, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        ContentAssistEntry entry = getProposalCreator().createProposal(text, context, kind, created -> {
            created.setLabel(label);
            created.setDescription(detail);
            created.setDocumentation(doc);
        });
        if (entry != null) {
            acceptor.accept(entry, priority);
        }
    }
}
