package org.lamella.dsl.ide.contentassist;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.PropertyOwner;
import org.lamella.dsl.cell.Treatment;
import org.lamella.dsl.elaboration.Subjects;
import org.lamella.dsl.ide.symbols.Details;
import org.lamella.dsl.naming.CellNames;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

import com.google.inject.Inject;

/** Names of properties that may be written at the caret and are not there yet, the required ones first. */
class PropertyProposals {

    private static final int REQUIRED = 520;
    private static final int OPTIONAL = 500;
    private static final int BLOCK = 499;
    private static final int OF_PHASE = 480;

    @Inject
    private Vocabulary vocabulary;

    void at(Caret caret, Proposals proposals) {
        @Nullable EObject place = caret.model();
        RegistryContext context = RegistryContext.of(place);
        Set<String> written = written(place, caret);
        context.properties(vocabulary).forEach((path, type) -> {
            if (!written.contains(path)) {
                proposals.add(proposal(path, type, place), type.required() ? REQUIRED : OPTIONAL);
            }
        });
        context.blocks(vocabulary).forEach(head -> {
            if (written.stream().noneMatch(path -> path.startsWith(head + "."))) {
                proposals.add(new Proposal(head + ": { $0 }", head, ContentAssistEntry.KIND_PROPERTY).label(head + " { }").detail("block").snippet(), BLOCK);
            }
        });
        if (place != null && context.prefix().isEmpty()) {
            RegistryContext.phases(place).forEach(phase -> ofPhase(phase, caret, written, proposals));
        }
    }

    private static Proposal proposal(String path, PropertyType type, @Nullable EObject place) {
        // a treatment may scale a knob as well as set it
        boolean scales = place instanceof Treatment;
        return new Proposal(path + (scales ? " " : ": "), path, ContentAssistEntry.KIND_PROPERTY).detail(detail(type)).doc(type.doc());
    }

    private static String detail(PropertyType type) {
        String unit = type.dimension().equals(Dimension.NONE) ? type.kind().name().toLowerCase() : Units.usual(type.dimension()).stream().findFirst().orElse("");
        return type.defaultText().map(text -> unit + ", default " + text).orElse(type.required() ? unit + ", required" : unit);
    }

    /** The fraction of each phase of what is put to use here; everything else once the phase is named. */
    private void ofPhase(Part phase, Caret caret, Set<String> written, Proposals proposals) {
        String name = CellNames.nameOf(phase).orElse("");
        boolean named = caret.path().equals(name + ".");
        for (PropertyType type : Subjects.around(phase).stream().flatMap(subject -> vocabulary.properties(subject).stream()).toList()) {
            String path = name + "." + type.path();
            if (!name.isEmpty() && (named || type.required()) && !written.contains(path)) {
                proposals.add(new Proposal(path + ": ", path, ContentAssistEntry.KIND_PROPERTY).detail(Details.kind(phase) + " " + Details.made(phase)).doc(type.doc()), OF_PHASE);
            }
        }
    }

    /** Paths of the body's properties, blocks flattened; the one that is being written counts as missing. */
    private static Set<String> written(@Nullable EObject place, Caret caret) {
        @Nullable EObject body = place;
        while (body != null && !(body instanceof PropertyOwner)) {
            body = body.eContainer();
        }
        Set<String> paths = new HashSet<>();
        if (body instanceof PropertyOwner owner) {
            add(paths, "", owner.getProperties(), caret.offset());
        }
        return paths;
    }

    private static void add(Set<String> paths, String prefix, List<Property> properties, int offset) {
        for (Property property : properties) {
            @Nullable ICompositeNode node = NodeModelUtils.findActualNodeFor(property);
            if (property.getPath() == null || node != null && node.getOffset() <= offset && offset <= node.getOffset() + property.getPath().length()) {
                continue;
            }
            if (property.getBlock() == null) {
                paths.add(prefix + property.getPath());
            } else {
                // a block counts even while it is empty
                paths.add(prefix + property.getPath() + ".");
                add(paths, prefix + property.getPath() + ".", property.getBlock().getProperties(), offset);
            }
        }
    }
}
