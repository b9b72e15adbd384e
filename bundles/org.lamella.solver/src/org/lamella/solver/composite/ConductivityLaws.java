package org.lamella.solver.composite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;

/** The registered conductivity laws by name, in the order of their registration. */
public final class ConductivityLaws {

    private final Map<String, ConductivityLaw> byName;

    private ConductivityLaws(Iterable<ConductivityLaw> laws) {
        this.byName = new LinkedHashMap<>();
        for (ConductivityLaw law : laws) {
            byName.putIfAbsent(law.name(), law);
        }
    }

    /**
     * The laws registered with {@link ServiceLoader}: those of this bundle first, in the order of its registration file.
     *
     * @return a fresh registry; keep it
     */
    public static ConductivityLaws installed() {
        return new ConductivityLaws(ServiceLoader.load(ConductivityLaw.class, ConductivityLaw.class.getClassLoader()));
    }

    /**
     * A registry of given laws; of two with the same name the first counts.
     *
     * @param laws in order
     * @return the registry
     */
    public static ConductivityLaws of(List<ConductivityLaw> laws) {
        return new ConductivityLaws(laws);
    }

    /** All laws, in order. */
    public List<ConductivityLaw> all() {
        return List.copyOf(byName.values());
    }

    /** Names of all laws, in order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /**
     * The law of a name, if there is one.
     *
     * @param name in the language
     * @return the law
     */
    public Optional<ConductivityLaw> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The law of a name.
     *
     * @param name in the language
     * @return the law
     * @throws SolverException {@link Reason#UNKNOWN_LAW}
     */
    public ConductivityLaw get(String name) {
        return find(name).orElseThrow(() -> new SolverException(Reason.UNKNOWN_LAW, name, String.join(", ", names())));
    }

    /**
     * The verdict of a law, if it allows a value.
     *
     * @param law asked
     * @param microstructure the composite
     * @return the verdict
     * @throws SolverException {@link Reason#LAW_NOT_APPLICABLE} if the theory has no value
     */
    static Applicability requireValue(ConductivityLaw law, Microstructure microstructure) {
        Applicability verdict = law.applicability(microstructure);
        if (!verdict.hasValue()) {
            throw new SolverException(Reason.LAW_NOT_APPLICABLE, law.name(), verdict.reasons().get(0).text());
        }
        return verdict;
    }
}
