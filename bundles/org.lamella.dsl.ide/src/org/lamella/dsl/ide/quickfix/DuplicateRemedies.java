package org.lamella.dsl.ide.quickfix;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.CellPart;
import org.lamella.dsl.cell.Compute;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Import;
import org.lamella.dsl.cell.LocalInterface;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.naming.CellNames;

/** Things that are there twice: the second goes, or gets a name of its own. */
final class DuplicateRemedies implements RemedyFamily {

    private static final String SHAPE = "shape";
    /** What grains of a shape are called. */
    private static final Map<String, String> GRAINS = Map.of("sphere", "grains", "wire", "wires", "platelet", "platelets");

    @Override
    public Set<String> codes() {
        return Set.of(Codes.DUPLICATE_NAME);
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        Optional<EObject> object = problem.object();
        if (object.isEmpty()) {
            return List.of();
        }
        return switch (object.get()) {
            case Property property -> removed(property, property.getPath());
            case CellPart part -> removed(part, part.getRole().getLiteral());
            case Compute compute -> removedKind(problem, compute);
            case LocalInterface contact -> removed(contact, "this interface");
            case Import written -> List.of(renamed(problem, ((File) written.eContainer()).getImports().stream().map(Import::getAlias).filter(Objects::nonNull).collect(Collectors.toSet())));
            default -> problem.around(Named.class).filter(problem::isAtNameOf).map(named -> named(problem, named)).orElse(List.of());
        };
    }

    private static List<Remedy> removed(EObject statement, String what) {
        return Statements.remove(statement).map(change -> new Remedy("Remove " + what, change).ofKind("remove the second")).stream().toList();
    }

    private static List<Remedy> removedKind(Problem problem, Compute compute) {
        List<INode> kinds = NodeModelUtils.findNodesForFeature(compute, CellPackage.Literals.COMPUTE__KINDS);
        int index = IntStream.range(0, kinds.size()).filter(i -> kinds.get(i).getOffset() == problem.start()).findFirst().orElse(-1);
        Optional<TextChange> change = kinds.size() == 1 ? Statements.remove(compute) : Statements.removeItem(compute, CellPackage.Literals.COMPUTE__KINDS, index, "");
        return change.map(taken -> new Remedy("Remove " + problem.text(), taken).ofKind("remove the second")).stream().toList();
    }

    private static List<Remedy> named(Problem problem, Named named) {
        Set<String> taken = named.eContainer().eContents().stream().filter(Named.class::isInstance).map(Named.class::cast).map(CellNames::nameOf).flatMap(Optional::stream)
                .collect(Collectors.toSet());
        @Nullable String name = named.getName();
        if (named instanceof Part part && name == null) {
            String fresh = free(grains(part), taken);
            return List.of(new Remedy("Call it " + fresh, problem.change(problem.start(), problem.start(), fresh + " = ")));
        }
        return List.of(renamed(problem, taken));
    }

    private static Remedy renamed(Problem problem, Set<String> taken) {
        String name = free(problem.text(), taken);
        return new Remedy("Rename to " + name, problem.change(problem.start(), problem.end(), name));
    }

    private static String grains(Part part) {
        return part.getProperties().stream().filter(property -> SHAPE.equals(property.getPath()) && property.getValues().size() == 1)
                .map(property -> property.getValues().get(0).getExpression()).filter(Ref.class::isInstance).map(shape -> GRAINS.get(((Ref) shape).getPath()))
                .filter(word -> word != null).findFirst().orElse("other");
    }

    private static String free(String name, Set<String> taken) {
        return !taken.contains(name) ? name : IntStream.iterate(2, i -> i + 1).mapToObj(i -> name + i).filter(other -> !taken.contains(other)).findFirst().orElseThrow();
    }
}
