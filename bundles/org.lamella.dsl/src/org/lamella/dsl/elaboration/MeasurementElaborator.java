package org.lamella.dsl.elaboration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Measurement;
import org.lamella.model.Properties;
import org.lamella.model.design.Cell;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.measurement.ColumnNames;
import org.lamella.model.measurement.MeasuredSpectrum;
import org.lamella.model.measurement.MeasurementException;
import org.lamella.model.measurement.SpectrumReader;
import org.lamella.model.registry.Subject;

/** Measurements: what the file says, and what the text says of how it was measured. */
final class MeasurementElaborator {

    private final Session session;
    private final Map<Measurement, org.lamella.model.design.@Nullable Measurement> made = new HashMap<>();

    MeasurementElaborator(Session session) {
        this.session = session;
    }

    /** The measurement; null where its file cannot be read. */
    org.lamella.model.design.@Nullable Measurement of(Measurement text, EObject reference) {
        session.use(text);
        if (!made.containsKey(text)) {
            made.put(text, session.findings().following(reference, () -> make(text)));
        }
        return made.get(text);
    }

    private org.lamella.model.design.@Nullable Measurement make(Measurement text) {
        String name = session.names().qualified(text);
        org.lamella.model.design.Measurement measurement = session.describe(DesignFactory.eINSTANCE.createMeasurement(), text, text.getName(), name);
        List<Source> sources = List.of(Source.of(name, text, text.getProperties(), session.findings()));
        new Holder(session, measurement, Subject.MEASUREMENT, sources, new ElementScope(session, text), Treatments.NONE, path -> Optional.empty()).complete(text);
        Optional<Cell> cell = Properties.symbol(measurement, Terms.CELL)
                .flatMap(named -> session.design().getCells().stream().filter(each -> each.getQualifiedName().equals(named)).findFirst());
        cell.ifPresent(measurement::setCell);
        if (text.getFile() == null) {
            return null;
        }
        try {
            MeasuredSpectrum spectrum = SpectrumReader.read(TableFiles.readAny(text.getFile(), text.eResource(), session.consulted()), columns(measurement));
            fill(measurement, spectrum, cell);
        } catch (TableFiles.Unusable unreadable) {
            session.findings().error(Codes.MEASUREMENT, text, CellPackage.Literals.MEASUREMENT__FILE, String.valueOf(unreadable.getMessage()));
            return null;
        } catch (MeasurementException damaged) {
            session.findings().error(Codes.MEASUREMENT, text, CellPackage.Literals.MEASUREMENT__FILE, "'" + text.getFile() + "', " + damaged.getMessage());
            return null;
        }
        session.design().getMeasurements().add(measurement);
        return measurement;
    }

    private static ColumnNames columns(org.lamella.model.design.Measurement measurement) {
        return new ColumnNames(Properties.symbol(measurement, "columns.frequency"), Properties.symbol(measurement, "columns.real"),
                Properties.symbol(measurement, "columns.imaginary"), Properties.symbol(measurement, "columns.minus-imaginary"));
    }

    /** What the text says of the measurement counts more than its cell, and that more than what the program of the instrument was told. */
    private void fill(org.lamella.model.design.Measurement measurement, MeasuredSpectrum spectrum, Optional<Cell> cell) {
        Arrays.stream(spectrum.frequencies()).forEach(measurement.getFrequencies()::add);
        Arrays.stream(spectrum.real()).forEach(measurement.getReal()::add);
        Arrays.stream(spectrum.imaginary()).forEach(measurement.getImaginary()::add);
        double ofCell = cell.map(each -> number(each, Terms.AREA, Double.NaN)).orElse(spectrum.area().orElse(Double.NaN));
        measurement.setArea(number(measurement, Terms.AREA, ofCell));
        double atCell = cell.map(each -> number(each, Terms.TEMPERATURE, Terms.ROOM_TEMPERATURE)).orElse(Terms.ROOM_TEMPERATURE);
        measurement.setTemperature(number(measurement, Terms.TEMPERATURE, atCell));
    }

    private double number(org.lamella.model.design.PropertyHolder holder, String path, double fallback) {
        return Properties.number(holder, path, session.vocabulary(), Terms.ROOM_TEMPERATURE, fallback);
    }
}
