/** Tests of the language in the Generic Editor: what a person sees and does in it, driven through the viewer's own operations. */
package org.lamella.ui.tests.editor;
