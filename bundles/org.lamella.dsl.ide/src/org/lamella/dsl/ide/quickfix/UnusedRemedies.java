package org.lamella.dsl.ide.quickfix;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.xtext.EcoreUtil2;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Parameter;
import org.lamella.dsl.cell.Use;
import org.lamella.dsl.elaboration.Codes;

/** Names nothing refers to: what has them goes. */
final class UnusedRemedies implements RemedyFamily {

    @Override
    public Set<String> codes() {
        return Set.of(Codes.UNUSED_NAME);
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        return problem.around(Named.class).filter(problem::isAtNameOf).map(named -> switch (named) {
            case Parameter parameter -> parameter(problem, parameter);
            case Element element -> Statements.remove(element).map(change -> new Remedy("Remove " + element.getName(), change).ofKind("remove the unused")).stream().toList();
            default -> List.<Remedy>of();
        }).orElse(List.of());
    }

    /** Not where somebody gives the composite arguments, which would then be one too many. */
    private static List<Remedy> parameter(Problem problem, Parameter parameter) {
        Composite composite = (Composite) parameter.eContainer();
        boolean given = EcoreUtil2.getAllContentsOfType(problem.file().getContents().get(0), Use.class).stream()
                .anyMatch(use -> use.getElement() == composite && !use.getArguments().isEmpty());
        if (given) {
            return List.of();
        }
        List<Parameter> all = composite.getParameters();
        if (all.size() > 1) {
            return Statements.removeItem(composite, CellPackage.Literals.COMPOSITE__PARAMETERS, all.indexOf(parameter), "")
                    .map(change -> new Remedy("Remove " + parameter.getName(), change)).stream().toList();
        }
        int open = Statements.symbol(composite, "(").map(symbol -> symbol.getOffset()).orElse(-1);
        int close = Statements.symbol(composite, ")").map(symbol -> symbol.getEndOffset()).orElse(-1);
        return IntStream.of(open).filter(start -> start >= 0 && close > start).mapToObj(start -> new Remedy("Remove " + parameter.getName(), problem.change(start, close, ""))).toList();
    }
}
