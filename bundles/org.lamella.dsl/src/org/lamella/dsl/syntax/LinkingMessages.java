package org.lamella.dsl.syntax;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.IllegalNodeException;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.lamella.dsl.cell.Use;
import org.lamella.dsl.naming.Similarity;
import org.lamella.dsl.scoping.CellScopeProvider;
import org.lamella.dsl.scoping.ElementKind;

import com.google.inject.Inject;

/** Why a name could not be linked: unknown, with the nearest name, or of a kind that does not fit. */
public class LinkingMessages extends LinkingDiagnosticMessageProvider {
    /** No element of that name is in sight; the data, if any, are names to write instead. */
    public static final String UNKNOWN_NAME = "unknown-name";
    /** An element of that name exists, but its kind does not fit the place. */
    public static final String WRONG_KIND = "wrong-kind";

    /** Composites that contain each other. */
    public static final String CYCLE = "cycle";

    @Inject
    private CellScopeProvider scopes;

    @Inject
    private IQualifiedNameConverter names;

    @Inject
    private CompositeRings rings;

    @Inject
    private IResourceScopeCache cache;

    @NonNullByDefault({})
    @Override
    public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
        String written = written(context);
        EObject owner = context.getContext();
        EReference reference = context.getReference();
        Set<ElementKind> fitting = ElementKind.fitting(owner, reference);
        QualifiedName name = names.toQualifiedName(written);
        @Nullable IEObjectDescription misfit = written.isEmpty() ? null : scopes.unfiltered(owner, reference).getSingleElement(name);
        if (misfit != null) {
            String ring = owner instanceof Use use ? rings.of(use, misfit) : "";
            if (!ring.isEmpty()) {
                return new DiagnosticMessage("a composite cannot contain itself: " + ring + "; a " + ElementKind.labels(fitting) + " is expected here", Severity.ERROR,
                        CYCLE);
            }
            return new DiagnosticMessage("'" + written + "' is a " + ElementKind.of(misfit).label() + "; a "
                    + ElementKind.labels(fitting) + " is expected here", Severity.ERROR, WRONG_KIND);
        }
        // a missing import makes dozens of names unknown, and all of them look among the same ones
        List<String> known = cache.get(List.of(LinkingMessages.class, reference, fitting), owner.eResource(), () -> known(owner, reference));
        Optional<String> qualified = known.stream().filter(other -> other.endsWith("." + written)).findFirst();
        if (qualified.isPresent()) {
            return new DiagnosticMessage("'" + written + "' is not imported; write import " + qualified.get() + " or its whole name",
                    Severity.ERROR, UNKNOWN_NAME, qualified.get());
        }
        Optional<String> near = Similarity.nearest(written, known);
        return new DiagnosticMessage("unknown name '" + written + "'" + near.map(other -> "; did you mean '" + other + "'?").orElse(""),
                Severity.ERROR, UNKNOWN_NAME, near.stream().toArray(String[]::new));
    }

    private List<String> known(EObject owner, EReference reference) {
        return StreamSupport.stream(scopes.getScope(owner, reference).getAllElements().spliterator(), false)
                .map(description -> names.toString(description.getName())).distinct().sorted(Comparator.comparing(String::length)).toList();
    }

    private static String written(ILinkingDiagnosticContext context) {
        try {
            @Nullable String text = context.getLinkText();
            return text == null ? "" : text;
        } catch (IllegalNodeException e) {
            return e.getNode().getText().strip();
        }
    }
}
