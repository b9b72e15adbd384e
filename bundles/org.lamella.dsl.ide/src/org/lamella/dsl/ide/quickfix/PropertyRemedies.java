package org.lamella.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.PropertyOwner;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.elaboration.Subjects;
import org.lamella.dsl.naming.Similarity;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.Vocabulary;

import com.google.inject.Inject;

/** Properties that are missing, and those of which there is one too many. */
final class PropertyRemedies implements RemedyFamily {

    /** Nobody has measured it: says so in the file and not only in the list of remedies. */
    private static final String EXAMPLE = " typical /* example, put in your own */";

    @Inject
    private Vocabulary vocabulary;

    @Override
    public Set<String> codes() {
        return Set.of(Codes.MISSING_PROPERTY, Codes.ONE_OF);
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        return problem.code().equals(Codes.ONE_OF) ? oneOf(problem) : missing(problem);
    }

    private List<Remedy> missing(Problem problem) {
        List<String> data = problem.data();
        if (data.size() < 2 || data.get(1).isEmpty()) {
            return List.of();
        }
        // what another file lacks is told at the reference that leads there
        return problem.around(Named.class).filter(owner -> problem.isAtNameOf(owner) && knows(owner, data.get(0)) && !isMisspelt(owner, data.get(0)))
                .flatMap(owner -> add(owner, data.get(0), data.get(1))).stream().toList();
    }

    /** The property is there under a name that is told to be wrong, and is to be mended there. */
    private boolean isMisspelt(Named owner, String path) {
        return owner instanceof PropertyOwner body && body.getProperties().stream().map(Property::getPath)
                .anyMatch(written -> written != null && !knows(owner, written) && !Similarity.to(written, List.of(path)).isEmpty());
    }

    private boolean knows(Named owner, String path) {
        return Subjects.around(owner).stream().anyMatch(subject -> vocabulary.property(subject, path).isPresent());
    }

    /** A property of a material is a measurement, which an example is not; what is chosen needs no such remark. */
    private static Optional<Remedy> add(Named owner, String path, String example) {
        String statement = path + ": " + example;
        return Statements.add(owner, statement + (owner instanceof Material ? EXAMPLE : "")).map(change -> new Remedy("Add " + statement, change));
    }

    private List<Remedy> oneOf(Problem problem) {
        Optional<Electrode> owner = problem.around(Electrode.class);
        if (owner.isEmpty()) {
            return List.of();
        }
        List<Remedy> remedies = new ArrayList<>();
        List<Property> written = owner.get().getProperties().stream().filter(property -> problem.data().contains(property.getPath())).toList();
        for (Property property : written.size() < 2 ? List.<Property>of() : written.reversed()) {
            Statements.remove(property).ifPresent(change -> remedies.add(new Remedy("Remove " + property.getPath(), change)));
        }
        boolean none = problem.data().stream().noneMatch(path -> isWritten(owner.get(), path));
        for (String path : none ? problem.data() : List.<String>of()) {
            vocabulary.property(Subject.CATHODE, path).flatMap(PropertyType::example).flatMap(example -> add(owner.get(), path, example)).ifPresent(remedies::add);
        }
        return remedies;
    }

    private static boolean isWritten(EObject electrode, String path) {
        return electrode instanceof Electrode text && (text.getProperties().stream().anyMatch(property -> path.equals(property.getPath())) || isWritten(text.getBase(), path));
    }
}
