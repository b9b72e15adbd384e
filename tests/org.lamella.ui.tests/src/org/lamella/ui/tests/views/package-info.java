/**
 * Views that follow the editor: what they show and where a click leads.
 * The parts are opened as a person would and asked for facts, never compared with stored pictures.
 */
package org.lamella.ui.tests.views;
