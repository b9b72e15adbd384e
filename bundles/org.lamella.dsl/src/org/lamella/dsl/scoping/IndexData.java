package org.lamella.dsl.scoping;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Import;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.PairInterface;

/** What the index says of an element besides its name: its kind, a fingerprint of its text, what tells it from others, and the materials of a pair. */
public final class IndexData {

    /** Key of the kind, a name of {@link ElementKind}. */
    public static final String KIND = ElementKind.USER_DATA;
    /** Key of the fingerprint: equal as long as an element means the same by its own text. */
    public static final String TEXT = "text";

    private static final long PRIME = 0x100000001b3L;
    private static final long OFFSET = 0xcbf29ce484222325L;

    private IndexData() {
    }

    /** The data of an object with a name. */
    public static Map<String, String> of(Named named) {
        Map<String, String> data = new HashMap<>();
        data.put(KIND, ElementKind.of(named).name());
        if (named instanceof Element && named.eContainer() instanceof File file) {
            data.put(TEXT, Long.toHexString(text(named, header(file))));
        }
        String summary = Summary.of(named);
        if (!summary.isEmpty()) {
            data.put(Summary.USER_DATA, summary);
        }
        if (named instanceof PairInterface pair) {
            data.putAll(PairNames.userData(pair));
        }
        return data;
    }

    /** Imports say what the names in the text mean. */
    private static long header(File file) {
        long hash = OFFSET;
        for (Import written : file.getImports()) {
            hash = text(written, hash);
        }
        return hash;
    }

    /** FNV-1a over the words of the text; blanks and comments mean nothing. */
    private static long text(EObject object, long start) {
        long hash = start;
        @Nullable ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        if (node == null) {
            return hash;
        }
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden()) {
                String text = leaf.getText();
                for (int i = 0; i < text.length(); i++) {
                    hash = (hash ^ text.charAt(i)) * PRIME;
                }
                hash = (hash ^ ' ') * PRIME;
            }
        }
        return hash;
    }
}
