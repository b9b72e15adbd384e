package org.lamella.dsl.ide.quickfix;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Treated;
import org.lamella.dsl.elaboration.Codes;

/** Treatments that change nothing, or what another one changes already. */
final class TreatmentRemedies implements RemedyFamily {

    private static final String TREATED = "treated";

    @Override
    public Set<String> codes() {
        return Set.of(Codes.TREATMENT, Codes.TREATMENT_CONFLICT);
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        return problem.around(Treated.class).flatMap(treated -> {
            List<INode> names = NodeModelUtils.findNodesForFeature(treated, CellPackage.Literals.TREATED__TREATMENTS);
            int index = IntStream.range(0, names.size()).filter(i -> names.get(i).getOffset() == problem.start()).findFirst().orElse(-1);
            return Statements.removeItem(treated, CellPackage.Literals.TREATED__TREATMENTS, index, TREATED);
        }).map(change -> new Remedy("Remove " + problem.text() + " here", change)).stream().toList();
    }
}
