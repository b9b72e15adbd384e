package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.index.Consulted;
import org.lamella.model.design.Described;
import org.lamella.model.design.Design;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Property;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.TableExpression;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.Vocabulary;

/** One run of the elaborator: the design being made, what has been found, and every element made so far. */
final class Session {

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Names names;
    private final Consulted consulted;
    private final TextParser texts;
    private final OverrideValues overrides;
    private final Runnable cancellation;
    private final Design design = DesignFactory.eINSTANCE.createDesign();
    private final Addresses addresses = new Addresses();
    private final Definitions definitions = new Definitions();
    private final Set<EObject> used = new HashSet<>();
    private final Map<EObject, List<Described>> traces = new LinkedHashMap<>();
    private final Map<PropertyHolder, Subject> subjects = new HashMap<>();
    private final Map<Property, EObject> propertyTexts = new LinkedHashMap<>();
    private final Map<EObject, Set<EObject>> readers = new HashMap<>();
    private final Map<TableExpression, List<String>> tableLines = new HashMap<>();
    private final ExpressionElaborator expressions;
    private final ValueElaborator values;
    private final Constants constants;
    private final MaterialElaborator materials;
    private final Contacts contacts;
    private final TreatmentElaborator treatments;
    private final CompositeElaborator composites;
    private final StackElaborator stacks;
    private final ElectrodeElaborator electrodes;
    private final CellElaborator cells;
    private final ExperimentElaborator experiments;
    private final MeasurementElaborator measurements;
    private final PhysicsChecks physics;

    Session(Vocabulary vocabulary, Findings findings, Names names, Consulted consulted, TextParser texts, OverrideValues overrides, Runnable cancellation) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.names = names;
        this.consulted = consulted;
        this.texts = texts;
        this.overrides = overrides;
        this.cancellation = cancellation;
        expressions = new ExpressionElaborator(this);
        values = new ValueElaborator(this);
        constants = new Constants(this);
        materials = new MaterialElaborator(this);
        contacts = new Contacts(this);
        treatments = new TreatmentElaborator(this);
        composites = new CompositeElaborator(this);
        stacks = new StackElaborator(this);
        electrodes = new ElectrodeElaborator(this);
        cells = new CellElaborator(this);
        experiments = new ExperimentElaborator(this);
        measurements = new MeasurementElaborator(this);
        physics = new PhysicsChecks(this);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Findings findings() {
        return findings;
    }

    Names names() {
        return names;
    }

    /** @return what was looked at, for {@link org.lamella.dsl.index.Changes} to ask */
    Consulted consulted() {
        return consulted;
    }

    TextParser texts() {
        return texts;
    }

    OverrideValues overrides() {
        return overrides;
    }

    Addresses addresses() {
        return addresses;
    }

    Definitions definitions() {
        return definitions;
    }

    Design design() {
        return design;
    }

    ExpressionElaborator expressions() {
        return expressions;
    }

    ValueElaborator values() {
        return values;
    }

    Constants constants() {
        return constants;
    }

    MaterialElaborator materials() {
        return materials;
    }

    Contacts contacts() {
        return contacts;
    }

    TreatmentElaborator treatments() {
        return treatments;
    }

    CompositeElaborator composites() {
        return composites;
    }

    StackElaborator stacks() {
        return stacks;
    }

    ElectrodeElaborator electrodes() {
        return electrodes;
    }

    CellElaborator cells() {
        return cells;
    }

    ExperimentElaborator experiments() {
        return experiments;
    }

    MeasurementElaborator measurements() {
        return measurements;
    }

    PhysicsChecks physics() {
        return physics;
    }

    /** Stops the run where its result is no longer wanted. */
    void checkCanceled() {
        cancellation.run();
    }

    /** Remembers what kind of element an object of the design is to the registry. */
    void subject(PropertyHolder holder, Subject subject) {
        subjects.put(holder, subject);
    }

    /** @return what kind of element an object of the design is to the registry; empty for mirror images */
    Optional<Subject> subject(PropertyHolder holder) {
        return Optional.ofNullable(subjects.get(holder));
    }

    /** Remembers the text of a property. */
    void text(Property property, EObject text) {
        propertyTexts.put(property, text);
    }

    /** @return the text of a property; empty for defaults, mirror images and what a contact provides */
    Optional<EObject> text(Property property) {
        return Optional.ofNullable(propertyTexts.get(property));
    }

    /** Remembers that the value of a property goes into another one. */
    void reads(EObject reference, EObject property) {
        readers.computeIfAbsent(property, unused -> new LinkedHashSet<>()).add(reference);
    }

    /** @return the references by which the value of a property goes into others */
    Set<EObject> readers(EObject property) {
        return readers.getOrDefault(property, Set.of());
    }

    /** @return the properties of the finished design made from texts that hold, and those texts */
    Map<Property, EObject> properties() {
        return propertyTexts;
    }

    /** @return the first property of the finished design made from a text */
    Optional<Property> described(EObject text) {
        return propertyTexts.entrySet().stream().filter(entry -> entry.getValue() == text && entry.getKey().eContainer() != null).map(Map.Entry::getKey).findFirst();
    }

    /** Remembers where the entries of a table stand in their file. */
    void lines(TableExpression table, List<String> lines) {
        tableLines.put(table, lines);
    }

    /** @return how a message about an entry of a table begins: with its file and line, or with nothing where it is written out */
    String line(TableExpression table, int entry) {
        return tableLines.containsKey(table) ? tableLines.get(table).get(entry) : "";
    }

    /** Notes that something with a name is referred to. */
    void use(EObject named) {
        used.add(named);
    }

    boolean isUsed(EObject named) {
        return used.contains(named);
    }

    /** Fills name, documentation and region of an object of the design, and remembers which text it comes from. */
    <T extends Described> T describe(T target, Named text, @Nullable String name, String qualifiedName) {
        target.setName(name);
        target.setQualifiedName(qualifiedName);
        target.setDocumentation(names.documentation(text));
        Regions.locate(target, text);
        trace(text, target);
        return target;
    }

    /** Remembers which text an object of the design comes from. */
    void trace(EObject text, Described object) {
        List<Described> objects = traces.computeIfAbsent(text, unused -> new ArrayList<>());
        if (!objects.contains(object)) {
            objects.add(object);
        }
    }

    /** @return every element and child that was made or used */
    Stream<EObject> reached() {
        return Stream.concat(traces.keySet().stream(), used.stream());
    }

    /** @return the objects of the design made from a text, in the order made */
    List<Described> traced(EObject text) {
        return traces.getOrDefault(text, List.of());
    }
}
