/**
 * Tests of the comparison of files by meaning, driven through the commands of the menus and the view.
 */
package org.lamella.ui.tests.compare;
