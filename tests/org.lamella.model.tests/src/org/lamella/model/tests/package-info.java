/**
 * Tests of the design model: units, expressions, composition, content hash and files.
 * {@link org.lamella.model.tests.Designs} builds the small designs they need.
 */
package org.lamella.model.tests;
