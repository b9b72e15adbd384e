package org.lamella.dsl.ide.contentassist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Tuple;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Parameter;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.units.Dimension;

/**
 * A line that says what may stand somewhere.
 *
 * @param head before the parts
 * @param parts what may stand there, in order
 * @param tail behind the parts
 * @param doc more about it, in Markdown
 * @param active index of the part being written; empty where none is
 */
record Signature(String head, List<Part> parts, String tail, String doc, OptionalInt active) {

    /**
     * One thing that may stand there.
     *
     * @param name how it is found when it is being written
     * @param label as shown
     * @param doc meaning
     */
    record Part(String name, String label, String doc) {
    }

    /**
     * The arguments of a law.
     *
     * @param property dimension of the property it stands for
     */
    static Signature of(Law law, Dimension property, Optional<String> written, int index) {
        List<Part> parts = law.arguments().stream().map(argument -> new Part(argument.name(), label(argument, law.defaultText(argument, property)), argument.doc())).toList();
        return new Signature(law.name() + "(", parts, ")", law.doc(), active(parts, written, index));
    }

    private static String label(ArgumentType argument, Optional<String> defaultText) {
        String words = argument.symbols().isEmpty() ? "" : ": " + String.join(" | ", argument.symbols());
        return argument.name() + words + defaultText.map(text -> " = " + text).orElse("");
    }

    /** The parameters of a composite. */
    static Signature of(Composite composite, Optional<String> written, int index) {
        List<Part> parts = composite.getParameters().stream().filter(parameter -> parameter.getName() != null)
                .map(parameter -> new Part(parameter.getName(), label(parameter), parameter.getValue() == null ? "must be given" : "")).toList();
        return new Signature(composite.getName() + "(", parts, ")", "", active(parts, written, index));
    }

    private static String label(Parameter parameter) {
        return NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(parameter)).replaceAll("\\s+", " ");
    }

    /** The contents of a block. */
    static Signature of(BlockContents contents, Optional<String> written) {
        String missing = contents.missing().isEmpty() ? "" : "missing: " + String.join(", ", contents.missing().stream().map(Part::label).toList());
        List<Part> parts = new ArrayList<>(contents.missing());
        parts.addAll(contents.possible());
        return new Signature(contents.head() + " { ", parts, " }", missing, active(parts, written, -1));
    }

    private static OptionalInt active(List<Part> parts, Optional<String> written, int index) {
        OptionalInt named = written.isEmpty() ? OptionalInt.empty()
                : IntStream.range(0, parts.size()).filter(i -> parts.get(i).name().equals(written.get())).findFirst();
        return named.isPresent() ? named : index >= 0 && index < parts.size() ? OptionalInt.of(index) : OptionalInt.empty();
    }

    SignatureInformation information() {
        StringBuilder label = new StringBuilder(head);
        List<ParameterInformation> parameters = new ArrayList<>();
        for (Part part : parts) {
            label.append(parameters.isEmpty() ? "" : ", ");
            ParameterInformation parameter = new ParameterInformation();
            parameter.setLabel(Tuple.two(label.length(), label.length() + part.label().length()));
            parameter.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, part.doc()));
            parameters.add(parameter);
            label.append(part.label());
        }
        SignatureInformation information = new SignatureInformation(label.append(tail).toString());
        information.setParameters(parameters);
        information.setDocumentation(Either.forRight(new MarkupContent(MarkupKind.MARKDOWN, doc)));
        active.ifPresent(information::setActiveParameter);
        return information;
    }
}
