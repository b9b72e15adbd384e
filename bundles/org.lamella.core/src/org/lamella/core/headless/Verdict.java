package org.lamella.core.headless;

import java.util.List;

import org.lamella.solver.RequirementResult;
import org.lamella.solver.StudyResult;

/** What results mean for the exit code. */
final class Verdict {

    private Verdict() {
    }

    /** A study without an answer counts as a requirement that is not met: a build server must not show it as good. */
    static ExitCode of(List<StudyResult> results) {
        boolean good = results.stream().allMatch(result -> result.status() == StudyResult.Status.DONE
                && result.requirements().stream().allMatch(requirement -> requirement.status() == RequirementResult.Status.PASS));
        return good ? ExitCode.OK : ExitCode.REQUIREMENT;
    }
}
