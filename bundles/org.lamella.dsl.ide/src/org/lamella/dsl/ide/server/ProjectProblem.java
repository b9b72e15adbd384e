package org.lamella.dsl.ide.server;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;

/**
 * What is wrong with a project as such, for instance a project it refers to that is not there. Found by whoever serves the project.
 *
 * @param file URI of the file that says so
 * @param line 1-based
 * @param column 1-based
 * @param code stable name
 * @param message cause and remedy, for people
 */
public record ProjectProblem(URI file, int line, int column, String code, String message) {

    Issue issue() {
        Issue.IssueImpl issue = new Issue.IssueImpl();
        issue.setSeverity(Severity.ERROR);
        issue.setLineNumber(line);
        issue.setColumn(column);
        issue.setLineNumberEnd(line);
        issue.setColumnEnd(column);
        issue.setCode(code);
        issue.setMessage(message);
        issue.setUriToProblem(file);
        return issue;
    }
}
