/**
 * Projects and files made by the wizards, driven through their dialogs.
 * The parts are opened as a person would and asked for facts, never compared with stored pictures.
 */
package org.lamella.ui.tests.wizards;
