package org.lamella.solver.vocabulary;

import static org.lamella.model.registry.Quantity.Selector.TEMPERATURE;
import static org.lamella.model.registry.Subject.CELL;
import static org.lamella.model.registry.Subject.COMPOSITE;
import static org.lamella.model.registry.Subject.FILLER;
import static org.lamella.model.registry.Subject.STACK;
import static org.lamella.model.registry.Subject.STUDY;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.StudyKind;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.ValueKind;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.model.units.Dimension;
import org.osgi.service.component.annotations.Component;

/** The closed-form study kinds and the quantities they give. */
@Component
public final class StudyVocabulary implements VocabularyContribution {

    private static final Set<Subject> LAYERED = Set.of(STACK, CELL);

    @Override
    public void contribute(Vocabulary.Builder vocabulary) {
        kind(vocabulary, "properties", Set.of(COMPOSITE, STACK, CELL), "Effective properties of each composite: conductivity, bounds, transport, density, elastic moduli.", "A",
                Stream.concat(properties().stream(), voxels().stream()).toList());
        vocabulary.study(new StudyKind("laws", Set.of(COMPOSITE), List.of(), "Every applicable conductivity law and bound side by side: as designed, over the filler fraction, and where asked for over temperature and size and beside other composites.", "G4"))
                .property(PropertyType.of(ValueKind.RANGE, "laws.fraction", Dimension.VOLUME_FRACTION, STUDY).between(0, 1).byDefault("0 vol% .. 50 vol%")
                        .doc("G4", "Range of the filler fraction over which the laws are compared."))
                .property(PropertyType.of(ValueKind.RANGE, "laws.temperature", Dimension.TEMPERATURE, STUDY).positive().example("25 °C .. 100 °C")
                        .doc("A1", "Range of temperatures over which the laws are compared; without it there is no such plot."))
                .property(PropertyType.of(ValueKind.RANGE, "laws.diameter", Dimension.LENGTH, STUDY).positive().example("20 nm .. 10 µm")
                        .doc("A10", "Range of filler diameters over which the laws are compared; of a framework the size of its cell. Several fillers keep the proportions of their sizes. "
                                + "Without it there is no such plot."))
                .property(PropertyType.quantity("laws.voxels", Dimension.NUMBER, STUDY).between(0, 512).example("48")
                        .doc("A13", "Voxels on an edge, 16 or more, on which composites are solved over all ranges and set beside the laws. 0 solves none; without it composites whose law is "
                                + "voxels are solved as designed."))
                .property(PropertyType.of(ValueKind.COMPOSITE, "laws.beside", Dimension.NONE, STUDY).several().example("Wires, Framework")
                        .doc("G4", "Other composites to set beside this one in a plot of their own, each by its law and on voxels, with the bounds of this one."));
        kind(vocabulary, "resistance", LAYERED, "Area resistance of the stack, item by item.", "B1", resistance());
        kind(vocabulary, "limiting-current", LAYERED, "Largest steady current in both directions, and the layer that limits it.", "B3", limits());
        kind(vocabulary, "energy", Set.of(CELL), "Capacity, mass, thickness and energy of the cell.", "C5", energy());
        kind(vocabulary, "stability", LAYERED, "Margins of the electrochemical windows, potentials inside the stack, electronic leak.", "D1", stability());
    }

    private static void kind(Vocabulary.Builder vocabulary, String name, Set<Subject> subjects, String doc, String section, List<Quantity> quantities) {
        quantities.forEach(vocabulary::quantity);
        vocabulary.study(new StudyKind(name, subjects, quantities.stream().map(Quantity::id).toList(), doc, section));
    }

    private static Quantity quantity(String id, String label, Dimension dimension, String unit, Set<Subject> subjects, boolean thermal, String doc, String section) {
        return new Quantity(id, label, dimension, unit, subjects, thermal ? Set.of(TEMPERATURE) : Set.of(), false, doc, section);
    }

    private static List<Quantity> properties() {
        Set<Subject> composite = Set.of(COMPOSITE);
        Set<Subject> filler = Set.of(FILLER);
        List<Quantity> list = new ArrayList<>();
        list.add(quantity("effective-conductivity", "Effective conductivity", Dimension.CONDUCTIVITY, "mS/cm", composite, true, "Through-plane ionic conductivity of the composite.", "A"));
        list.add(quantity("effective-conductivity-in-plane", "In-plane conductivity", Dimension.CONDUCTIVITY, "mS/cm", composite, true, "Given where it differs from the through-plane value.", "A5"));
        list.add(quantity("ionic-conductivity-matrix", "Matrix conductivity", Dimension.CONDUCTIVITY, "mS/cm", composite, true, "Conductivity of the matrix with its crystallites.", "A1"));
        list.add(quantity("conductivity-bound-lower", "Lower Wiener bound", Dimension.CONDUCTIVITY, "mS/cm", composite, true, "All phases in series.", "A2"));
        list.add(quantity("conductivity-bound-upper", "Upper Wiener bound", Dimension.CONDUCTIVITY, "mS/cm", composite, true, "All phases in parallel.", "A2"));
        list.add(quantity("hs-bound-lower", "Lower Hashin-Shtrikman bound", Dimension.CONDUCTIVITY, "mS/cm", composite, true, "Smallest value of any isotropic arrangement.", "A3"));
        list.add(quantity("hs-bound-upper", "Upper Hashin-Shtrikman bound", Dimension.CONDUCTIVITY, "mS/cm", composite, true, "Largest value of any isotropic arrangement.", "A3"));
        list.add(quantity("salt-diffusivity", "Salt diffusivity", Dimension.DIFFUSIVITY, "m²/s", composite, true, "Effective salt diffusivity per layer area.", "A17"));
        list.add(quantity("salt-concentration", "Salt concentration", Dimension.CONCENTRATION, "mol/m³", composite, false, "Per volume of polymer.", "A17"));
        list.add(quantity("thermodynamic-factor", "Thermodynamic factor", Dimension.NUMBER, "1", composite, true, "1 + dln f/dln c of the salt.", "B2"));
        list.add(quantity("transference-number", "Transference number", Dimension.NUMBER, "1", composite, true, "Effective Li+ transference number, anion-blocking filler.", "A17"));
        list.add(quantity("newman-number", "Newman number", Dimension.NUMBER, "1", composite, true, "Ratio of the diffusion to the ohmic resistance of a layer.", "B2"));
        list.add(quantity("filler-volume-fraction", "Filler volume fraction", Dimension.VOLUME_FRACTION, "vol%", filler, false, "Of the layer including pores.", "A0"));
        list.add(quantity("filler-mass-fraction", "Filler mass fraction", Dimension.MASS_FRACTION, "wt%", filler, false, "Of the mass of the layer.", "A0"));
        list.add(quantity("porosity", "Porosity", Dimension.NUMBER, "%", composite, false, "Volume fraction of pores.", "A0"));
        list.add(quantity("neutral-radius", "Neutral radius", Dimension.LENGTH, "µm", filler, true, "Filler of a smaller radius lowers the conductivity, because of the barrier.", "A10"));
        list.add(quantity("density", "Density", Dimension.DENSITY, "g/cm³", composite, false, "Mass density with pores.", "A0"));
        list.add(quantity("young-modulus", "Young's modulus", Dimension.PRESSURE, "MPa", composite, false, "By the law that fits the filler: dispersed particles, Halpin-Tsai for wires and platelets (across the layer), the upper bound for a skeleton.", "A16"));
        list.add(quantity("shear-modulus", "Shear modulus", Dimension.PRESSURE, "MPa", composite, false, "As Young's modulus.", "A16"));
        list.add(quantity("bulk-modulus", "Bulk modulus", Dimension.PRESSURE, "MPa", composite, false, "As Young's modulus.", "A16"));
        list.add(quantity("poisson-ratio", "Poisson's ratio", Dimension.NUMBER, "1", composite, false, "From bulk and shear modulus.", "A16"));
        list.add(quantity("young-bound-lower", "Lower bound of Young's modulus", Dimension.PRESSURE, "MPa", composite, false, "Least value of any isotropic arrangement (Hashin-Shtrikman); zero with pores.", "A16"));
        list.add(quantity("young-bound-upper", "Upper bound of Young's modulus", Dimension.PRESSURE, "MPa", composite, false, "Greatest value of any isotropic arrangement (Hashin-Shtrikman).", "A16"));
        list.add(quantity("shear-bound-lower", "Lower bound of the shear modulus", Dimension.PRESSURE, "MPa", composite, false, "Least value of any isotropic arrangement (Hashin-Shtrikman); zero with pores.", "A16"));
        list.add(quantity("shear-bound-upper", "Upper bound of the shear modulus", Dimension.PRESSURE, "MPa", composite, false, "Greatest value of any isotropic arrangement (Hashin-Shtrikman).", "A16"));
        list.add(quantity("in-plane-modulus", "In-plane modulus", Dimension.PRESSURE, "MPa", LAYERED, false, "Young's modulus of the stack in its plane.", "G7"));
        list.add(quantity("through-plane-modulus", "Through-plane modulus", Dimension.PRESSURE, "MPa", LAYERED, false, "Young's modulus of the stack across its planes.", "G7"));
        return list;
    }

    /** Given by composites whose law solves on voxels. */
    private static List<Quantity> voxels() {
        Set<Subject> composite = Set.of(COMPOSITE);
        Set<Subject> phases = Set.of(COMPOSITE, FILLER);
        Set<Subject> filler = Set.of(FILLER);
        List<Quantity> list = new ArrayList<>();
        list.add(quantity("tortuosity", "Tortuosity", Dimension.NUMBER, "1", phases, false, "Fraction of a phase over the relative conductivity of the ways through it alone; 1 for straight ways. Of a composite, that of its matrix.", "A13"));
        list.add(quantity("macmullin-number", "MacMullin number", Dimension.NUMBER, "1", phases, false, "Conductivity of a phase over that of the ways through it alone. Of a composite, that of its matrix.", "A13"));
        list.add(quantity("percolation-fraction", "Percolating fraction", Dimension.NUMBER, "%", phases, false, "Share of a phase that belongs to ways through the layer. Of a composite, that of its matrix.", "A13"));
        list.add(quantity("achieved-fraction", "Achieved fraction", Dimension.VOLUME_FRACTION, "vol%", filler, false, "Volume fraction of the filler as drawn on voxels.", "G3"));
        list.add(quantity("lacey-index", "Lacey index", Dimension.NUMBER, "1", filler, false, "Dispersion of the particles: 1 at random, 0 segregated, above 1 more even than random.", "A11"));
        list.add(quantity("current-focusing-max", "Greatest current focusing", Dimension.NUMBER, "1", composite, true, "Greatest local current density on the plane that faces the anode over its mean.", "A13"));
        list.add(quantity("current-focusing-p95", "Current focusing, 95th percentile", Dimension.NUMBER, "1", composite, true, "Local current density over its mean that a twentieth of the plane facing the anode exceeds.", "A13"));
        list.add(quantity("channel-uniformity", "Channel uniformity", Dimension.NUMBER, "1", composite, true, "One over the 95th percentile of current focusing: 1 for an even current.", "A13"));
        list.add(quantity("grid-error", "Grid error", Dimension.NUMBER, "%", composite, true, "Estimated error of the voxels, from two resolutions, relative to the conductivity.", "A13"));
        list.add(quantity("rve-error", "Structure error", Dimension.NUMBER, "%", composite, true, "Standard error of the mean over the random structures, relative to the conductivity.", "A13"));
        return list;
    }

    private static List<Quantity> resistance() {
        List<Quantity> list = new ArrayList<>();
        list.add(quantity("area-resistance", "Area resistance", Dimension.AREA_RESISTANCE, "Ω·cm²", LAYERED, true, "Sum of all dc contributions; with the electrodes when the subject is a cell.", "B1"));
        list.add(quantity("area-resistance-ohmic", "Ohmic area resistance", Dimension.AREA_RESISTANCE, "Ω·cm²", LAYERED, true, "Layers and internal planes.", "B1"));
        list.add(quantity("area-resistance-interfaces", "Interface area resistance", Dimension.AREA_RESISTANCE, "Ω·cm²", LAYERED, true, "Internal planes and electrode faces.", "B1"));
        list.add(quantity("area-resistance-diffusion", "Diffusion area resistance", Dimension.AREA_RESISTANCE, "Ω·cm²", LAYERED, true, "Salt polarisation at steady small current.", "B1"));
        list.add(quantity("equivalent-thickness", "Equivalent thickness", Dimension.LENGTH, "µm", LAYERED, true, "Thickness of liquid-filled separator with the same area resistance.", "B1"));
        list.add(quantity("separator-penalty", "Separator penalty", Dimension.NUMBER, "1", LAYERED, true, "Area resistance over that of a 25 µm polyolefin separator with liquid electrolyte.", "B1"));
        list.add(quantity("catholyte-connectivity", "Catholyte connectivity", Dimension.NUMBER, "%", Set.of(CELL), false, "Part of a powder catholyte that belongs to an ion network through the cathode.", "A14"));
        list.add(quantity("active-utilisation", "Active utilisation", Dimension.NUMBER, "%", Set.of(CELL), false, "Part of the active material that touches the ion network.", "A14"));
        list.add(quantity("thickness", "Thickness", Dimension.LENGTH, "µm", LAYERED, false, "Of the stack; of the whole cell when the subject is a cell.", "B1"));
        return list;
    }

    private static List<Quantity> limits() {
        List<Quantity> list = new ArrayList<>();
        list.add(quantity("limiting-current-discharge", "Limiting current, discharge", Dimension.CURRENT_DENSITY, "mA/cm²", LAYERED, true, "Salt is used up at the cathode side.", "B3"));
        list.add(quantity("limiting-current-charge", "Limiting current, charge", Dimension.CURRENT_DENSITY, "mA/cm²", LAYERED, true, "Salt is used up at the anode side.", "B3"));
        list.add(new Quantity("limiting-current-layer", "Limiting layer", Dimension.NONE, "", LAYERED, Set.of(TEMPERATURE), true, "The layer that limits the current, by direction.", "B3"));
        return list;
    }

    private static List<Quantity> energy() {
        Set<Subject> cell = Set.of(CELL);
        List<Quantity> list = new ArrayList<>();
        list.add(quantity("areal-mass", "Areal mass", Dimension.AREA_MASS, "mg/cm²", LAYERED, false, "Mass per area; of the whole cell side when the subject is a cell.", "C5"));
        list.add(quantity("areal-capacity", "Areal capacity", Dimension.AREA_CHARGE, "mAh/cm²", cell, false, "Of the cathode over its stoichiometry range.", "C5"));
        list.add(quantity("areal-energy", "Areal energy", Dimension.AREA_ENERGY, "mWh/cm²", cell, false, "Areal capacity times mean voltage.", "C5"));
        list.add(quantity("specific-energy", "Specific energy", Dimension.SPECIFIC_ENERGY, "Wh/kg", cell, false, "Energy over the mass of one side with its share of collectors and packaging.", "C5"));
        list.add(quantity("energy-density", "Energy density", Dimension.ENERGY_DENSITY, "Wh/L", cell, false, "Energy over the volume of one side with its share of collectors and packaging.", "C5"));
        list.add(quantity("cell-capacity", "Cell capacity", Dimension.CHARGE, "mAh", cell, false, "Areal capacity times area times sides.", "C5"));
        list.add(quantity("cell-energy", "Cell energy", Dimension.ENERGY, "Wh", cell, false, "Cell capacity times mean voltage.", "C5"));
        list.add(quantity("mean-voltage", "Mean voltage", Dimension.VOLTAGE, "V", cell, false, "Zero-current average over the stoichiometry range unless the cell sets it.", "C5"));
        list.add(quantity("lithium-plated-thickness", "Plated lithium thickness", Dimension.LENGTH, "µm", cell, false, "Thickness of the lithium moved by a full charge.", "C5"));
        return list;
    }

    private static List<Quantity> stability() {
        List<Quantity> list = new ArrayList<>();
        list.add(quantity("window-margin-anode", "Window margin at the anode", Dimension.VOLTAGE, "V", LAYERED, false, "0 V minus the reduction limit of the phases that touch the anode; kinetic window.", "D1"));
        list.add(quantity("window-margin-cathode", "Window margin at the cathode", Dimension.VOLTAGE, "V", LAYERED, false, "Oxidation limit of the phases that touch the cathode minus the highest cathode potential; kinetic window.", "D1"));
        list.add(quantity("window-margin-anode-thermodynamic", "Thermodynamic margin at the anode", Dimension.VOLTAGE, "V", LAYERED, false, "As above with the thermodynamic window.", "D1"));
        list.add(quantity("window-margin-cathode-thermodynamic", "Thermodynamic margin at the cathode", Dimension.VOLTAGE, "V", LAYERED, false, "As above with the thermodynamic window.", "D1"));
        list.add(quantity("leak-current", "Leak current", Dimension.CURRENT_DENSITY, "mA/cm²", LAYERED, true, "Electronic current through the stack at the highest voltage.", "D1"));
        list.add(quantity("self-discharge", "Self-discharge", Dimension.AREA_CHARGE, "mAh/cm²", LAYERED, true, "Charge leaked in 30 days.", "D1"));
        list.add(quantity("plane-potential", "Plane potential", Dimension.VOLTAGE, "V", LAYERED, true, "Potential of neutral lithium at an internal plane.", "D1"));
        return list;
    }
}
