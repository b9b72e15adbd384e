package org.lamella.dsl.ide.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.Constant;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Parameter;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.PropertyOwner;
import org.lamella.dsl.documentation.DocComments;
import org.lamella.dsl.elaboration.Description;
import org.lamella.dsl.elaboration.Elaborator;
import org.lamella.dsl.ide.symbols.Details;
import org.lamella.dsl.ide.words.Targets;
import org.lamella.dsl.naming.CellNames;

import com.google.inject.Inject;

/** What is behind a name: its kind, comment and most telling properties. */
class NameText {

    private static final int PROPERTIES = 4;
    private static final int LINE = 60;

    @Inject
    private DocComments comments;

    @Inject
    private Targets targets;

    @Inject
    private Elaborator elaborator;

    /** @param figures lines about what it comes to */
    String of(Named named, List<String> figures, CancelIndicator cancel) {
        Markdown text = new Markdown();
        text.paragraph(Markdown.bold(CellNames.nameOf(named).orElse("")) + " — " + Details.kind(named) + place(named));
        text.paragraph(Links.in(comments.text(named, (name, label) -> link(named, name, label)).orElse(""))).list(figures);
        switch (named) {
            case Constant constant -> text.paragraph(elaborator.describe(constant, cancel).map(NameText::value).orElse(written(constant.getValue())));
            case Parameter parameter -> text.paragraph(parameter.getValue() == null ? "" : "default " + written(parameter.getValue()));
            case PropertyOwner owner -> text.list(properties(owner));
            default -> text.paragraph(Details.of(named));
        }
        return text.toString();
    }

    /** A link to the file and line where what is named stands; to that of its owner for a property. */
    private String link(Named documented, String name, String label) {
        for (String path = name; !path.isEmpty(); path = path.substring(0, Math.max(0, path.lastIndexOf('.')))) {
            Optional<String> place = targets.link(documented, path).flatMap(NameText::uri);
            if (place.isPresent()) {
                return "[" + label + "](" + place.get() + ")";
            }
        }
        return Markdown.code(label);
    }

    private static Optional<String> uri(Named named) {
        @Nullable INode node = NodeModelUtils.findActualNodeFor(named);
        return node == null || named.eResource() == null ? Optional.empty()
                : Optional.of(named.eResource().getURI() + "#L" + NodeModelUtils.getLineAndColumn(node, node.getOffset()).getLine());
    }

    private static String place(Named named) {
        @Nullable Element around = named instanceof Element ? null : EcoreUtil2.getContainerOfType(named, Element.class);
        if (around != null) {
            return " of " + CellNames.nameOf(around).orElse("");
        }
        @Nullable File file = EcoreUtil2.getContainerOfType(named, File.class);
        return file == null || file.getName() == null ? "" : " in " + file.getName();
    }

    private static String value(Description found) {
        return found.value() + (found.uncertainty().isEmpty() ? "" : " " + found.uncertainty()) + (found.source().isEmpty() ? "" : ", " + Links.in(found.source()));
    }

    private static List<String> properties(PropertyOwner owner) {
        List<String> lines = new ArrayList<>();
        Optional<String> use = Optional.of(owner instanceof Named named ? Details.of(named) : "").filter(detail -> !detail.isEmpty());
        use.ifPresent(lines::add);
        for (Property property : owner.getProperties()) {
            if (lines.size() < PROPERTIES) {
                lines.add(Links.in(written(property)));
            }
        }
        int more = owner.getProperties().size() + (use.isPresent() ? 1 : 0) - lines.size();
        if (more > 0) {
            lines.add("… and " + more + " more");
        }
        return lines;
    }

    private static String written(org.eclipse.emf.ecore.@Nullable EObject object) {
        @Nullable INode node = object == null ? null : NodeModelUtils.findActualNodeFor(object);
        String text = node == null ? "" : NodeModelUtils.getTokenText(node).replaceAll("\\s+", " ");
        return text.length() > LINE ? text.substring(0, LINE) + "…" : text;
    }
}
