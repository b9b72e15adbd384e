/**
 * What every test of the workbench needs: waiting for conditions, a clean window before and after, and a picture when a test fails.
 * Tests run on the display thread, so they may touch widgets directly and must let events happen while they wait.
 */
package org.lamella.ui.tests.util;
