/** The preference pages, opened and filled in as a person does. */
package org.lamella.ui.tests.preferences;
