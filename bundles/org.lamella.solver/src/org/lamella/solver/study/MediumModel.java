package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Composition;
import org.lamella.model.Expressions.DoubleLaw;
import org.lamella.model.Gradients;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Material;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Role;
import org.lamella.model.registry.ScalarLaw;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.SolverException;
import org.lamella.solver.composite.Agglomeration;
import org.lamella.solver.composite.ConductivityLaw;
import org.lamella.solver.composite.Homogenised;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.LawArguments;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Note;
import org.lamella.solver.composite.Shape;
import org.lamella.solver.composite.Transference;
import org.lamella.solver.microstructure.VoxelLaw;

/** What fills a layer, compiled: a composite with its law, or a pure material. Evaluated at any temperature without touching EMF. */
final class MediumModel {

    private record Filler(String name, MaterialModel material, double volumeFraction, Shape shape, @Nullable DoubleLaw barrier, double sizeSpread,
            InterphaseModel interphase, Optional<Agglomeration> agglomeration) {
    }

    /** Share of the lithium current above which fillers count as the main path (A17). */
    private static final double DOMINANT = 0.5;

    private final String name;
    private final MaterialModel matrix;
    private final List<Filler> fillers = new ArrayList<>();
    private final double porosity;
    private final @Nullable DoubleLaw measured;
    private final ConcentrationRange measuredOver;
    private final LawChoice law;
    /** Those a law that takes time is asked for, all together. */
    private final List<Double> temperatures;
    private final Validity validity = new Validity();
    private final List<String> notes = new ArrayList<>();

    /** A layer of one material. */
    MediumModel(Material material, Vocabulary vocabulary) {
        name = material.getQualifiedName();
        matrix = new MaterialModel(material, vocabulary);
        porosity = 0;
        measured = null;
        measuredOver = ConcentrationRange.ANY;
        law = LawChoice.none();
        temperatures = List.of();
        validity.of(material);
    }

    /**
     * A layer of a composite.
     *
     * @param runs how a law that takes time is run
     */
    MediumModel(Composite composite, Vocabulary vocabulary, LawRuns runs) {
        this(composite, composite, vocabulary, runs);
    }

    /** The mean composition of a layer with gradients, which its law may know of. */
    static MediumModel ofMean(Composite graded, Vocabulary vocabulary, LawRuns runs) {
        return new MediumModel(Gradients.mean(graded), graded, vocabulary, runs);
    }

    private MediumModel(Composite composite, Composite designed, Vocabulary vocabulary, LawRuns runs) {
        name = composite.getQualifiedName();
        Composition composition = Composition.of(composite, vocabulary);
        porosity = composition.porosity();
        Phase first = Inclusions.matrix(composite);
        matrix = new MaterialModel(first.getMaterial(), vocabulary);
        validity.of(first.getMaterial());
        for (Phase phase : composite.getPhases()) {
            if (phase.getRole() == Role.FILLER) {
                validity.of(phase.getMaterial());
                fillers.add(new Filler(phase.getQualifiedName(), new MaterialModel(phase.getMaterial(), vocabulary), composition.volumeFraction(phase),
                        Shapes.of(phase, vocabulary), barrier(phase, vocabulary),
                        Inclusions.sizeSpread(phase, vocabulary), interphase(phase, vocabulary), Inclusions.agglomeration(phase, vocabulary)));
            }
        }
        measured = MaterialModel.law(composite, "conductivity", vocabulary);
        measuredOver = ConcentrationRange.of(composite, "conductivity");
        validity.of(composite);
        law = LawChoice.of(designed, vocabulary, runs);
        temperatures = runs.temperatures();
    }

    /** The filler's own barrier, else the resistance of the pair of filler and matrix. */
    private static @Nullable DoubleLaw barrier(Phase phase, Vocabulary vocabulary) {
        DoubleLaw own = MaterialModel.law(phase, "barrier.resistance", vocabulary);
        return own != null || phase.getBarrier() == null ? own : MaterialModel.law(phase.getBarrier(), "resistance", vocabulary);
    }

    private InterphaseModel interphase(Phase phase, Vocabulary vocabulary) {
        InterphaseModel interphase = new InterphaseModel(phase, vocabulary);
        if (interphase.lacksConductivity()) {
            notes.add("interphase-ignored: the interphase of " + phase.getQualifiedName() + " has a thickness but no conductivity");
        }
        return interphase;
    }

    String name() {
        return name;
    }

    /** Whether the continuous phases are the same material, so that their contact is none. */
    boolean sameMatrix(MediumModel other) {
        return matrix.name.equals(other.matrix.name);
    }

    /**
     * Where the transport properties are known over the salt concentration. A law on voxels is solved at the initial concentration alone,
     * because each other one takes as long.
     */
    ConcentrationRange concentrations() {
        return voxelLaw().isPresent() ? ConcentrationRange.ANY : matrix.concentrations().and(measuredOver);
    }

    /** The law asked for. */
    LawChoice law() {
        return law;
    }

    boolean hasFillers() {
        return fillers.stream().anyMatch(filler -> filler.volumeFraction > 0);
    }

    /**
     * Through-plane conductivity by design without anything that takes time, S/m.
     *
     * @return measured, or by the law if that is a closed form; else NaN, as where there is no value at the temperature
     */
    double designed(double temperature) {
        try {
            if (measured != null) {
                return measured.at(temperature, matrix.salt, 0);
            }
            Microstructure microstructure = microstructure(temperature);
            return law.isClosedForm() ? law.choose(microstructure).throughPlane(microstructure, law.arguments()) : Double.NaN;
        } catch (ScalarLaw.OutsideDomain | SolverException none) {
            return Double.NaN;
        }
    }

    /** The composite as the laws see it. */
    Microstructure microstructure(double temperature) {
        return microstructure(temperature, concentrations().clamp(matrix.salt));
    }

    private Microstructure microstructure(double temperature, double c) {
        List<Inclusion> inclusions = new ArrayList<>(fillers.size());
        for (Filler filler : fillers) {
            double barrier = filler.barrier == null ? 0 : filler.barrier.at(temperature, c, 0);
            inclusions.add(new Inclusion(filler.name, filler.volumeFraction, filler.material.conductivity(temperature), filler.shape, barrier, filler.sizeSpread,
                    filler.interphase.at(temperature, c), filler.agglomeration));
        }
        return new Microstructure(matrix.conductivity(temperature, c), inclusions, porosity);
    }

    /** Effective properties at a temperature, K. */
    MediumState at(double temperature) {
        return at(temperature, matrix.salt);
    }

    /** The same with another salt concentration, mol/m3; beyond those for which the properties are known, with the properties at the end. */
    MediumState at(double temperature, double c) {
        ConcentrationRange known = concentrations();
        double inside = known.clamp(c);
        MediumState state = within(temperature, inside);
        return Double.compare(inside, c) == 0 ? state
                : state.withSalt(c, known.note(name, "there is " + ConcentrationRange.mole(c)));
    }

    private MediumState within(double temperature, double c) {
        List<String> remarks = new ArrayList<>(notes);
        remarks.addAll(validity.violations(temperature));
        boolean valid = remarks.size() == notes.size();
        if (fillers.isEmpty() && porosity == 0) {
            return pure(temperature, c, valid, remarks);
        }
        Microstructure microstructure = microstructure(temperature, c);
        prepare(temperature);
        ConductivityLaw chosen = law.choose(microstructure);
        LawArguments arguments = law.arguments();
        Homogenised total = chosen.evaluate(microstructure, arguments);
        for (Note note : Stream.concat(law.notes(microstructure, chosen, total).stream(), total.notes().stream()).toList()) {
            remarks.add(note.code() + ": " + note.text());
        }
        valid &= total.valid();
        double without = microstructure.hasBarriers() ? chosen.throughPlane(microstructure.withoutBarriers(), arguments) : total.throughPlane();
        double conductivity = total.throughPlane();
        double inPlane = total.inPlane();
        String model = chosen.name();
        if (measured != null) {
            conductivity = measured.at(temperature, c, 0);
            inPlane = conductivity;
            model = "measured";
        }
        Optional<Note> unsettled = law.voxels().filter(voxels -> total.valid()).flatMap(voxels -> voxels.notConverged(transported(temperature, microstructure)));
        unsettled.ifPresent(note -> remarks.add(note.code() + ": " + note.text()));
        valid &= unsettled.isEmpty();
        Salt salt = salt(temperature, c, microstructure, chosen, arguments);
        if (salt.ceramicDominated) {
            remarks.add("ceramic-dominated: the fillers carry more than half of the lithium current; the limiting current is a lower bound");
        }
        return new MediumState(name, conductivity, inPlane, total.throughPlane(), without, microstructure.matrixConductivity(), matrix.saltBearing(),
                salt.transference, salt.diffusivity, c, matrix.thermodynamicFactor(temperature, c), microstructure.matrixFraction(),
                salt.ceramicDominated, electronic(temperature, chosen, arguments), model, valid, List.copyOf(remarks));
    }

    /** Lets a law on voxels solve all that will be asked for in one go, at this and the other temperatures of the study. */
    private void prepare(double temperature) {
        law.voxels().ifPresent(voxels -> {
            List<Double> all = temperatures.contains(temperature) ? temperatures : List.of(temperature);
            List<Microstructure> composites = all.stream().map(this::microstructure).toList();
            voxels.prepare(composites, IntStream.range(0, all.size()).boxed().flatMap(n -> transported(all.get(n), composites.get(n))).toList());
        });
    }

    /** What {@link #at} asks a law for besides the composite itself. */
    private Stream<Microstructure> transported(double temperature, Microstructure microstructure) {
        Stream.Builder<Microstructure> all = Stream.builder();
        if (microstructure.hasBarriers()) {
            all.add(microstructure.withoutBarriers());
        }
        double number = matrix.saltBearing() ? matrix.transference(temperature, matrix.salt) : Double.NaN;
        if (!Double.isNaN(number)) {
            all.add(Transference.anions(microstructure, number)).add(Transference.cations(microstructure, number));
        }
        electrons(temperature).ifPresent(all::add);
        return all.build();
    }

    /** The law of the composite if it solves on voxels. */
    Optional<VoxelLaw> voxelLaw() {
        return fillers.isEmpty() ? Optional.empty() : law.voxels();
    }

    /** The answer of a law on voxels; empty for composites with another law. */
    Optional<VoxelFigures> voxels(double temperature) {
        return voxelLaw().map(voxels -> {
            prepare(temperature);
            return VoxelFigures.of(voxels, microstructure(temperature));
        });
    }

    private MediumState pure(double temperature, double c, boolean valid, List<String> remarks) {
        double law = matrix.conductivity(temperature, c);
        double conductivity = measured == null ? law : measured.at(temperature, c, 0);
        boolean salt = matrix.saltBearing();
        return new MediumState(name, conductivity, conductivity, law, conductivity, law, salt, salt ? matrix.transference(temperature, c) : Double.NaN,
                salt ? matrix.diffusivity(temperature, c) : Double.NaN, c, matrix.thermodynamicFactor(temperature, c), 1, false,
                matrix.electronicConductivity(temperature), measured == null ? "material" : "measured", valid, List.copyOf(remarks));
    }

    private record Salt(double transference, double diffusivity, boolean ceramicDominated) {
    }

    /** A17: both ions through the same law, the ceramic carries lithium only and is impermeable to salt. */
    private Salt salt(double temperature, double c, Microstructure microstructure, ConductivityLaw chosen, LawArguments arguments) {
        if (!matrix.saltBearing()) {
            return new Salt(Double.NaN, Double.NaN, false);
        }
        double number = matrix.transference(temperature, c);
        double matrixDiffusivity = matrix.diffusivity(temperature, c);
        double diffusivity = Double.isNaN(matrixDiffusivity) ? Double.NaN : Transference.diffusivity(chosen, arguments, microstructure, matrixDiffusivity);
        if (Double.isNaN(number)) {
            return new Salt(Double.NaN, diffusivity, false);
        }
        double effective = Transference.of(chosen, arguments, microstructure, number).number();
        Microstructure lithium = microstructure.withConductivities(Math.max(0, number) * microstructure.matrixConductivity(), Inclusion::conductivity);
        return new Salt(effective, diffusivity, Transference.fillerShare(chosen, arguments, lithium) > DOMINANT);
    }

    /** Electronic conductivity by the same law, without ionic barriers, S/m; NaN when a phase does not give it. */
    private double electronic(double temperature, ConductivityLaw chosen, LawArguments arguments) {
        return electrons(temperature).map(composite -> chosen.throughPlane(composite, arguments)).orElse(Double.NaN);
    }

    /** The composite as electrons see it; empty when a phase does not say how it conducts them. */
    private Optional<Microstructure> electrons(double temperature) {
        return seenBy(material -> material.electronicConductivity(temperature));
    }

    /**
     * What answers fields that change slowly.
     *
     * @param permittivity relative, through the layer; NaN when a phase does not give it
     * @param boundaryResistivity part of the resistivity that is due to grain boundaries [ohm m]; those of fillers are part of the law
     * @param boundaryPermittivity apparent relative permittivity of the grain boundaries; NaN when not given
     */
    record Dielectric(double permittivity, double boundaryResistivity, double boundaryPermittivity) {
    }

    /** The dielectric at a temperature, K. */
    Dielectric dielectric(double temperature) {
        if (fillers.isEmpty() && porosity == 0) {
            return new Dielectric(matrix.permittivity(temperature), measured == null ? matrix.boundaryResistivity(temperature) : 0,
                    matrix.boundaryPermittivity(temperature));
        }
        ConductivityLaw chosen = law.choose(microstructure(temperature));
        double permittivity = seenBy(material -> material.permittivity(temperature)).map(composite -> chosen.throughPlane(composite, law.arguments())).orElse(Double.NaN);
        return new Dielectric(permittivity, 0, Double.NaN);
    }

    /** The composite with another property in place of the ionic conductivity, without barriers; empty when a phase does not give it. */
    private Optional<Microstructure> seenBy(ToDoubleFunction<MaterialModel> property) {
        double ofMatrix = property.applyAsDouble(matrix);
        boolean known = !Double.isNaN(ofMatrix);
        List<Inclusion> inclusions = new ArrayList<>(fillers.size());
        for (Filler filler : fillers) {
            double value = property.applyAsDouble(filler.material);
            known &= !Double.isNaN(value);
            if (known) {
                inclusions.add(new Inclusion(filler.name, filler.volumeFraction, value, filler.shape, 0, filler.sizeSpread, Optional.empty(), filler.agglomeration));
            }
        }
        return known ? Optional.of(new Microstructure(ofMatrix, inclusions, porosity)) : Optional.empty();
    }
}
