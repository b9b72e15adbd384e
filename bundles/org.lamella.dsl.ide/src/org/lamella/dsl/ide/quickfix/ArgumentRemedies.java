package org.lamella.dsl.ide.quickfix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamella.dsl.cell.Argument;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Use;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.Law.Family;
import org.lamella.model.registry.Vocabulary;

import com.google.inject.Inject;

/** Arguments of laws, shapes and composites: missing, misspelt, too many. */
final class ArgumentRemedies implements RemedyFamily {

    @Inject
    private Vocabulary vocabulary;

    @Override
    public Set<String> codes() {
        return Set.of(Codes.ARGUMENT);
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        Optional<Argument> argument = problem.around(Argument.class).filter(problem::isAt);
        if (argument.isPresent()) {
            return argument(problem, argument.get());
        }
        List<String> data = problem.data();
        Optional<EObject> call = problem.object();
        if (call.isEmpty() || data.isEmpty()) {
            return List.of();
        }
        return data.size() == 1 ? brackets(problem, data.get(0)).stream().toList()
                : data.stream().skip(1).limit(WordRemedies.CHOICES).flatMap(value -> missing(problem, call.get(), data.get(0), value).stream()).toList();
    }

    /** Misspelt, or one too many; a line of a table where none is due has no remedy. */
    private static List<Remedy> argument(Problem problem, Argument argument) {
        @Nullable String name = argument.getName();
        if (argument.getMapped() != null) {
            return List.of();
        }
        if (name == null || problem.data().contains(name)) {
            EStructuralFeature feature = argument.eContainer() instanceof Use ? CellPackage.Literals.USE__ARGUMENTS : CellPackage.Literals.REF__ARGUMENTS;
            List<?> all = (List<?>) argument.eContainer().eGet(feature);
            return Statements.removeItem(argument.eContainer(), feature, all.indexOf(argument), "").map(change -> new Remedy("Remove " + problem.text(), change)).stream().toList();
        }
        return problem.data().stream().map(near -> new Remedy("Replace " + name + " by " + near, problem.change(problem.start(), problem.start() + name.length(), near))).toList();
    }

    /** Behind the arguments that are there, by name; a material has one argument only. */
    private Optional<Remedy> missing(Problem problem, EObject call, String name, String value) {
        @Nullable ICompositeNode node = NodeModelUtils.findActualNodeFor(call);
        List<Argument> given = call instanceof Ref ref ? ref.getArguments() : call instanceof Use use ? use.getArguments() : List.of();
        if (node == null) {
            return Optional.empty();
        }
        boolean material = call instanceof Ref ref && law(ref.getPath()).isEmpty();
        String text = material ? value : name + ": " + value;
        Optional<INode> close = Statements.symbol(call, ")");
        int offset = close.isPresent() ? close.get().getOffset() : node.getEndOffset();
        String written = close.isEmpty() ? "(" + text + ")" : given.isEmpty() ? text : ", " + text;
        return Optional.of(new Remedy("Add " + name + ": " + value, problem.change(offset, offset, written)));
    }

    /** A law that is named only gets all it needs. */
    private Optional<Remedy> brackets(Problem problem, String name) {
        return law(name).filter(known -> known.arguments().stream().allMatch(argument -> argument.defaultText().isPresent() || argument.example().isPresent()))
                .map(known -> known.arguments().stream().filter(argument -> argument.defaultText().isEmpty()).map(argument -> argument.example().orElse(""))
                        .collect(Collectors.joining(", ", "(", ")")))
                .map(problem::append);
    }

    private Optional<Law> law(String name) {
        return Arrays.stream(Family.values()).flatMap(family -> vocabulary.law(family, name).stream()).findFirst();
    }
}
