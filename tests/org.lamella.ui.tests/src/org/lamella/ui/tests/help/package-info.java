/**
 * The help pages name what the language offers and hold together.
 */
package org.lamella.ui.tests.help;
