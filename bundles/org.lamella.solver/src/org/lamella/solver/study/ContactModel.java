package org.lamella.solver.study;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Expressions.DoubleLaw;
import org.lamella.model.Properties;
import org.lamella.model.design.Plane;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.composite.Constriction;
import org.lamella.solver.impedance.ElectrodeImpedance;
import org.lamella.solver.impedance.Relaxation;
import org.lamella.solver.impedance.StackImpedance;
import org.lamella.solver.transport.ElectrodeKinetics;
import org.lamella.solver.transport.ElectrodePlane;

/** A contact between two neighbours, compiled: a plane inside the stack or an electrode face. */
final class ContactModel {

    private final String name;
    private final boolean declared;
    private final @Nullable DoubleLaw resistance;
    private final @Nullable DoubleLaw exchangeCurrent;
    private final ConcentrationRange exchangeOver;
    private final @Nullable DoubleLaw film;
    private final @Nullable DoubleLaw partition;
    private final @Nullable DoubleLaw saltTransfer;
    private final @Nullable DoubleLaw capacitance;
    private final boolean reversed;
    private final double transferCoefficient;
    private final Relaxation storage;
    private final Relaxation filmStorage;
    private final GrowthModel growth;
    private final double contactFraction;
    private final double spotRadius;

    /**
     * @param plane the contact with its resolved properties
     * @param pressure stack pressure in Pa, NaN when not given
     * @param age of the contact in s, in which its interphase has grown
     */
    ContactModel(Plane plane, double pressure, double age, Vocabulary vocabulary) {
        name = plane.getQualifiedName();
        declared = plane.getPair() != null || !plane.getProperties().stream().allMatch(property -> property.isDefaulted());
        resistance = MaterialModel.law(plane, "resistance", vocabulary);
        exchangeCurrent = MaterialModel.law(plane, "exchange-current", vocabulary);
        exchangeOver = ConcentrationRange.of(plane, "exchange-current");
        film = MaterialModel.law(plane, "film", vocabulary);
        partition = MaterialModel.law(plane, "partition", vocabulary);
        saltTransfer = MaterialModel.law(plane, "salt-transfer", vocabulary);
        capacitance = MaterialModel.law(plane, "capacitance", vocabulary);
        reversed = plane.isReversed();
        transferCoefficient = number(plane, "transfer-coefficient", vocabulary, 0.5);
        double exponent = number(plane, "cpe-exponent", vocabulary, 1);
        storage = new Relaxation(number(plane, "capacitance", vocabulary, 0), exponent);
        filmStorage = new Relaxation(number(plane, "film-capacitance", vocabulary, 0), exponent);
        growth = new GrowthModel(plane, age, vocabulary);
        double hardness = number(plane, "contact.hardness", vocabulary, Double.NaN);
        double area = number(plane, "contact.area", vocabulary, 1);
        contactFraction = Double.isNaN(hardness) || Double.isNaN(pressure) ? area
                : Constriction.contactFraction(pressure, hardness, number(plane, "contact.exponent", vocabulary, 1));
        spotRadius = number(plane, "contact.spot", vocabulary, 0);
    }

    private static double number(Plane plane, String path, Vocabulary vocabulary, double fallback) {
        return Properties.number(plane, path, vocabulary, Conditions.ROOM_TEMPERATURE, fallback);
    }

    String name() {
        return name;
    }

    /** @return whether anything was said about this contact */
    boolean declared() {
        return declared;
    }

    /** Ohmic resistance of the plane over its real contact area, with the constriction on both sides, ohm m2. */
    double planeResistance(double temperature, double left, double right) {
        double own = Constriction.film(growth.resistance(zeroIfAbsent(resistance, temperature), temperature), contactFraction);
        return contactFraction == 1 ? own
                : own + Constriction.resistance(spotRadius, contactFraction, left) + Constriction.resistance(spotRadius, contactFraction, right);
    }

    /** Whether an exchange current density is known, so that the charge transfer can be counted. */
    boolean kineticsKnown() {
        return exchangeCurrent != null;
    }

    /**
     * Exchange current density per area of contact; beyond the ends of a table over concentration that at the end.
     *
     * @param salt concentration at the contact, mol/m3; NaN beside a single-ion conductor
     * @return A/m2; infinite, a reversible plane, when none is known
     */
    double exchangeCurrent(double temperature, double salt) {
        return exchangeCurrent == null ? Double.POSITIVE_INFINITY : exchangeCurrent.at(temperature, exchangeOver.clamp(salt), 0);
    }

    /** Film resistance per area of contact, with what has grown on it, ohm m2. */
    double film(double temperature) {
        return growth.resistance(zeroIfAbsent(film, temperature), temperature);
    }

    /** What a plane inside the stack stores beside its resistance, per nominal area: charge where there is contact. */
    StackImpedance.PlaneStorage planeStorage(double temperature) {
        return new StackImpedance.PlaneStorage(overContact(storage), saltTransfer(temperature));
    }

    /** Capacitance of the double layer per area of contact, F/m2; zero when none is known. */
    double doubleLayer() {
        return storage.capacitance();
    }

    /**
     * The contact as a plane electrode for small alternating currents. Its capacitance stands beside the charge transfer, or beside the
     * film where the reaction has no resistance.
     *
     * @param beside the layer that faces the electrode, in which the current crowds
     */
    ElectrodeImpedance.Planar impedance(double temperature, MediumState beside) {
        return impedance(temperature, beside, electrode(temperature, beside).chargeTransferResistance(temperature));
    }

    /** The same with another resistance of the charge transfer per nominal area, ohm m2. */
    ElectrodeImpedance.Planar impedance(double temperature, MediumState beside, double transfer) {
        ElectrodePlane.Planar plane = electrode(temperature, beside);
        double outer = plane.filmResistance() + plane.constrictionResistance(beside.conductivity());
        Relaxation outerStorage = filmStorage.capacitance() == 0 && transfer == 0 ? storage : filmStorage;
        return new ElectrodeImpedance.Planar(transfer, overContact(storage), outer, overContact(outerStorage));
    }

    /** The contact as a blocking electrode; empty where its capacitance is not known. */
    Optional<ElectrodeImpedance> blocking() {
        return storage.capacitance() == 0 ? Optional.empty() : Optional.of(new ElectrodeImpedance.Blocking(overContact(storage)));
    }

    private Relaxation overContact(Relaxation perContact) {
        return new Relaxation(perContact.capacitance() * contactFraction, perContact.exponent());
    }

    /** The contact as a plane electrode at rest, beside a layer. */
    ElectrodePlane.Planar electrode(double temperature, MediumState beside) {
        return new ElectrodePlane.Planar(exchangeCurrent(temperature, beside.salt()), film(temperature), contactFraction, spotRadius);
    }

    /** Salt concentration on the right over that on the left at equilibrium. */
    double partition(double temperature) {
        return partition == null ? 1 : partition.at(temperature, 0, 0);
    }

    /** Salt-transfer coefficient referred to the left side, m/s; infinite, equilibrium, when none is known. */
    double saltTransfer(double temperature) {
        DoubleLaw known = saltTransfer;
        // the pair refers it to its first material
        return known == null ? Double.POSITIVE_INFINITY : known.at(temperature, 0, 0) * (reversed ? partition(temperature) : 1);
    }

    /** Capacitance per area, F/m2; 0 when none is known. */
    double capacitance(double temperature) {
        return zeroIfAbsent(capacitance, temperature);
    }

    /** The contact as a plane lithium electrode at any current, beside a layer. */
    ElectrodeKinetics kinetics(double temperature, MediumState beside) {
        return new ElectrodeKinetics(c -> exchangeCurrent(temperature, c) * contactFraction, transferCoefficient, Constriction.film(film(temperature), contactFraction),
                Constriction.resistance(spotRadius, contactFraction, beside.conductivity()));
    }

    private static double zeroIfAbsent(@Nullable DoubleLaw law, double temperature) {
        return law == null ? 0 : law.at(temperature, 0, 0);
    }
}
