package org.lamella.dsl.elaboration;

/** How much a finding matters. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Probably not what was meant; results exist. */
    WARNING,
    /** The element cannot be evaluated as written. */
    ERROR
}
