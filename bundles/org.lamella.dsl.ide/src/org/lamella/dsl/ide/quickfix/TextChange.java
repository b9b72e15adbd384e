package org.lamella.dsl.ide.quickfix;

import org.eclipse.xtext.resource.XtextResource;

/**
 * A piece of a file's text replaced by another.
 *
 * @param file the file, as it was read
 * @param offset first character replaced
 * @param length number of characters replaced; 0 to insert
 * @param text what stands there instead
 */
record TextChange(XtextResource file, int offset, int length, String text) {

    int end() {
        return offset + length;
    }
}
