/**
 * Pictures of the workbench for the documentation, taken on request.
 * The parts are opened as a person would and asked for facts, never compared with stored pictures.
 */
package org.lamella.ui.tests.screenshots;
