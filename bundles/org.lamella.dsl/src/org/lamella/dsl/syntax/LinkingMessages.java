package org.lamella.dsl.syntax;

import java.util.List;
import java.util.Set;

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
import org.lamella.dsl.naming.Guesses;
import org.lamella.dsl.scoping.CellScopeProvider;
import org.lamella.dsl.scoping.ElementKind;

import com.google.inject.Inject;

/** Why a name could not be linked: unknown, with the nearest name, or of a kind that does not fit. */
public class LinkingMessages extends LinkingDiagnosticMessageProvider {
    /** No element of that name is in sight; the data, if any, are qualified names of what has that name elsewhere, or else near names. */
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
        Guesses known = cache.get(List.of(LinkingMessages.class, reference, fitting), owner.eResource(), () -> new Guesses(scopes.getScope(owner, reference).getAllElements()));
        List<String> elsewhere = known.elsewhere(written);
        if (!elsewhere.isEmpty()) {
            return new DiagnosticMessage("'" + written + "' is not imported; write import " + elsewhere.get(0) + " or its whole name",
                    Severity.ERROR, UNKNOWN_NAME, elsewhere.toArray(String[]::new));
        }
        List<String> near = known.near(written);
        return new DiagnosticMessage("unknown name '" + written + "'" + (near.isEmpty() ? "" : "; did you mean '" + near.get(0) + "'?"),
                Severity.ERROR, UNKNOWN_NAME, near.toArray(String[]::new));
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
