package org.lamella.solver.study;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Expressions.DoubleLaw;
import org.lamella.model.Properties;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.MaterialKind;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Role;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.cell.CathodeCapacity;
import org.lamella.solver.composite.CoPercolation;
import org.lamella.solver.impedance.ElectrodeImpedance;
import org.lamella.solver.transport.ElectrodePlane;

/** A composite cathode, compiled: active particles, catholyte, carbon, binder and pores (C1, C5). */
final class CathodeModel {

    /** Exponent of the path through the catholyte when no other law is given: kappa = kappa0 eps^1.5 (C1). */
    private static final double BRUGGEMAN_EXPONENT = 1.5;

    /** Half the interval of lithium content over which the slope of the potential is taken. */
    private static final double SLOPE_STEP = 1e-4;

    private final String name;
    private final double activeFraction;
    private final double catholyteFraction;
    private final double carbonFraction;
    private final double binderFraction;
    private final double catholyteDensity;
    private final double activeDensity;
    private final double carbonDensity;
    private final double binderDensity;
    private final CathodeCapacity capacity;
    private final double thickness;
    private final double specificArea;
    private final double siteConcentration;
    private final double radius;
    private final @Nullable DoubleLaw particleDiffusivity;
    private final double contact;
    private final DoubleLaw coating;
    private final double electronicConductivity;
    private final DoubleLaw potential;
    private final @Nullable MediumModel catholyte;
    private final @Nullable CoPercolation network;

    private CathodeModel(Electrode electrode, Vocabulary vocabulary, LawRuns runs) {
        Reader reader = new Reader(electrode, vocabulary);
        name = electrode.getQualifiedName();
        @Nullable Phase ionPath = electrode.getPhases().stream().filter(phase -> phase.getRole() == Role.CATHOLYTE).findFirst().orElse(null);
        activeFraction = reader.number("active", 0);
        carbonFraction = reader.number("carbon", 0);
        binderFraction = reader.number("binder", 0);
        carbonDensity = reader.number("carbon-density", 0);
        binderDensity = reader.number("binder-density", 0);
        catholyteFraction = ionPath == null ? 0 : Properties.number(ionPath, "fraction", vocabulary, Conditions.ROOM_TEMPERATURE, 0);
        catholyte = ionPath == null ? null
                : ionPath.getComposite() != null ? new MediumModel(ionPath.getComposite(), vocabulary, runs) : new MediumModel(ionPath.getMaterial(), vocabulary);
        catholyteDensity = ionPath == null ? 0 : Densities.of(ionPath, vocabulary);
        Reader material = new Reader(electrode.getMaterial(), vocabulary);
        activeDensity = material.number("density", Double.NaN);
        potential = Reader.required(electrode.getMaterial(), "potential", vocabulary);
        capacity = new CathodeCapacity(activeFraction, material.number("concentration", Double.NaN), material.low("stoichiometry"), material.high("stoichiometry"));
        double given = reader.number("thickness", Double.NaN);
        double loading = reader.number("loading", Double.NaN);
        double massLoading = reader.number("mass-loading", Double.NaN);
        thickness = !Double.isNaN(given) ? given : !Double.isNaN(loading) ? capacity.thickness(loading) : massLoading / (activeFraction * activeDensity);
        siteConcentration = material.number("concentration", Double.NaN);
        particleDiffusivity = MaterialModel.law(electrode.getMaterial(), "diffusivity", vocabulary);
        radius = reader.number("particles.diameter", Double.NaN) / 2;
        double spread = reader.number("particles.size-spread", 0);
        // 3 <R^2>/<R^3> of a lognormal population with median R
        specificArea = 3 * activeFraction / radius * Math.exp(-2.5 * spread * spread);
        contact = reader.number("particles.contact", 1);
        coating = Reader.required(electrode, "particles.coating", vocabulary);
        electronicConductivity = reader.number("electronic-conductivity", Double.NaN);
        double grain = ionPath == null ? Double.NaN : Properties.number(ionPath, "diameter", vocabulary, Conditions.ROOM_TEMPERATURE, Double.NaN);
        network = Double.isNaN(grain) || catholyteFraction == 0 ? null : CoPercolation.of(catholyteFraction, grain / 2, activeFraction, radius);
    }

    /** The model of a composite cathode; null for an electrode of plain metal. */
    static @Nullable CathodeModel of(Electrode electrode, Vocabulary vocabulary, LawRuns runs) {
        return electrode.getMaterial() != null && electrode.getMaterial().getKind() == MaterialKind.ACTIVE ? new CathodeModel(electrode, vocabulary, runs) : null;
    }

    String name() {
        return name;
    }

    double thickness() {
        return thickness;
    }

    /** Areal capacity over the stoichiometry range, C/m2. */
    double arealCapacity() {
        return capacity.arealCapacity(thickness);
    }

    /** Zero-current average of the potential over the stoichiometry range, V. */
    double meanPotential() {
        return capacity.meanPotential(this::potential);
    }

    /** Highest potential over the stoichiometry range, at its charged end, V. */
    double highestPotential() {
        return Math.max(potential(capacity.charged()), potential(capacity.discharged()));
    }

    /** Equilibrium potential at lithium content x, V. */
    private double potential(double x) {
        return potential.at(Conditions.ROOM_TEMPERATURE, 0, x);
    }

    /** Density of the electrode with its pores, kg/m3. */
    double density() {
        return activeFraction * activeDensity + catholyteFraction * catholyteDensity + carbonFraction * carbonDensity + binderFraction * binderDensity;
    }

    /** @return whether there is an ion path into the electrode */
    boolean hasCatholyte() {
        return catholyte != null && catholyteFraction > 0;
    }

    /** @return whether ions find a way through the electrode */
    boolean conducts() {
        return hasCatholyte() && network().map(CoPercolation::connectivity).orElse(1.0) > 0;
    }

    /** The ion network of a catholyte that is a powder; empty for one that wets all particles. */
    Optional<CoPercolation> network() {
        CoPercolation known = network;
        return known == null ? Optional.empty() : Optional.of(known);
    }

    /** Lithium content at a state of charge, 0 for discharged. */
    double stoichiometry(double charge) {
        return capacity.discharged() + charge * (capacity.charged() - capacity.discharged());
    }

    /**
     * The electrode for small alternating currents (B6).
     *
     * @param charge state of charge, 0 to 1; decides on which slope of the potential the particles work
     */
    ElectrodeImpedance impedance(ContactModel face, double temperature, double charge) {
        return new ElectrodeImpedance.Porous(electrode(face, temperature), ElectrodePlane.chargeTransfer(temperature, exchangeCurrent(face, temperature)),
                face.doubleLayer(), particle(temperature, stoichiometry(charge)));
    }

    private double exchangeCurrent(ContactModel face, double temperature) {
        return face.exchangeCurrent(temperature, catholyte == null ? Double.NaN : catholyte.at(temperature).salt());
    }

    /** @return whether the diffusion of lithium in the particles is known and counts at a state of charge */
    boolean particlesCount(double temperature, double charge) {
        return particle(temperature, stoichiometry(charge)).isPresent();
    }

    /** Lithium enters through the contacted part of the surface, so that its impedance per contacted area is that part of the whole one's. */
    private Optional<ElectrodeImpedance.Particle> particle(double temperature, double x) {
        double low = Math.max(0, x - SLOPE_STEP);
        double slope = (potential(low) - potential(x + SLOPE_STEP)) / (x + SLOPE_STEP - low) / siteConcentration;
        double diffusivity = MaterialModel.at(particleDiffusivity, temperature, x * siteConcentration, x);
        return slope > 0 && diffusivity > 0 ? Optional.of(new ElectrodeImpedance.Particle(contact * slope, radius, diffusivity)) : Optional.empty();
    }

    /** The electrode at small current, with the kinetics of the contact between particles and catholyte. */
    ElectrodePlane.Porous electrode(ContactModel face, double temperature) {
        double dense = catholyte == null ? 0 : catholyte.at(temperature).conductivity();
        double connected = network().map(CoPercolation::connectivity).orElse(1.0);
        double reached = network().map(packing -> packing.utilisation(1)).orElse(1.0);
        double ionic = dense * Math.pow(catholyteFraction * connected, BRUGGEMAN_EXPONENT);
        return new ElectrodePlane.Porous(exchangeCurrent(face, temperature), face.film(temperature) + coating.at(temperature, 0, 0), reached * contact * specificArea,
                thickness, ionic, electronicConductivity);
    }
}
