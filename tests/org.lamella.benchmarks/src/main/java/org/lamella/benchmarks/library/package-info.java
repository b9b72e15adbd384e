/**
 * A library as large as a company's: 500 materials, 200 stacks and what belongs to them in 60 files of five packages, made from a seed. The
 * same seed gives the same text everywhere.
 */
package org.lamella.benchmarks.library;
