package org.lamella.dsl.ide.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Measurement;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.elaboration.TableFiles;

import com.google.inject.Inject;

/** Quoted texts that lead somewhere: files of tables, and sources with a DOI or an address. */
public class CellLinks {

    private static final Pattern SOURCE = Pattern.compile("doi:\\s*(10\\.[^\\s\"”]+)|(https?://[^\\s\"”]+)");

    @Inject
    private UriExtensions uris;

    /** All links of a file. */
    public List<DocumentLink> of(Document document, XtextResource resource) {
        List<DocumentLink> links = new ArrayList<>();
        resource.getContents().forEach(root -> EcoreUtil2.getAllContentsOfType(root, Ref.class).forEach(ref -> TableFiles.name(ref)
                .ifPresent(name -> TableFiles.uri(name).ifPresent(file -> link(document, NodeModelUtils.getNode(name), uris.toUriString(file), links)))));
        resource.getContents().forEach(root -> EcoreUtil2.getAllContentsOfType(root, Measurement.class).stream()
                .filter(measurement -> measurement.getFile() != null && !TableFiles.isPattern(measurement.getFile()))
                .forEach(measurement -> TableFiles.uri(measurement.getFile(), resource).ifPresent(file -> NodeModelUtils.findNodesForFeature(measurement,
                        CellPackage.Literals.MEASUREMENT__FILE).forEach(name -> link(document, name, uris.toUriString(file), links)))));
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            source(leaf).ifPresent(target -> link(document, leaf, target, links));
        }
        return links;
    }

    private static void link(Document document, @Nullable INode quoted, String target, List<DocumentLink> links) {
        if (quoted != null) {
            links.add(new DocumentLink(new Range(document.getPosition(quoted.getOffset()), document.getPosition(quoted.getEndOffset())), target));
        }
    }

    private static Optional<String> source(ILeafNode leaf) {
        String text = leaf.getText();
        if (leaf.isHidden() || text.length() < 2 || text.charAt(0) != '"' && text.charAt(0) != '“') {
            return Optional.empty();
        }
        Matcher found = SOURCE.matcher(text);
        return found.find() ? Optional.of(found.group(2) != null ? found.group(2) : "https://doi.org/" + URI.encodeFragment(found.group(1), true)) : Optional.empty();
    }
}
