package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.Cell;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Constant;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.Experiment;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Fit;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.Measurement;
import org.lamella.dsl.cell.PairInterface;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.cell.Treatment;
import org.lamella.dsl.documentation.DocComments;
import org.lamella.dsl.index.Consulted;
import org.lamella.model.design.Described;
import org.lamella.model.registry.Vocabulary;

import com.google.inject.Inject;

/**
 * Turns elements of the text into designs: resolved, in SI, mirrored, defaults filled, without any reference back into the syntax tree.
 * Stateless; a call reads the resources of one resource set and must be made where reading them is allowed.
 */
public final class Elaborator {

    private final Vocabulary vocabulary;
    private final IScopeProvider scopes;
    private final IQualifiedNameConverter converter;
    private final IQualifiedNameProvider qualifiedNames;
    private final VisibleElements visible;
    private final TextParser texts;
    private final DocComments comments;
    private final OperationCanceledManager cancellation;

    @Inject
    Elaborator(Vocabulary vocabulary, IScopeProvider scopes, IQualifiedNameConverter converter, IQualifiedNameProvider qualifiedNames,
            VisibleElements visible, TextParser texts, DocComments comments,
            OperationCanceledManager cancellation) {
        this.vocabulary = vocabulary;
        this.scopes = scopes;
        this.converter = converter;
        this.qualifiedNames = qualifiedNames;
        this.visible = visible;
        this.texts = texts;
        this.comments = comments;
        this.cancellation = cancellation;
    }

    /**
     * Makes the design of an element. An error leaves out what depends on it and nothing else.
     *
     * @param element a study, or an element that can stand by itself: material, composite, stack, electrode, cell, interface
     * @param overrides values set from outside, as by {@code --set}
     * @param cancel asked between elements
     */
    public Elaboration elaborate(EObject element, Overrides overrides, CancelIndicator cancel) {
        Session plain = session(element.eResource(), OverrideValues.none(), new Findings(element.eResource()), cancel);
        Optional<Described> subject = make(plain, element);
        if (overrides.isEmpty()) {
            return new Elaboration(plain.design(), subject, Soundness.findings(plain));
        }
        Findings findings = new Findings(element.eResource());
        OverrideValues values = OverrideValues.of(overrides, plain.addresses(), vocabulary, texts, findings);
        Session session = session(element.eResource(), values, findings, cancel);
        subject = make(session, element);
        values.reportUnused(findings);
        return new Elaboration(session.design(), subject, Soundness.findings(session));
    }

    /** Everything a validator has to say about a file, apart from syntax and unresolved references; {@link Consulted} is kept at its resource. */
    public List<Finding> check(File file, CancelIndicator cancel) {
        Session session = session(file.eResource(), OverrideValues.none(), new Findings(file.eResource()), cancel);
        NameChecks names = new NameChecks(session);
        names.duplicates(file);
        new ImportChecks(session).check(file);
        new DocChecks(session, comments).check(file);
        for (Element element : file.getElements()) {
            session.checkCanceled();
            // the parser has told what has no name yet
            if (element.getName() != null) {
                check(session, element);
            }
        }
        names.unused(file);
        keepConsulted(session, file.eResource());
        return session.findings().sorted();
    }

    private static void keepConsulted(Session session, @Nullable Resource checked) {
        if (checked != null) {
            Consulted consulted = session.consulted();
            consulted.links(checked);
            session.findings().otherFiles().forEach(consulted::file);
            if (checked.getErrors().stream().anyMatch(XtextLinkingDiagnostic.class::isInstance)) {
                // the message offers the nearest of all names
                consulted.allNames();
            }
            consulted.keepAt(checked);
        }
    }

    /** Makes everything a file declares, apart from what has an error in itself or in what it needs. */
    public FileDesign design(File file, CancelIndicator cancel) {
        Resource resource = file.eResource();
        EcoreUtil.resolveAll(resource);
        List<FileDesign.Omission> omissions = new ArrayList<>();
        Session whole = session(resource, OverrideValues.none(), new Findings(resource), cancel);
        new NameChecks(whole).twice(file);
        List<Finding> duplicates = whole.findings().sorted();
        List<Described> made = new ArrayList<>();
        for (Element element : file.getElements().stream().filter(named -> named.getName() != null).toList()) {
            Optional<Finding> error = duplicates.stream().filter(finding -> finding.source() == element && finding.isError()).findFirst()
                    .or(() -> error(element, cancel));
            @Nullable Described object = error.isPresent() ? null : check(whole, element);
            error.ifPresent(cause -> omissions.add(new FileDesign.Omission(element.getName(), cause)));
            if (object != null) {
                made.add(object);
            }
        }
        Soundness.outside(resource, file.getElements()).forEach(cause -> omissions.add(new FileDesign.Omission("", cause)));
        return new FileDesign(file.getName() == null ? "" : file.getName(), made, whole.design(), omissions);
    }

    /** An error in an element or in what it needs, found in a run of its own: one that several need is told once in a run. */
    private Optional<Finding> error(Element element, CancelIndicator cancel) {
        Session alone = session(element.eResource(), OverrideValues.none(), new Findings(element.eResource()), cancel);
        check(alone, element);
        return Soundness.error(alone);
    }

    /**
     * What hover and outline show of a property, constant, parameter or argument.
     *
     * @return empty where the node has no value, for instance because of an error
     */
    public Optional<Description> describe(EObject node, CancelIndicator cancel) {
        return new Describer(vocabulary, element -> {
            Session session = session(element.eResource(), OverrideValues.none(), new Findings(element.eResource()), cancel);
            make(session, element);
            return session;
        }).describe(node);
    }

    /** The temperatures of a study, K, in text order; cheap where they are written at it. */
    public List<Double> temperatures(Study study, CancelIndicator cancel) {
        Session session = session(study.eResource(), OverrideValues.none(), new Findings(study.eResource()), cancel);
        return study instanceof Fit fit ? new FitElaborator(session, new StudyElaborator(session)).temperatures(fit) : new StudyConditions(session, study).kelvins();
    }

    private Session session(@Nullable Resource home, OverrideValues overrides, Findings findings, CancelIndicator cancel) {
        Consulted consulted = new Consulted();
        return new Session(vocabulary, findings, new Names(scopes, converter, qualifiedNames, comments, visible, consulted), consulted, texts, overrides,
                () -> cancellation.checkCanceled(cancel));
    }

    private static Optional<org.lamella.model.design.Study> study(Session session, Study study) {
        StudyElaborator studies = new StudyElaborator(session);
        return study instanceof Fit fit ? new FitElaborator(session, studies).of(fit) : studies.of(study);
    }

    private static Optional<Described> make(Session session, EObject element) {
        if (element instanceof Study study) {
            Optional<org.lamella.model.design.Study> made = study(session, study);
            made.ifPresent(session.design()::setStudy);
            return made.map(org.lamella.model.design.Study::getSubject);
        }
        @Nullable Described made = element instanceof Element named ? check(session, named) : null;
        return made == null ? Optional.empty() : Optional.of(made);
    }

    private static @Nullable Described check(Session session, Element element) {
        return switch (element) {
        case Study study -> {
            Optional<org.lamella.model.design.Study> made = study(session, study);
            yield made.isPresent() ? made.get() : null;
        }
        case Cell cell -> session.cells().of(cell, cell);
        case Stack stack -> session.stacks().of(stack, stack).stack();
        case Composite composite -> session.composites().of(composite).composite();
        case Electrode electrode -> session.electrodes().of(electrode, electrode).electrode();
        case Material material -> session.materials().of(material, material).target();
        case PairInterface pair -> session.contacts().pair(pair, pair).target();
        case Measurement measurement -> session.measurements().of(measurement, measurement).stream().<@Nullable Described>map(each -> each).findFirst().orElse(null);
        case Treatment treatment -> session.treatments().of(treatment);
        case Experiment experiment -> session.experiments().of(experiment);
        case Constant constant -> {
            session.constants().value(constant, constant);
            yield null;
        }
        default -> null;
        };
    }
}
