package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Properties;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Design;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Material;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Numbers;
import org.lamella.solver.Progress;
import org.lamella.solver.cell.CellBudget;
import org.lamella.solver.cell.Slab;

/** {@code compute energy}: capacity, mass, thickness and energy of a cell (C5). */
public final class EnergyStudy implements StudyEvaluator {

    @Override
    public String kind() {
        return "energy";
    }

    @Override
    public void evaluate(StudyContext context, Results results, Progress progress) {
        Cell cell = context.cell();
        StackModel stack = context.stack();
        if (cell == null || stack == null) {
            return;
        }
        String subject = context.subject();
        CathodeModel cathode = stack.cathode();
        if (cathode == null) {
            for (String id : List.of("areal-capacity", "areal-energy", "specific-energy", "energy-density", "cell-capacity", "cell-energy", "mean-voltage")) {
                results.of(id, subject).missing("no-cathode: a cell without an active material stores no energy");
            }
            return;
        }
        Vocabulary vocabulary = context.vocabulary();
        Reader reader = new Reader(cell, vocabulary);
        List<Slab> layers = new ArrayList<>();
        for (Layer layer : cell.getStack().getLayers()) {
            layers.add(new Slab(new Reader(layer, vocabulary).number("thickness", 0), Densities.of(layer, vocabulary)));
        }
        double capacity = cathode.arealCapacity();
        int sides = (int) reader.number("sides", 1);
        CellBudget budget = new CellBudget(layers, new Slab(cathode.thickness(), cathode.density()), foil(cell.getCathode(), cell, vocabulary),
                foil(cell.getAnode(), cell, vocabulary), new Reader(cell.getAnode(), vocabulary).number("excess", 0), capacity, sides,
                reader.number("packaging", 0));
        double given = reader.number("mean-voltage", Double.NaN);
        boolean average = Double.isNaN(given);
        double voltage = average ? cathode.meanPotential() : given;
        String[] note = average ? new String[] {"no overpotential: the mean voltage is the zero-current average"} : new String[0];
        double area = reader.number("area", 1e-4);
        results.of("mean-voltage", subject).model(average ? "zero-current average" : "given").notes(note).is(voltage);
        String[] unreached = cathode.network().filter(packing -> packing.utilisation(1) < 1)
                .map(packing -> new String[] {"active-unreached: " + Numbers.significant(100 * (1 - packing.utilisation(1)), 2) + " % of the active material is counted although no ion reaches it"})
                .orElse(new String[0]);
        results.of("areal-capacity", subject).model("C5").notes(unreached).is(capacity);
        results.of("areal-mass", subject).model("C5").is(budget.arealMass());
        results.of("areal-energy", subject).model("C5").notes(note).is(budget.arealEnergy(voltage));
        results.of("specific-energy", subject).model("C5").notes(note).is(budget.specificEnergy(voltage));
        results.of("energy-density", subject).model("C5").notes(note).is(budget.energyDensity(voltage));
        results.of("cell-capacity", subject).model("C5").is(capacity * area * sides);
        results.of("cell-energy", subject).model("C5").notes(note).is(capacity * area * sides * voltage);
        results.of("lithium-plated-thickness", subject).model("C5").is(budget.platedThickness());
        results.of("thickness", subject).model("C5").is(budget.thickness());
    }

    /** The current collector written as {@code Cu(6 µm)}; a bare metal electrode without one is its own foil of no thickness. */
    private static Slab foil(Electrode electrode, Cell cell, Vocabulary vocabulary) {
        @Nullable Object expression = Properties.value(electrode, "collector").map(value -> value.getExpression()).orElse(null);
        if (!(expression instanceof CallExpression call)) {
            return Slab.NONE;
        }
        Design design = (Design) cell.eContainer();
        for (Material material : design.getMaterials()) {
            if (material.getQualifiedName().equals(call.getFunction())) {
                return new Slab(Calls.first(call, vocabulary), Densities.of(material, vocabulary));
            }
        }
        throw new IllegalArgumentException("the design does not contain the collector " + call.getFunction());
    }
}
