package org.lamella.dsl.ide.words;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.lamella.dsl.cell.Named;

import com.google.inject.Inject;

/** Also follows the words the grammar has no reference for, so that "go to definition" works on every name. */
public class WordAtOffset extends EObjectAtOffsetHelper {

    @Inject
    private Targets targets;

    @Override
    public @Nullable EObject resolveCrossReferencedElementAt(XtextResource resource, int offset) {
        @Nullable EObject linked = super.resolveCrossReferencedElementAt(resource, offset);
        return linked != null ? linked : named(resource, offset);
    }

    private @Nullable EObject named(XtextResource resource, int offset) {
        Optional<Named> target = Words.at(resource, offset).flatMap(targets::of);
        return target.isPresent() ? target.get() : null;
    }
}
