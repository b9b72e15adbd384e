package org.lamella.dsl.ide.contentassist;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.util.ReplaceRegion;

/** A proposal with what Xtext's has no place for: fields to fill in, and the name it is found by. */
final class Proposal extends ContentAssistEntry {

    private final String name;
    private boolean snippet;
    private @Nullable String element;

    /**
     * @param text what is written
     * @param name what it is found by and shown as
     * @param kind one of the kinds of {@link ContentAssistEntry}
     */
    Proposal(String text, String name, String kind) {
        this.name = name;
        setProposal(text);
        setLabel(name);
        setKind(kind);
    }

    String name() {
        return name;
    }

    Proposal detail(String detail) {
        setDescription(detail);
        return this;
    }

    Proposal doc(String doc) {
        setDocumentation(doc);
        return this;
    }

    Proposal label(String label) {
        setLabel(label);
        return this;
    }

    /** The text has fields. */
    Proposal snippet() {
        snippet = true;
        return this;
    }

    boolean isSnippet() {
        return snippet;
    }

    /** The text of another place changes with it, such as that of the imports. */
    Proposal with(ReplaceRegion change) {
        getTextReplacements().add(change);
        return this;
    }

    /** What it names, so that its documentation can be asked for when somebody looks at it. */
    Proposal naming(String uri) {
        element = uri;
        return this;
    }

    Optional<String> element() {
        return Optional.ofNullable(element);
    }
}
