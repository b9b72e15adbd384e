package org.lamella.dsl.tests.elaboration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.Modules2;
import org.lamella.dsl.CellRuntimeModule;
import org.lamella.dsl.CellStandaloneSetup;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.elaboration.Elaboration;
import org.lamella.dsl.elaboration.Elaborator;
import org.lamella.dsl.elaboration.Finding;
import org.lamella.dsl.elaboration.Overrides;
import org.lamella.dsl.elaboration.Severity;
import org.lamella.model.Expressions;
import org.lamella.model.Properties;
import org.lamella.model.design.Design;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.Value;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.StackSolver;

import com.google.inject.Guice;
import com.google.inject.Injector;

/** Files in memory, elaborated with the solver's vocabulary. */
final class Cells {

    static final Vocabulary VOCABULARY = Vocabulary.fromClassPath(StackSolver.class.getClassLoader());
    static final Injector INJECTOR = new CellStandaloneSetup() {
        @Override
        public Injector createInjector() {
            return Guice.createInjector(Modules2.mixin(new CellRuntimeModule(), binder -> binder.bind(Vocabulary.class).toInstance(VOCABULARY)));
        }
    }.createInjectorAndDoEMFRegistration();
    static final Elaborator ELABORATOR = INJECTOR.getInstance(Elaborator.class);

    /** Materials and contacts for the tests; every value needed and nothing to find. */
    static final String MATERIALS = """
            metal Li { density: 0.534 g/cm³ }
            metal Copper { density: 8.96 g/cm³ }
            polymer PEO { conductivity: 0.3 mS/cm at 60 °C   salt: 1200 mol/m³   density: 1.2 g/cm³   window: 0 V .. 3.9 V }
            polymer PAN { conductivity: 0.1 mS/cm at 60 °C   salt: 1000 mol/m³   density: 1.18 g/cm³   window: 0.8 V .. 4.6 V }
            ceramic LLZTO { conductivity: 0.45 mS/cm at 60 °C   density: 5.4 g/cm³   window: 0 V .. 5 V }
            ceramic Alumina { conductivity: 0 S/cm   density: 3.95 g/cm³ }
            active NMC { potential: fn(x) -> 4.4 V - 0.8 V * x   stoichiometry: 0.25 .. 0.9   density: 4.78 g/cm³ }
            interface Li-PEO between Li and PEO { film: 20 Ω·cm² at 60 °C }
            interface Li-PAN between Li and PAN { film: 300 Ω·cm² at 60 °C }
            interface NMC-PAN between NMC and PAN { film: 30 Ω·cm² at 60 °C }
            interface NMC-PEO between NMC and PEO { film: 40 Ω·cm² at 60 °C }
            interface PEO-PAN between PEO and PAN { resistance: 5 Ω·cm² at 60 °C   partition: 0.5 }
            interface LLZTO-PEO between LLZTO and PEO { resistance: 500 Ω·cm² at 60 °C   capacitance: 0.1 µF/cm² }
            """;

    private final XtextResourceSet files = INJECTOR.getInstance(XtextResourceSet.class);
    private final Map<String, byte[]> others = new HashMap<>();
    private final Resource main;

    private Cells(String name, String text) {
        files.getURIConverter().getURIHandlers().add(0, new MemoryFiles(others));
        main = add(name, text);
    }

    /** One file. */
    static Cells of(String text) {
        return new Cells("test.cell", text);
    }

    /** One file that begins with the materials. */
    static Cells withMaterials(String text) {
        return of(MATERIALS + text);
    }

    /** Adds another file; what it declares is visible by its package. */
    Cells with(String name, String text) {
        add(name, text);
        return this;
    }

    /** Adds a file that is no cell file. */
    Cells withBytes(String name, byte[] bytes) {
        others.put("/" + name, bytes);
        return this;
    }

    private Resource add(String name, String text) {
        Resource resource = files.createResource(URI.createURI("memory:/" + name));
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return resource;
    }

    File file() {
        return (File) main.getContents().get(0);
    }

    Element element(String name) {
        return file().getElements().stream().filter(element -> name.equals(element.getName())).findFirst().orElseThrow();
    }

    List<Finding> findings() {
        EcoreUtil.resolveAll(files);
        return ELABORATOR.check(file(), CancelIndicator.NullImpl);
    }

    /** Findings as {@code code 'text they stand at'}. */
    List<String> told() {
        return findings().stream().map(this::told).toList();
    }

    /** The same for one severity. */
    List<String> told(Severity severity) {
        return findings().stream().filter(finding -> finding.severity() == severity).map(this::told).toList();
    }

    List<String> errors() {
        return told(Severity.ERROR);
    }

    List<String> warnings() {
        return told(Severity.WARNING);
    }

    /** The message of the only finding with a code. */
    String message(String code) {
        List<Finding> found = findings().stream().filter(finding -> finding.code().equals(code)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " findings of " + code + ": " + findings());
        }
        return found.get(0).message();
    }

    private String told(Finding finding) {
        return finding.code() + " '" + text(finding) + "'";
    }

    private String text(Finding finding) {
        String text = ((org.eclipse.xtext.resource.XtextResource) main).getParseResult().getRootNode().getText();
        return finding.location().uri().isEmpty() ? "" : text.substring(finding.location().offset(), finding.location().offset() + finding.location().length());
    }

    Elaboration elaborate(String name, String... assignments) {
        EcoreUtil.resolveAll(files);
        return ELABORATOR.elaborate(element(name), Overrides.parse(List.of(assignments)), CancelIndicator.NullImpl);
    }

    /** The design of an element without errors. */
    Design design(String name, String... assignments) {
        Elaboration elaboration = elaborate(name, assignments);
        if (elaboration.hasErrors()) {
            throw new AssertionError(elaboration.findings().toString());
        }
        return elaboration.design();
    }

    /** An object of a design by its qualified name; the first made, where a layer shares its name with its composite. */
    static PropertyHolder holder(Design design, String qualifiedName) {
        Map<String, PropertyHolder> holders = new LinkedHashMap<>();
        design.eAllContents().forEachRemaining(object -> {
            if (object instanceof PropertyHolder holder) {
                holders.putIfAbsent(holder.eClass().getName() + " " + holder.getQualifiedName(), holder);
            }
        });
        return Optional.ofNullable(holders.get(qualifiedName)).orElseThrow(() -> new AssertionError(qualifiedName + " is none of " + holders.keySet()));
    }

    /** The value of a property; the object is named by its class and qualified name: {@code Layer Stack.core}. */
    static Value value(Design design, String object, String path) {
        return Properties.value(holder(design, object), path).orElseThrow(() -> new AssertionError(object + " has no " + path));
    }

    /** The SI value of a property that is one number. */
    static double number(Design design, String object, String path) {
        return ((NumberExpression) value(design, object, path).getExpression()).getValue();
    }

    /** The SI value of a property at a temperature, K. */
    static double at(Design design, String object, String path, double temperature) {
        return Expressions.compile(value(design, object, path), VOCABULARY).at(temperature, Double.NaN, Double.NaN);
    }

    /** The first node of a type in the file. */
    <T extends EObject> T first(Class<T> type) {
        return org.eclipse.xtext.EcoreUtil2.getAllContentsOfType(file(), type).get(0);
    }

    /** Files that are read by name. */
    private static final class MemoryFiles extends org.eclipse.emf.ecore.resource.impl.URIHandlerImpl {
        private final Map<String, byte[]> bytes;

        MemoryFiles(Map<String, byte[]> bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean canHandle(URI uri) {
            return "memory".equals(uri.scheme());
        }

        @Override
        public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
            byte[] content = bytes.get(uri.path());
            if (content == null) {
                throw new IOException("no file " + uri);
            }
            return new ByteArrayInputStream(content);
        }
    }
}
