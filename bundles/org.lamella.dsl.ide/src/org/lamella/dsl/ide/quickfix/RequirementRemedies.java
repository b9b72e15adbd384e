package org.lamella.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Expression;
import org.lamella.dsl.cell.Requirement;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.ide.words.VisibleNames;
import org.lamella.model.registry.Vocabulary;

import com.google.inject.Inject;

/** Requirements that do not say what they are about: which form of a quantity, of what, at which condition. */
final class RequirementRemedies implements RemedyFamily {

    @Inject
    private Vocabulary vocabulary;

    @Inject
    private VisibleNames names;

    @Override
    public Set<String> codes() {
        return Set.of(Codes.AMBIGUOUS_QUANTITY, Codes.UNKNOWN_CONDITION);
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        return problem.code().equals(Codes.AMBIGUOUS_QUANTITY) ? ambiguous(problem) : condition(problem);
    }

    private List<Remedy> ambiguous(Problem problem) {
        List<Remedy> remedies = new ArrayList<>();
        for (String choice : problem.data()) {
            if (vocabulary.quantity(choice).isPresent()) {
                remedies.add(problem.replace(choice));
            } else if (names.isKnown(problem.file(), choice)) {
                remedies.add(problem.append(" of " + names.shortest(problem.file(), choice)));
            }
        }
        return remedies.stream().limit(WordRemedies.CHOICES).toList();
    }

    /** One of the temperatures the study computes, one more for the study, or no condition at all. */
    private static List<Remedy> condition(Problem problem) {
        List<Remedy> remedies = new ArrayList<>();
        for (String temperature : problem.data().stream().limit(WordRemedies.CHOICES).toList()) {
            remedies.add(problem.replace(temperature));
        }
        if (!problem.data().isEmpty()) {
            problem.around(Study.class).flatMap(study -> computed(problem, study)).ifPresent(remedies::add);
        } else {
            removed(problem).ifPresent(remedies::add);
        }
        return remedies;
    }

    private static Optional<Remedy> computed(Problem problem, Study study) {
        List<INode> written = NodeModelUtils.findNodesForFeature(study, CellPackage.Literals.STUDY__CONDITIONS);
        boolean own = !written.isEmpty();
        List<INode> place = own ? written : NodeModelUtils.findNodesForFeature(study, CellPackage.Literals.STUDY__OF);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        int offset = place.get(place.size() - 1).getEndOffset();
        String text = own ? ", " + problem.text() : " at " + String.join(", ", problem.data()) + ", " + problem.text();
        return Optional.of(new Remedy("Compute the study at " + problem.text() + " too", problem.change(offset, offset, text)));
    }

    private static Optional<Remedy> removed(Problem problem) {
        Optional<EObject> owner = problem.around(Expression.class).map(EObject::eContainer);
        while (owner.filter(Expression.class::isInstance).isPresent()) {
            owner = owner.map(EObject::eContainer);
        }
        return owner.flatMap(object -> switch (object) {
            case Requirement requirement when requirement.getAfter() != null && problem.isAt(requirement.getAfter()) ->
                Statements.removeItem(requirement, CellPackage.Literals.REQUIREMENT__AFTER, 0, "after");
            case Requirement requirement -> item(problem, requirement, CellPackage.Literals.REQUIREMENT__CONDITIONS);
            case Study study -> item(problem, study, CellPackage.Literals.STUDY__CONDITIONS);
            default -> Optional.empty();
        }).map(change -> new Remedy("Remove this condition", change));
    }

    private static Optional<TextChange> item(Problem problem, EObject owner, EStructuralFeature feature) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(owner, feature);
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).getOffset() == problem.start()) {
                return Statements.removeItem(owner, feature, i, "at");
            }
        }
        return Optional.empty();
    }
}
