package org.lamella.dsl.ide.contentassist;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IdeCrossrefProposalProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.lamella.dsl.scoping.ElementKind;

/** Proposes names with the kind of what they stand for; each thing once, by its shortest name. */
public class CellNameProposals extends IdeCrossrefProposalProvider {

    @Override
    protected Iterable<IEObjectDescription> queryScope(IScope scope, CrossReference reference, ContentAssistContext context) {
        Set<org.eclipse.emf.common.util.URI> seen = new HashSet<>();
        java.util.List<IEObjectDescription> all = new java.util.ArrayList<>();
        scope.getAllElements().forEach(all::add);
        all.sort(java.util.Comparator.comparingInt(description -> description.getName().getSegmentCount()));
        all.removeIf(description -> !seen.add(description.getEObjectURI()));
        return all;
    }

    @Override
    protected @Nullable ContentAssistEntry createProposal(IEObjectDescription candidate, CrossReference reference, ContentAssistContext context) {
        String name = getQualifiedNameConverter().toString(candidate.getName());
        return getProposalCreator().createProposal(name, context, entry -> {
            entry.setSource(candidate);
            entry.setKind(kind(ElementKind.of(candidate)));
            entry.setDescription(ElementKind.of(candidate).label() + place(candidate.getQualifiedName()));
        });
    }

    private static String place(QualifiedName name) {
        return name.getSegmentCount() < 2 ? "" : " in " + name.skipLast(1);
    }

    private static String kind(ElementKind kind) {
        return switch (kind) {
            case POLYMER, CERAMIC, ACTIVE, METAL, SEPARATOR, COMPOSITE -> ContentAssistEntry.KIND_CLASS;
            case INTERFACE -> ContentAssistEntry.KIND_INTERFACE;
            case STACK, ANODE, CATHODE, CELL, STUDY -> ContentAssistEntry.KIND_MODULE;
            case CONSTANT -> ContentAssistEntry.KIND_VARIABLE;
            case TREATMENT, CHILD -> ContentAssistEntry.KIND_REFERENCE;
        };
    }
}
