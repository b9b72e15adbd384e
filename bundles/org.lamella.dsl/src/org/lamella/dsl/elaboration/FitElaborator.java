package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Fit;
import org.lamella.dsl.cell.Variation;
import org.lamella.model.Properties;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Described;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Measurement;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Stack;
import org.lamella.model.design.Study;
import org.lamella.model.registry.Subject;

/** Fits: studies that find the parameters of a circuit, or values of the design, from measurements. */
final class FitElaborator {

    private final Session session;
    private final StudyElaborator studies;

    FitElaborator(Session session, StudyElaborator studies) {
        this.session = session;
        this.studies = studies;
    }

    /** Makes the fit; empty where what is fitted, or to what, could not be made. */
    Optional<Study> of(Fit text) {
        String name = session.names().qualified(text);
        Study study = session.describe(DesignFactory.eINSTANCE.createStudy(), text, text.getName(), name);
        Source written = Source.of(name, text, text.getProperties(), session.findings());
        new Holder(session, study, Subject.FIT, List.of(written.select(name, path -> CircuitVariations.isAbout(path) ? null : path)), new ElementScope(session, text), Treatments.NONE,
                path -> Optional.empty()).complete(text);
        List<Measurement> measurements = measurements(text);
        @Nullable Measurement measurement = measurements.isEmpty() ? null : measurements.get(0);
        @Nullable Described subject = subject(text, measurement);
        boolean circuit = written.texts().containsKey(Terms.CIRCUIT);
        if (circuit != text.getVariations().isEmpty()) {
            session.findings().error(Codes.ONE_OF, text, "a fit finds either the parameters of a circuit: \"R0-p(R1,CPE1)\" or values of the design: vary PATH", Terms.CIRCUIT);
            return Optional.empty();
        }
        if (measurement == null || subject == null) {
            return Optional.empty();
        }
        if (!circuit && written.texts().containsKey(Terms.SHARED)) {
            session.findings().error(Codes.ONE_OF, written.texts().get(Terms.SHARED), "values of the design are shared by all spectra unless the text says vary each", Terms.CIRCUIT);
        }
        study.getMeasurements().addAll(measurements);
        study.setSubject(subject);
        study.getTemperatures().addAll(temperatures(measurements));
        pressure(measurement).ifPresent(study::setPressure);
        Properties.value(study, Terms.SEED).filter(value -> value.getExpression() instanceof NumberExpression)
                .ifPresent(value -> study.setSeed((long) ((NumberExpression) value.getExpression()).getValue()));
        Computation fit = DesignFactory.eINSTANCE.createComputation();
        fit.setName(Terms.FIT);
        fit.setQualifiedName(name + "." + Terms.FIT);
        study.getComputations().add(fit);
        VariationElaborator variations = new VariationElaborator(session, text, study.getTemperatures());
        for (Variation variation : text.getVariations()) {
            variations.of(variation).ifPresent(study.getVariations()::add);
        }
        Properties.symbol(study, Terms.CIRCUIT).ifPresent(notation -> study.getVariations().addAll(new CircuitVariations(session, notation).of(written)));
        new RequirementElaborator(session, study, subject, studies).all(text);
        return Optional.of(study);
    }

    /** The temperatures of what is fitted; room temperature where there is no measurement. */
    List<Double> temperatures(Fit text) {
        List<Measurement> measurements = measurements(text);
        return measurements.isEmpty() ? List.of(Terms.ROOM_TEMPERATURE) : temperatures(measurements);
    }

    private static List<Double> temperatures(List<Measurement> measurements) {
        return measurements.stream().map(Measurement::getTemperature).distinct().toList();
    }

    private List<Measurement> measurements(Fit text) {
        List<Measurement> all = new ArrayList<>();
        for (int i = 0; i < text.getData().size(); i++) {
            org.lamella.dsl.cell.Measurement named = text.getData().get(i);
            if (text.getData().indexOf(named) < i) {
                session.findings().addAt(Severity.ERROR, Codes.DUPLICATE_NAME, text, CellPackage.Literals.FIT__DATA, i, "'" + named.getName() + "' is fitted already", named.getName());
            } else if (!named.eIsProxy()) {
                List<Measurement> measured = session.measurements().of(named, text);
                if (measured.stream().anyMatch(one -> one.getFrequencies().isEmpty())) {
                    session.findings().addAt(Severity.ERROR, Codes.WRONG_VALUE, text, CellPackage.Literals.FIT__DATA, i, "'" + named.getName()
                            + "' is voltage over time, which compute run { measured: " + named.getName() + " } draws beside an experiment; a fit takes spectra");
                } else {
                    all.addAll(measured);
                }
            }
        }
        return all;
    }

    private Optional<Double> pressure(Measurement measurement) {
        double own = Properties.number(measurement, Terms.PRESSURE, session.vocabulary(), Terms.ROOM_TEMPERATURE, Double.NaN);
        @Nullable Cell cell = measurement.getCell();
        double pressure = Double.isNaN(own) && cell != null ? Properties.number(cell, Terms.PRESSURE, session.vocabulary(), Terms.ROOM_TEMPERATURE, Double.NaN) : own;
        return Double.isNaN(pressure) ? Optional.empty() : Optional.of(pressure);
    }

    /** What is fitted: what is named, else the cell of the measurement, else for a circuit the measurement itself. */
    private @Nullable Described subject(Fit text, @Nullable Measurement measurement) {
        if (text.getOf() != null) {
            @Nullable Described named = studies.subject(text);
            if (named == null || named instanceof Cell || named instanceof Stack) {
                return named;
            }
            session.findings().error(Codes.WRONG_KIND, text.getOf(), "a fit is of a cell or a stack");
            return null;
        }
        if (text.getVariations().isEmpty() || measurement == null) {
            return measurement;
        }
        if (measurement.getCell() == null) {
            session.findings().error(Codes.MISSING_PROPERTY, text, CellPackage.Literals.STUDY__OF,
                    "say of which cell the values are: fit " + text.getName() + " of CELL to " + measurement.getName(), "of");
        }
        return measurement.getCell();
    }
}
