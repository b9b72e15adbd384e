/** Benchmarks of the figures in tests/README.md; each class says what its numbers mean. */
package org.lamella.benchmarks;
