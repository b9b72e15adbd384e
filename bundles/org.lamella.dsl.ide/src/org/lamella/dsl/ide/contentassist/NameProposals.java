package org.lamella.dsl.ide.contentassist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.xtext.CurrentTypeFinder;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.ide.words.ImportPlaces;
import org.lamella.dsl.scoping.ElementKind;
import org.lamella.dsl.scoping.Summary;

import com.google.inject.Inject;

/**
 * Names of elements, each once and by its shortest name, with their kind and what tells them from others. Those of packages that are not
 * imported come last and bring their import along. Everything said here stands in the index, so that no file is loaded.
 */
class NameProposals {

    private static final int OWN = 620;
    private static final int IMPORTED = 600;
    private static final int ELSEWHERE = 400;

    @Inject
    private IScopeProvider scopes;

    @Inject
    private CurrentTypeFinder types;

    /** What a reference may refer to. */
    void of(CrossReference reference, Caret caret, Proposals proposals) {
        if (caret.model() != null && types.findCurrentTypeAfter(reference) instanceof EClass type) {
            propose(scopes.getScope(caret.model(), GrammarUtil.getReference(reference, type)), description -> true, caret, proposals);
        }
    }

    /** Elements of some kinds, for words of expressions. */
    void of(Set<ElementKind> kinds, Caret caret, Proposals proposals) {
        if (!caret.file().getContents().isEmpty()) {
            IScope scope = scopes.getScope(caret.file().getContents().get(0), CellPackage.Literals.REQUIREMENT__OF);
            propose(scope, description -> kinds.contains(ElementKind.of(description)), caret, proposals);
        }
    }

    private void propose(IScope scope, Predicate<IEObjectDescription> wanted, Caret caret, Proposals proposals) {
        List<IEObjectDescription> all = new ArrayList<>();
        scope.getAllElements().forEach(description -> {
            if (wanted.test(description)) {
                all.add(description);
            }
        });
        all.sort(Comparator.comparingInt(description -> description.getName().getSegmentCount()));
        Set<URI> seen = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (IEObjectDescription description : all) {
            if (seen.add(description.getEObjectURI())) {
                if (description.getName().getSegmentCount() == 1) {
                    taken.add(description.getName().getFirstSegment());
                }
                propose(description, taken, caret, proposals);
            }
        }
    }

    private static void propose(IEObjectDescription description, Set<String> taken, Caret caret, Proposals proposals) {
        String name = description.getName().toString(".");
        String simple = description.getName().getLastSegment();
        boolean inSight = description.getName().getSegmentCount() == 1 || ElementKind.of(description) == ElementKind.CHILD;
        if (inSight || !caret.path().isEmpty() || taken.contains(simple)) {
            boolean own = description.getEObjectURI().trimFragment().equals(caret.file().getURI());
            proposals.add(proposal(description, name), own ? OWN : inSight ? IMPORTED : ELSEWHERE);
            return;
        }
        Proposal proposal = proposal(description, simple);
        String namespace = description.getQualifiedName().skipLast(1).toString(".");
        ImportPlaces.place(caret.file(), ImportPlaces.prefersPackages(caret.file()) ? namespace + ".*" : description.getQualifiedName().toString("."))
                .ifPresent(place -> proposal.with(new ReplaceRegion(place.offset(), 0, place.text())));
        proposals.add(proposal, ELSEWHERE);
    }

    private static Proposal proposal(IEObjectDescription description, String name) {
        ElementKind kind = ElementKind.of(description);
        String summary = Summary.of(description);
        String said = summary.isEmpty() ? "" : kind == ElementKind.CONSTANT ? " = " + summary : ": " + summary;
        return new Proposal(name, name, kind(kind)).detail((kind == ElementKind.CHILD ? "part" : kind.label()) + said + place(description.getQualifiedName()))
                .naming(description.getEObjectURI().toString());
    }

    private static String place(QualifiedName name) {
        return name.getSegmentCount() < 2 ? "" : " in " + name.skipLast(1);
    }

    private static String kind(ElementKind kind) {
        return switch (kind) {
            case POLYMER, CERAMIC, ACTIVE, METAL, SEPARATOR, COMPOSITE -> ContentAssistEntry.KIND_CLASS;
            case INTERFACE -> ContentAssistEntry.KIND_INTERFACE;
            case STACK, ANODE, CATHODE, CELL, EXPERIMENT, STUDY, MEASUREMENT, FIT -> ContentAssistEntry.KIND_MODULE;
            case CONSTANT -> ContentAssistEntry.KIND_VARIABLE;
            case TREATMENT, CHILD -> ContentAssistEntry.KIND_REFERENCE;
        };
    }

    /** Packages with a star and, behind the name of one, its elements. */
    void packages(Caret caret, Proposals proposals) {
        Map<String, Integer> sizes = new TreeMap<>();
        IScope scope = scopes.getScope(caret.model(), CellPackage.Literals.REQUIREMENT__OF);
        StreamSupport.stream(scope.getAllElements().spliterator(), false).filter(description -> CellPackage.Literals.ELEMENT.isSuperTypeOf(description.getEClass()))
                .map(IEObjectDescription::getQualifiedName).distinct().filter(name -> name.getSegmentCount() > 1).forEach(name -> {
                    String namespace = name.skipLast(1).toString(".");
                    sizes.merge(namespace, 1, Integer::sum);
                    if (caret.path().equals(namespace + ".")) {
                        proposals.add(new Proposal(name.toString("."), name.toString("."), ContentAssistEntry.KIND_CLASS), IMPORTED);
                    }
                });
        sizes.forEach((namespace, size) -> proposals.add(new Proposal(namespace + ".*", namespace + ".*", ContentAssistEntry.KIND_MODULE)
                .detail(size == 1 ? "1 name" : size + " names"), OWN));
    }
}
