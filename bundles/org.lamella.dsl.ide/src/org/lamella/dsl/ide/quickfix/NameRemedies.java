package org.lamella.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.Value;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.ide.words.ImportPlaces;
import org.lamella.dsl.ide.words.VisibleNames;

import com.google.inject.Inject;

/** Names that are misspelt, or that another package has. */
final class NameRemedies implements RemedyFamily {

    private static final String FUNCTION = "fn(";

    @Inject
    private VisibleNames names;

    @Override
    public Set<String> codes() {
        return Set.of(Codes.UNKNOWN_NAME);
    }

    @Override
    public boolean isLikely(List<String> data) {
        return !data.isEmpty();
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        List<Remedy> remedies = new ArrayList<>();
        List<Remedy> qualified = new ArrayList<>();
        for (String name : problem.data()) {
            if (name.startsWith(FUNCTION)) {
                function(problem, name).ifPresent(remedies::add);
            } else if (name.endsWith("." + problem.text())) {
                imports(problem, name, remedies);
                qualified.add(problem.replace(names.shortest(problem.file(), name)));
            } else {
                remedies.add(problem.replace(names.shortest(problem.file(), name)));
            }
        }
        remedies.addAll(qualified);
        return remedies;
    }

    /** The whole package where the file imports packages or nothing yet, else the one name. */
    private void imports(Problem problem, String name, List<Remedy> remedies) {
        String start = name.substring(0, name.length() - problem.text().length() - 1);
        String word = problem.text().contains(".") ? problem.text().substring(0, problem.text().indexOf('.')) : problem.text();
        if (!names.isElement(problem.file(), start + "." + word)) {
            return;
        }
        List<String> wanted = ImportPlaces.prefersPackages(problem.file()) ? List.of(start + ".*", start + "." + word) : List.of(start + "." + word, start + ".*");
        for (String namespace : wanted) {
            ImportPlaces.place(problem.file(), namespace).ifPresent(place -> remedies.add(new Remedy("Import " + namespace,
                    problem.change(place.offset(), place.offset(), place.text()))));
        }
    }

    /** A value that uses a variable becomes a function of it. */
    private static Optional<Remedy> function(Problem problem, String head) {
        Optional<Value> value = problem.around(Property.class).filter(property -> property.getValues().size() == 1).map(property -> property.getValues().get(0));
        @Nullable INode expression = value.isEmpty() || value.get().getExpression() == null ? null : NodeModelUtils.findActualNodeFor(value.get().getExpression());
        return expression == null ? Optional.empty()
                : Optional.of(new Remedy("Make it a function: " + head + " ...", problem.change(expression.getOffset(), expression.getOffset(), head + " ")));
    }
}
