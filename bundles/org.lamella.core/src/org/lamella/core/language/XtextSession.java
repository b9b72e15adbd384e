package org.lamella.core.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.elaboration.Elaboration;
import org.lamella.dsl.elaboration.Elaborator;
import org.lamella.dsl.elaboration.FileDesign;
import org.lamella.dsl.elaboration.Finding;
import org.lamella.dsl.elaboration.Overrides;
import org.lamella.dsl.elaboration.Severity;
import org.lamella.dsl.syntax.CellResource;
import org.lamella.dsl.validation.ProblemCodes;
import org.lamella.model.compare.DesignVersion;
import org.lamella.model.design.DesignFactory;

import com.google.inject.Injector;

/** Files of one call, parsed; links are followed when first needed. */
final class XtextSession implements LanguageSession {

    private final IResourceValidator validator;
    private final Elaborator elaborator;
    private final IQualifiedNameProvider names;
    private final Map<Path, Resource> resources;
    private final Map<Path, String> unreadable;

    XtextSession(Injector injector, Map<Path, Resource> resources, Map<Path, String> unreadable) {
        this.validator = injector.getInstance(IResourceValidator.class);
        this.elaborator = injector.getInstance(Elaborator.class);
        this.names = injector.getInstance(IQualifiedNameProvider.class);
        this.resources = resources;
        this.unreadable = unreadable;
    }

    @Override
    public List<Diagnostic> check(Path file) {
        String failure = unreadable.get(file);
        if (failure != null) {
            return List.of(unreadable(file, failure));
        }
        Set<Diagnostic> diagnostics = new TreeSet<>();
        for (Issue issue : validator.validate(resource(file), CheckMode.ALL, CancelIndicator.NullImpl)) {
            diagnostics.add(diagnostic(file, issue));
        }
        return List.copyOf(diagnostics);
    }

    private static Diagnostic unreadable(Path file, String failure) {
        return Diagnostic.error(file, CellResource.UNREADABLE, "the file cannot be read: " + failure);
    }

    private Resource resource(Path file) {
        Resource resource = resources.get(file);
        if (resource == null) {
            throw new IllegalArgumentException("not opened: " + file);
        }
        return resource;
    }

    private static Diagnostic diagnostic(Path file, Issue issue) {
        @Nullable Integer line = issue.getLineNumber();
        @Nullable Integer column = issue.getColumn();
        Severity severity = switch (issue.getSeverity()) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFO, IGNORE -> Severity.INFO;
        };
        return new Diagnostic(file, line == null ? 1 : Math.max(1, line), column == null ? 1 : Math.max(1, column), severity, ProblemCodes.of(issue.getCode()),
                String.valueOf(issue.getMessage()));
    }

    @Override
    public List<String> studies(Path file) {
        return studyElements(file).stream().map(this::name).toList();
    }

    @Override
    public StudyDesign study(Path file, String study, Overrides overrides) {
        Study element = studyElements(file).stream().filter(each -> name(each).equals(study)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no study " + study + " in " + file));
        Elaboration elaboration = elaborator.elaborate(element, overrides, CancelIndicator.NullImpl);
        return new StudyDesign(file, study, elaboration.design(), elaboration.findings().stream().map(XtextSession::diagnostic).sorted().toList());
    }

    private List<Study> studyElements(Path file) {
        List<Study> studies = new ArrayList<>();
        root(file).ifPresent(root -> root.getElements().stream().filter(Study.class::isInstance).map(Study.class::cast).filter(each -> each.getName() != null)
                .forEach(studies::add));
        return studies;
    }

    private Optional<File> root(Path file) {
        return unreadable.containsKey(file) ? Optional.empty()
                : resource(file).getContents().stream().filter(File.class::isInstance).map(File.class::cast).findFirst();
    }

    @Override
    public FileVersion version(Path file) {
        Optional<FileDesign> made = root(file).map(root -> elaborator.design(root, CancelIndicator.NullImpl));
        List<FileVersion.Omission> omissions = new ArrayList<>();
        // an empty file has no root, and nothing is wrong with it
        Optional.ofNullable(unreadable.get(file)).ifPresent(failure -> omissions.add(new FileVersion.Omission("", unreadable(file, failure))));
        made.ifPresent(design -> design.omissions().forEach(each -> omissions.add(new FileVersion.Omission(each.name(), diagnostic(each.cause())))));
        DesignVersion version = made.map(design -> new DesignVersion(design.packageName(), design.elements(), design.design()))
                .orElseGet(() -> DesignVersion.empty(DesignFactory.eINSTANCE.createDesign()));
        return new FileVersion(version, omissions);
    }

    private String name(Study study) {
        @Nullable QualifiedName name = names.getFullyQualifiedName(study);
        return name == null ? study.getName() : name.toString();
    }

    private static Diagnostic diagnostic(Finding finding) {
        return new Diagnostic(path(finding.location().uri()), finding.location().line(), finding.location().column(), finding.severity(),
                ProblemCodes.of(finding.code()), finding.message());
    }

    private static Path path(String uri) {
        if (uri.isEmpty()) {
            return OUTSIDE;
        }
        return uri.startsWith("file:") ? Path.of(java.net.URI.create(uri)) : Path.of(uri.substring(uri.indexOf(':') + 1).replaceFirst("^/+", ""));
    }
}
