package org.lamella.dsl.ide.words;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Import;

/** Where an import that a file lacks is written: in the alphabetical order of those that are there, where they have one. */
public final class ImportPlaces {

    /**
     * A piece of text and where it goes.
     *
     * @param offset before which character
     * @param text with its line ends
     */
    public record Place(int offset, String text) {
    }

    private ImportPlaces() {
    }

    /** The place of an import; empty when the file has it already. */
    public static Optional<Place> place(XtextResource resource, String namespace) {
        File file = (File) resource.getContents().get(0);
        String text = resource.getParseResult().getRootNode().getText();
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        List<Import> imports = file.getImports();
        if (imports.stream().anyMatch(written -> namespace.equals(written.getNamespace()) && written.getAlias() == null)) {
            return Optional.empty();
        }
        String line = "import " + namespace;
        Optional<Import> next = isOrdered(imports) ? imports.stream().filter(written -> written.getNamespace().compareTo(namespace) > 0).findFirst() : Optional.empty();
        if (next.isPresent()) {
            return Optional.of(new Place(NodeModelUtils.findActualNodeFor(next.get()).getOffset(), line + lineEnd));
        }
        if (!imports.isEmpty()) {
            return Optional.of(new Place(NodeModelUtils.findActualNodeFor(imports.get(imports.size() - 1)).getEndOffset(), lineEnd + line));
        }
        List<INode> name = NodeModelUtils.findNodesForFeature(file, CellPackage.Literals.FILE__NAME);
        return Optional.of(name.isEmpty() ? new Place(0, line + lineEnd + (text.isBlank() || text.startsWith("\n") ? "" : lineEnd)) : new Place(name.get(0).getEndOffset(), lineEnd + line));
    }

    private static boolean isOrdered(List<Import> imports) {
        @Nullable String before = null;
        for (Import written : imports) {
            if (written.getNamespace() == null || before != null && before.compareTo(written.getNamespace()) > 0) {
                return false;
            }
            before = written.getNamespace();
        }
        return true;
    }

    /** Whether the file imports whole packages, as most do, rather than one name after the other. */
    public static boolean prefersPackages(XtextResource resource) {
        List<Import> imports = ((File) resource.getContents().get(0)).getImports();
        return imports.isEmpty() || imports.stream().anyMatch(written -> written.getNamespace() != null && written.getNamespace().endsWith("*"));
    }
}
