/** Projects that use each other, in the workbench. */
package org.lamella.ui.tests.libraries;
