package org.lamella.solver;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Everything a study found; immutable.
 *
 * @param study qualified name of the study
 * @param of qualified name of its subject
 * @param status how it ended
 * @param reason why it failed or is partial; empty when done
 * @param inputsHash content hash of the design with the study
 * @param seed seed of everything random
 * @param overrides values set from outside the text, by full path
 * @param quantities sorted by id, subject and conditions
 * @param tables in the order computed
 * @param series in the order computed
 * @param requirements in text order
 */
public record StudyResult(String study, String of, Status status, String reason, String inputsHash, long seed, SortedMap<String, Measure> overrides,
        List<QuantityValue> quantities, List<ResultTable> tables, List<ResultSeries> series, List<RequirementResult> requirements) {

    /** How a study ended. */
    public enum Status {
        DONE, FAILED, CANCELLED, PARTIAL
    }

    public StudyResult {
        quantities = List.copyOf(quantities);
        tables = List.copyOf(tables);
        series = List.copyOf(series);
        requirements = List.copyOf(requirements);
    }

    /** @return the first value of that quantity for that subject, whatever its conditions */
    public Optional<QuantityValue> quantity(String id, String subject) {
        return quantities.stream().filter(q -> q.id().equals(id) && q.subject().equals(subject)).findFirst();
    }
}
