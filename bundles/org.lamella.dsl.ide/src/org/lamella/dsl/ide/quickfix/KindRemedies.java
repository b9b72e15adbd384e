package org.lamella.dsl.ide.quickfix;

import java.util.List;
import java.util.Set;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.elaboration.Codes;

/** Things of a kind that does not fit, where another word for them does. */
final class KindRemedies implements RemedyFamily {

    @Override
    public Set<String> codes() {
        return Set.of(Codes.WRONG_KIND);
    }

    @Override
    public boolean isLikely(List<String> data) {
        return !data.isEmpty();
    }

    /** The only phase of an electrode, in the words of a composite. */
    @Override
    public List<Remedy> remedies(Problem problem) {
        return problem.data().stream().flatMap(word -> problem.around(Part.class).filter(KindRemedies::isOnly).stream().map(part -> {
            INode role = NodeModelUtils.findNodesForFeature(part, CellPackage.Literals.PART__ROLE).get(0);
            return new Remedy("Make it the " + word, problem.change(role.getOffset(), role.getEndOffset(), word));
        })).toList();
    }

    private static boolean isOnly(Part part) {
        return part.eContainer() instanceof Electrode electrode && electrode.getParts().size() == 1;
    }
}
