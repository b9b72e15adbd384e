/**
 * Tests of the text side of the language: scanner, both lexers, parser, recovery, names and formatter. Nothing here elaborates or
 * validates.
 */
package org.lamella.dsl.tests.syntax;
