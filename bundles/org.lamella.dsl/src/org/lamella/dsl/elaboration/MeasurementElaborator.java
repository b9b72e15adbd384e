package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Measurement;
import org.lamella.model.Expressions;
import org.lamella.model.Properties;
import org.lamella.model.design.Cell;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Property;
import org.lamella.model.measurement.ColumnNames;
import org.lamella.model.measurement.CurveColumns;
import org.lamella.model.measurement.Measured;
import org.lamella.model.measurement.MeasuredCurve;
import org.lamella.model.measurement.MeasuredSpectrum;
import org.lamella.model.registry.Subject;

/** Measurements: what the files say, and what the text says of how they were measured. */
final class MeasurementElaborator {

    private final Session session;
    private final Map<Measurement, List<org.lamella.model.design.Measurement>> made = new HashMap<>();

    MeasurementElaborator(Session session) {
        this.session = session;
    }

    /** The measurements, one for every file; none where a file cannot be read. */
    List<org.lamella.model.design.Measurement> of(Measurement text, EObject reference) {
        session.use(text);
        if (!made.containsKey(text)) {
            made.put(text, session.findings().following(reference, () -> make(text)));
        }
        return made.get(text);
    }

    private List<org.lamella.model.design.Measurement> make(Measurement text) {
        String name = session.names().qualified(text);
        org.lamella.model.design.Measurement common = session.describe(DesignFactory.eINSTANCE.createMeasurement(), text, text.getName(), name);
        List<Source> sources = List.of(Source.of(name, text, text.getProperties(), session.findings()));
        new Holder(session, common, Subject.MEASUREMENT, sources, new ElementScope(session, text), Treatments.NONE, path -> Optional.empty()).complete(text);
        Optional<Cell> cell = Properties.symbol(common, Terms.CELL)
                .flatMap(named -> session.design().getCells().stream().filter(each -> each.getQualifiedName().equals(named)).findFirst());
        cell.ifPresent(common::setCell);
        if (text.getFile() == null) {
            return List.of();
        }
        try {
            List<String> files = TableFiles.matching(text.getFile(), text.eResource(), session.consulted());
            if (!isOneEach(common, Terms.TEMPERATURE, files) || !isOneEach(common, Terms.AGE, files)) {
                return List.of();
            }
            List<org.lamella.model.design.Measurement> all = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                boolean alone = files.size() == 1 && files.get(0).equals(text.getFile());
                org.lamella.model.design.Measurement measurement = alone ? common : named(common, text, files.get(i));
                fill(measurement, MeasuredFiles.of(files.get(i), text.eResource(), session.consulted(), columns(common)), files.get(i), cell, i);
                all.add(measurement);
            }
            session.design().getMeasurements().addAll(all);
            return all;
        } catch (TableFiles.Unusable unreadable) {
            session.findings().error(Codes.MEASUREMENT, text, CellPackage.Literals.MEASUREMENT__FILE, String.valueOf(unreadable.getMessage()));
            return List.of();
        }
    }

    /** Whether a condition has one value for all files or one for each; false after an error. */
    private boolean isOneEach(org.lamella.model.design.Measurement measurement, String path, List<String> files) {
        int values = Properties.property(measurement, path).map(property -> property.getValues().size()).orElse(1);
        if (values != 1 && values != files.size()) {
            Property property = Properties.property(measurement, path).orElseThrow();
            session.findings().error(Codes.MEASUREMENT, session.text(property).orElseThrow(), "give one value for all files or one for each; there are " + values
                    + " values and " + files.size() + (files.size() == 1 ? " file: " : " files, in this order: ") + String.join(", ", files));
            return false;
        }
        return true;
    }

    /** The measurement in one of several files, named after it. */
    private org.lamella.model.design.Measurement named(org.lamella.model.design.Measurement common, Measurement text, String file) {
        org.lamella.model.design.Measurement measurement = EcoreUtil.copy(common);
        String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        measurement.setName(name);
        measurement.setQualifiedName(common.getQualifiedName() + "." + name);
        session.trace(text, measurement);
        return measurement;
    }

    private static MeasuredFiles.Columns columns(org.lamella.model.design.Measurement measurement) {
        return new MeasuredFiles.Columns(
                new ColumnNames(Properties.symbol(measurement, "columns.frequency"), Properties.symbol(measurement, "columns.real"),
                        Properties.symbol(measurement, "columns.imaginary"), Properties.symbol(measurement, "columns.minus-imaginary")),
                new CurveColumns(Properties.symbol(measurement, "columns.time"), Properties.symbol(measurement, "columns.voltage"),
                        Properties.symbol(measurement, "columns.current")));
    }

    /** What the text says of the measurement counts more than its cell, and that more than what the program of the instrument was told. */
    private void fill(org.lamella.model.design.Measurement measurement, Measured measured, String name, Optional<Cell> cell, int file) throws TableFiles.Unusable {
        switch (measured) {
        case MeasuredSpectrum spectrum -> {
            Arrays.stream(spectrum.frequencies()).forEach(measurement.getFrequencies()::add);
            Arrays.stream(spectrum.real()).forEach(measurement.getReal()::add);
            Arrays.stream(spectrum.imaginary()).forEach(measurement.getImaginary()::add);
            measurement.setArea(area(measurement, cell, spectrum.area()));
        }
        case MeasuredCurve curve -> {
            measurement.setArea(area(measurement, cell, curve.area()));
            fill(measurement, curve, name);
        }
        }
        double atCell = cell.map(each -> number(each, Terms.TEMPERATURE, Terms.ROOM_TEMPERATURE)).orElse(Terms.ROOM_TEMPERATURE);
        measurement.setTemperature(ofFile(measurement, Terms.TEMPERATURE, file, atCell));
        measurement.setAge(ofFile(measurement, Terms.AGE, file, 0));
    }

    private double area(org.lamella.model.design.Measurement measurement, Optional<Cell> cell, OptionalDouble ofFile) {
        return number(measurement, Terms.AREA, cell.map(each -> number(each, Terms.AREA, Double.NaN)).orElse(ofFile.orElse(Double.NaN)));
    }

    /** A curve with the signs of the simulation: positive where lithium is stripped at the anode. */
    private static void fill(org.lamella.model.design.Measurement measurement, MeasuredCurve curve, String name) throws TableFiles.Unusable {
        double sign = Properties.symbol(measurement, "polarity").filter("reversed"::equals).isPresent() ? -1 : 1;
        Arrays.stream(curve.times()).forEach(measurement.getTimes()::add);
        Arrays.stream(curve.voltages()).forEach(voltage -> measurement.getVoltages().add(sign * voltage));
        boolean unknown = Double.isNaN(measurement.getArea()) && !curve.perArea();
        if (unknown && curve.currents().length > 0) {
            throw new TableFiles.Unusable("'" + name + "' tells currents in A, and nothing says over which area; give the measurement an area or its cell");
        }
        double perArea = curve.perArea() ? 1 : 1 / measurement.getArea();
        Arrays.stream(curve.currents()).forEach(current -> measurement.getCurrents().add(sign * perArea * current));
    }

    private double number(org.lamella.model.design.PropertyHolder holder, String path, double fallback) {
        return Properties.number(holder, path, session.vocabulary(), Terms.ROOM_TEMPERATURE, fallback);
    }

    /** A condition that has one value for all files or one for each. */
    private double ofFile(org.lamella.model.design.Measurement measurement, String path, int file, double fallback) {
        return Properties.property(measurement, path).filter(property -> !property.getValues().isEmpty())
                .map(property -> property.getValues().get(Math.min(file, property.getValues().size() - 1)))
                .map(value -> Expressions.compile(value, session.vocabulary()).at(Terms.ROOM_TEMPERATURE, Double.NaN, Double.NaN)).orElse(fallback);
    }
}
