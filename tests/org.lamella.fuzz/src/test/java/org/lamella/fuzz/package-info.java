/**
 * Random texts for parser, validator, formatter, elaborator and server: shipped files with mutated bytes and tokens, and files made from the
 * grammar. A failing text is kept in {@code target/fuzz} and can be run again alone.
 */
package org.lamella.fuzz;
