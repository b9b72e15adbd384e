package org.lamella.dsl.ide.contentassist;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.lamella.dsl.cell.Argument;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.Parameter;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Use;
import org.lamella.dsl.elaboration.Subjects;
import org.lamella.dsl.ide.symbols.Details;
import org.lamella.dsl.ide.words.Children;
import org.lamella.dsl.ide.words.VisibleNames;
import org.lamella.dsl.naming.CellNames;
import org.lamella.dsl.scoping.ElementKind;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.registry.Vocabulary;

import com.google.inject.Inject;

/** Words of values: what the property allows, constants, parameters, properties of phases and materials, arguments and units. */
class ValueProposals {

    private static final int NAME = 600;
    private static final int WORD = 450;
    private static final int FUNCTION = 420;
    private static final int UNIT = 460;

    @Inject
    private Vocabulary vocabulary;

    @Inject
    private ExpectedUnits expected;

    @Inject
    private VisibleNames visible;

    @Inject
    private NameProposals names;

    @Inject
    private LawSnippets snippets;

    /** Words with which a value, or the next operand of one, may begin. */
    void at(Caret caret, Proposals proposals) {
        if (!caret.path().isEmpty()) {
            ofOwner(caret, proposals);
            return;
        }
        OpenValue value = caret.open().value();
        Optional<PropertyType> type = caret.open().property().flatMap(path -> expected.property(caret.owner(), path));
        Optional<ArgumentType> argument = value.call().flatMap(call -> expected.arguments(call, value).findFirst());
        if (argument.filter(known -> !known.symbols().isEmpty()).isPresent()) {
            argument.get().symbols().forEach(symbol -> word(symbol, argument.get().name(), proposals));
            return;
        }
        if (value.call().isEmpty()) {
            type.ifPresent(known -> allowed(known, proposals));
            type.filter(known -> known.graded() && EcoreUtil2.getContainerOfType(caret.owner(), Stack.class) != null).ifPresent(known -> proposals.add(snippets.gradient(known), WORD));
        }
        if (type.map(PropertyType::kind).filter(kind -> kind == ValueKind.LAW || kind == ValueKind.SYMBOL || kind == ValueKind.TEXT).isEmpty()) {
            names(type, value, caret, proposals);
        }
    }

    /** What the property itself allows. */
    private void allowed(PropertyType type, Proposals proposals) {
        type.symbols().forEach(symbol -> word(symbol, type.path(), proposals));
        type.family().ifPresent(family -> vocabulary.laws(family).forEach(law -> proposals.add(snippets.of(law, type), WORD)));
        if (type.kind() == ValueKind.FUNCTION || !type.variables().isEmpty()) {
            String variable = type.variables().isEmpty() ? "T" : type.variables().get(0);
            proposals.add(new Proposal("fn(" + variable + ") -> ", "fn", ContentAssistEntry.KIND_FUNCTION).label("fn(" + variable + ") -> ").detail("function of " + variable), WORD);
        }
        if (type.kind() == ValueKind.FUNCTION || type.family().isPresent() && type.kind() == ValueKind.QUANTITY) {
            proposals.add(snippets.table(type), WORD);
        }
    }

    private void names(Optional<PropertyType> type, OpenValue value, Caret caret, Proposals proposals) {
        if (type.filter(known -> known.kind() == ValueKind.MATERIAL).isPresent()) {
            names.of(EnumSet.of(ElementKind.METAL), caret, proposals);
            return;
        }
        if (type.filter(known -> known.kind() == ValueKind.COMPOSITE).isPresent()) {
            names.of(EnumSet.of(ElementKind.COMPOSITE), caret, proposals);
            return;
        }
        if (type.filter(known -> known.kind() == ValueKind.EXPERIMENT).isPresent()) {
            names.of(EnumSet.of(ElementKind.EXPERIMENT), caret, proposals);
            return;
        }
        if (type.filter(known -> known.kind() == ValueKind.CELL).isPresent()) {
            names.of(EnumSet.of(ElementKind.CELL), caret, proposals);
            return;
        }
        if (type.filter(known -> known.kind() == ValueKind.CURVE).isPresent()) {
            names.of(EnumSet.of(ElementKind.MEASUREMENT), caret, proposals);
            return;
        }
        names.of(EnumSet.of(ElementKind.CONSTANT), caret, proposals);
        @Nullable Composite composite = EcoreUtil2.getContainerOfType(caret.model(), Composite.class);
        if (composite != null) {
            Children.of(composite).filter(Parameter.class::isInstance).forEach(parameter -> CellNames.nameOf(parameter).ifPresent(name -> proposals
                    .add(new Proposal(name, name, ContentAssistEntry.KIND_VARIABLE).detail(("parameter " + Details.of(parameter)).strip()), NAME)));
            Children.of(composite).filter(Part.class::isInstance).forEach(part -> CellNames.nameOf(part).ifPresent(name -> proposals
                    .add(new Proposal(name, name, ContentAssistEntry.KIND_REFERENCE).detail((Details.kind(part) + " " + Details.of(part)).strip()), NAME)));
        }
        if (value.role() == OpenValue.Role.VALUE) {
            vocabulary.laws(Law.Family.FUNCTION).forEach(law -> proposals.add(snippets.of(law, null), FUNCTION));
        }
    }

    /** Properties of a phase or a material behind its name and a dot. */
    private void ofOwner(Caret caret, Proposals proposals) {
        String owner = caret.path().substring(0, caret.path().length() - 1);
        @Nullable Element element = EcoreUtil2.getContainerOfType(caret.model(), Element.class);
        Optional<Part> part = element == null ? Optional.empty() : Children.named(element, owner).filter(Part.class::isInstance).map(Part.class::cast);
        if (part.isEmpty()) {
            visible.element(caret.file(), owner, Element.class).ifPresent(named -> properties(named, caret, proposals));
            return;
        }
        properties(part.get(), caret, proposals);
        @Nullable Use use = part.get().getOf();
        if (use != null && use.getElement() instanceof Material material && !material.eIsProxy()) {
            properties(material, caret, proposals);
        }
    }

    private void properties(EObject owner, Caret caret, Proposals proposals) {
        for (Subject subject : Subjects.around(owner)) {
            for (PropertyType type : vocabulary.properties(subject)) {
                if (type.kind() == ValueKind.QUANTITY || type.kind() == ValueKind.FUNCTION) {
                    String path = caret.path() + type.path();
                    proposals.add(new Proposal(path, path, ContentAssistEntry.KIND_PROPERTY).detail(type.dimension().label()).doc(type.doc()), WORD);
                }
            }
        }
    }

    /** Names of the arguments of the call whose brackets are open, without those that are given. */
    void arguments(Caret caret, Proposals proposals) {
        OpenValue value = caret.open().value();
        String call = value.call().orElse("");
        Set<String> given = new HashSet<>();
        @Nullable EObject model = caret.model();
        Stream<Argument> written = model instanceof Ref ref ? ref.getArguments().stream() : model instanceof Use use ? use.getArguments().stream() : Stream.empty();
        written.map(Argument::getName).forEach(given::add);
        expected.laws(call).flatMap(law -> law.arguments().stream().skip(value.position())).filter(argument -> !given.contains(argument.name()))
                .forEach(argument -> proposals.add(new Proposal(argument.name() + ": ", argument.name(), ContentAssistEntry.KIND_FIELD)
                        .detail(argument.defaultText().map(text -> "argument, default " + text).orElse("argument, required")).doc(argument.doc()), NAME));
        visible.element(caret.file(), call, Composite.class).stream().flatMap(Children::of).filter(Parameter.class::isInstance)
                .forEach(parameter -> CellNames.nameOf(parameter).filter(name -> !given.contains(name)).ifPresent(name -> proposals
                        .add(new Proposal(name + ": ", name, ContentAssistEntry.KIND_FIELD).detail(("parameter " + Details.of(parameter)).strip()), NAME)));
    }

    void units(Caret caret, Proposals proposals) {
        int[] rank = {UNIT};
        expected.at(caret.open(), caret.owner(), caret.file())
                .forEach((unit, what) -> proposals.add(new Proposal(unit, unit, ContentAssistEntry.KIND_UNIT).detail(what), Math.max(WORD, rank[0]--)));
    }

    private static void word(String text, String of, Proposals proposals) {
        proposals.add(new Proposal(text, text, ContentAssistEntry.KIND_ENUM).detail(of), WORD);
    }
}
