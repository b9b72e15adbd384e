package org.lamella.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.formatting.FragmentFormatter;

import com.google.inject.Inject;

/** Makes edits of a remedy's changes; elements they touch come out as the formatter would leave them. */
class TidyEdits {

    @Inject
    private FragmentFormatter formatter;

    @Inject
    private UriExtensions uris;

    WorkspaceEdit of(Remedy remedy) {
        Map<XtextResource, List<TextChange>> files = remedy.changes().stream().collect(Collectors.groupingBy(TextChange::file, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
        files.forEach((file, changes) -> edits.put(uris.toUriString(file.getURI()), edits(file, changes)));
        return new WorkspaceEdit(edits);
    }

    private List<TextEdit> edits(XtextResource file, List<TextChange> changes) {
        Document document = new Document(1, file.getParseResult().getRootNode().getText());
        Map<Integer, List<TextChange>> byElement = new TreeMap<>();
        List<TextEdit> edits = new ArrayList<>();
        for (TextChange change : changes) {
            @Nullable ICompositeNode element = element(file, change);
            if (element == null) {
                edits.add(edit(document, change.offset(), change.end(), change.text()));
            } else {
                byElement.computeIfAbsent(element.getOffset(), none -> new ArrayList<>()).add(change);
            }
        }
        byElement.values().forEach(inside -> {
            @Nullable ICompositeNode element = element(file, inside.get(0));
            if (element != null) {
                edits.addAll(edits(document, element, inside));
            }
        });
        edits.sort(Comparator.comparing((TextEdit edit) -> document.getOffSet(edit.getRange().getStart())));
        return edits;
    }

    /** The element a change lies in; null between elements. */
    private static @Nullable ICompositeNode element(XtextResource file, TextChange change) {
        for (Element element : file.getContents().isEmpty() ? List.<Element>of() : ((File) file.getContents().get(0)).getElements()) {
            @Nullable ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
            if (node != null && node.getOffset() <= change.offset() && change.end() <= node.getEndOffset()) {
                return node;
            }
        }
        return null;
    }

    private List<TextEdit> edits(Document document, ICompositeNode element, List<TextChange> changes) {
        int start = element.getOffset();
        String before = document.getContents().substring(start, element.getEndOffset());
        StringBuilder after = new StringBuilder(before);
        changes.stream().sorted(Comparator.comparing(TextChange::offset).reversed())
                .forEach(change -> after.replace(change.offset() - start, change.end() - start, change.text()));
        return difference(document, start, before, formatter.tidy(before, after.toString()));
    }

    /** Line by line where no line came or went, so that a caret elsewhere in the element stays where it is. */
    private static List<TextEdit> difference(Document document, int start, String before, String after) {
        String[] old = before.split("\n", -1);
        String[] fresh = after.split("\n", -1);
        if (old.length != fresh.length) {
            return List.of(smallest(document, start, before, after));
        }
        List<TextEdit> edits = new ArrayList<>();
        int offset = start;
        for (int line = 0; line < old.length; line++) {
            if (!old[line].equals(fresh[line])) {
                edits.add(smallest(document, offset, old[line], fresh[line]));
            }
            offset += old[line].length() + 1;
        }
        return edits;
    }

    private static TextEdit smallest(Document document, int start, String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int head = 0;
        while (head < shorter && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return edit(document, start + head, start + before.length() - tail, after.substring(head, after.length() - tail));
    }

    private static TextEdit edit(Document document, int from, int to, String text) {
        return new TextEdit(new Range(document.getPosition(from), document.getPosition(to)), text);
    }
}
