/**
 * The arrangement of the window at the smallest size it is made for.
 * The parts are opened as a person would and asked for facts, never compared with stored pictures.
 */
package org.lamella.ui.tests.perspective;
