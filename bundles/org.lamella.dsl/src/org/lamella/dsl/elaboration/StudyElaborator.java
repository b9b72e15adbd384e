package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Cell;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Compute;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.cell.Use;
import org.lamella.dsl.naming.Similarity;
import org.lamella.model.Properties;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Described;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.ParameterOverride;
import org.lamella.model.registry.StudyKind;
import org.lamella.model.registry.Subject;

/** Studies: what is to be computed of a subject, under which conditions, and what it must fulfil. */
final class StudyElaborator {

    private final Session session;

    StudyElaborator(Session session) {
        this.session = session;
    }

    /** Makes the study; empty when its subject could not be made. */
    Optional<org.lamella.model.design.Study> of(Study text) {
        String name = session.names().qualified(text);
        Described subject = subject(text);
        org.lamella.model.design.Study study = session.describe(DesignFactory.eINSTANCE.createStudy(), text, text.getName(), name);
        StudyConditions conditions = new StudyConditions(session, text);
        List<Source> sources = List.of(Source.of(name, text, text.getProperties(), session.findings()));
        new Holder(session, study, Subject.STUDY, sources, new ElementScope(session, text), Treatments.NONE, path -> Optional.empty()).complete(text,
                type -> kindOf(type.path()).isEmpty());
        if (subject == null) {
            text.getComputes().forEach(compute -> computations(compute, study, null));
            return Optional.empty();
        }
        study.setSubject(subject);
        conditions.complete(subject);
        conditions.temperatures().forEach(temperature -> study.getTemperatures().add(temperature.kelvin()));
        if (!Double.isNaN(conditions.pressure())) {
            study.setPressure(conditions.pressure());
        }
        Properties.value(study, Terms.SEED).filter(value -> value.getExpression() instanceof NumberExpression)
                .ifPresent(value -> study.setSeed((long) ((NumberExpression) value.getExpression()).getValue()));
        text.getComputes().forEach(compute -> computations(compute, study, subject));
        new RequirementElaborator(session, study, subject, this).all(text);
        new TemperatureChecks(session).check(subject, conditions.temperatures());
        session.overrides().inForce().forEach((path, value) -> {
            ParameterOverride override = DesignFactory.eINSTANCE.createParameterOverride();
            override.setPath(path);
            override.setValue(value);
            study.getOverrides().add(override);
        });
        return Optional.of(study);
    }

    /** What a study is about; null where there is none, or none that can be. */
    @Nullable Described subject(Study text) {
        Use use = text.getOf();
        if (use == null || use.getElement() == null || use.getElement().eIsProxy()) {
            return null;
        }
        return switch (use.getElement()) {
        case Cell cell -> session.cells().of(cell, use);
        case Stack stack -> session.stacks().of(stack, use).stack();
        case Composite composite -> {
            String name = session.names().qualified(composite);
            yield session.findings().following(use, () -> session.composites().instance(composite, use, name, List.of(), use, null)).composite();
        }
        default -> {
            session.findings().error(Codes.WRONG_KIND, use, "a study is of a composite, a stack or a cell");
            yield null;
        }
        };
    }

    private void computations(Compute text, org.lamella.model.design.Study study, @Nullable Described subject) {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < text.getKinds().size(); i++) {
            String word = text.getKinds().get(i);
            Optional<StudyKind> kind = session.vocabulary().study(word).filter(StudyKind::isComputed);
            if (kind.isEmpty()) {
                List<String> names = session.vocabulary().studies().stream().filter(StudyKind::isComputed).map(StudyKind::name).toList();
                List<String> near = Similarity.to(word, names);
                session.findings().addAt(Severity.ERROR, Codes.STUDY_UNAVAILABLE, text, CellPackage.Literals.COMPUTE__KINDS, i,
                        "'" + word + "' is not available in this version" + (near.isEmpty() ? "; available: " + String.join(", ", names) : Similarity.offer(near)),
                        near.toArray(String[]::new));
            } else if (subject != null && !kind.get().subjects().contains(SubjectOf.described(subject))) {
                session.findings().addAt(Severity.ERROR, Codes.STUDY_UNAVAILABLE, text, CellPackage.Literals.COMPUTE__KINDS, i,
                        "'" + word + "' is computed of a " + SubjectOf.list(kind.get().subjects()) + ", not of a " + SubjectOf.described(subject).label());
            } else if (known.contains(word) || study.getComputations().stream().anyMatch(other -> other.getName().equals(word))) {
                session.findings().addAt(Severity.ERROR, Codes.DUPLICATE_NAME, text, CellPackage.Literals.COMPUTE__KINDS, i, "'" + word + "' is computed already", word);
            } else {
                known.add(word);
            }
        }
        Source written = Source.of(study.getQualifiedName(), text, text.getProperties(), session.findings());
        known.forEach(kind -> study.getComputations().add(computation(kind, written, known, study, text)));
    }

    private Computation computation(String kind, Source written, List<String> together, org.lamella.model.design.Study study, EObject text) {
        Computation computation = DesignFactory.eINSTANCE.createComputation();
        computation.setName(kind);
        computation.setQualifiedName(study.getQualifiedName() + "." + kind);
        Regions.locate(computation, text);
        // a block after several kinds speaks to those that know the property; one that nobody knows is told by the first
        boolean first = kind.equals(together.get(0));
        Source own = written.select(study.getQualifiedName(), path -> knows(kind, path) || first && together.stream().noneMatch(other -> knows(other, path))
                ? kind + "." + path : null);
        new Holder(session, computation, Subject.STUDY, List.of(own), new ElementScope(session, text), Treatments.NONE, path -> Optional.empty()).complete(text,
                type -> kindOf(type.path()).filter(kind::equals).isPresent());
        new ExperimentChecks(session).check(computation, study.getSubject(), text);
        return computation;
    }

    private boolean knows(String kind, String path) {
        return session.vocabulary().property(Subject.STUDY, kind + "." + path).isPresent();
    }

    /** The study kind a property of studies belongs to. */
    private Optional<String> kindOf(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(path.substring(0, dot)).filter(word -> session.vocabulary().study(word).isPresent());
    }

    /** Adds what gives a quantity that a requirement needs and nothing written computes. */
    void provide(org.lamella.model.design.Study study, String quantity, Described subject, EObject text) {
        boolean computed = study.getComputations().stream().flatMap(computation -> session.vocabulary().study(computation.getName()).stream())
                .anyMatch(kind -> kind.quantities().contains(quantity));
        if (!computed) {
            session.vocabulary().studies().stream().filter(kind -> kind.quantities().contains(quantity) && kind.subjects().contains(SubjectOf.described(subject)))
                    .findFirst().ifPresent(kind -> study.getComputations()
                            .add(computation(kind.name(), Source.empty(study.getQualifiedName(), text), List.of(kind.name()), study, text)));
        }
    }
}
