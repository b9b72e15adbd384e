package org.lamella.core.export;

import java.util.List;

import org.lamella.core.markup.Markup;
import org.lamella.core.table.Display;
import org.lamella.core.table.Tables;
import org.lamella.solver.RequirementResult;
import org.lamella.solver.RequirementResult.Status;
import org.lamella.solver.StudyResult;

/**
 * Writes requirements as JUnit XML, which build servers show: a suite is a study, a test case a requirement. A requirement that does not
 * hold is a failure, one that could not be judged an error; a study that was cancelled is skipped.
 */
public final class JUnitXml {

    private final Display display;
    private final Tables tables;

    /** @param display units of the numbers in messages */
    public JUnitXml(Display display) {
        this.display = display;
        this.tables = new Tables(display);
    }

    /** @return the document */
    public String text(String name, List<StudyResult> results) {
        Markup xml = new Markup();
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        List<RequirementResult> all = results.stream().flatMap(result -> result.requirements().stream()).toList();
        long broken = results.stream().filter(JUnitXml::isBroken).count();
        xml.open("testsuites", "name", name, "tests", all.size() + broken, "failures", count(all, Status.FAIL), "errors", count(all, Status.UNKNOWN) + broken).line();
        results.forEach(result -> suite(xml, result));
        return xml.close().line().toString();
    }

    private static long count(List<RequirementResult> requirements, Status status) {
        return requirements.stream().filter(requirement -> requirement.status() == status).count();
    }

    /** A study without an answer must not look green because it has nothing to judge. */
    private static boolean isBroken(StudyResult result) {
        return result.status() == StudyResult.Status.FAILED && result.requirements().stream().noneMatch(requirement -> requirement.status() == Status.UNKNOWN);
    }

    private void suite(Markup xml, StudyResult result) {
        List<RequirementResult> requirements = result.requirements();
        boolean cancelled = result.status() == StudyResult.Status.CANCELLED;
        int broken = isBroken(result) ? 1 : 0;
        xml.open("testsuite", "name", result.study(), "tests", requirements.size() + broken, "failures", cancelled ? 0 : count(requirements, Status.FAIL), "errors",
                cancelled ? 0 : count(requirements, Status.UNKNOWN) + broken, "skipped", cancelled ? requirements.size() : 0).line();
        for (RequirementResult requirement : requirements) {
            xml.open("testcase", "classname", result.study(), "name", display.titled(requirement.name(), requirement.at()));
            verdict(xml, requirement, cancelled);
            xml.close().line();
        }
        if (broken > 0) {
            xml.open("testcase", "classname", result.study(), "name", "evaluation").element("error", result.reason(), "message", result.reason()).close().line();
        }
        xml.close().line();
    }

    private void verdict(Markup xml, RequirementResult requirement, boolean cancelled) {
        if (cancelled) {
            xml.empty("skipped", "message", "the study was cancelled");
            return;
        }
        String reason = requirement.reason();
        switch (requirement.status()) {
            case PASS -> { // a test case without a child has passed
            }
            case FAIL -> {
                String message = "is " + tables.actual(requirement) + ", limit " + tables.limit(requirement);
                xml.element("failure", requirement.text() + (reason.isEmpty() ? "" : "\n" + reason), "message", message, "type", "requirement");
            }
            case UNKNOWN -> xml.element("error", requirement.text(), "message", reason.isEmpty() ? "the value is unknown" : reason, "type", "unknown");
        }
    }
}
