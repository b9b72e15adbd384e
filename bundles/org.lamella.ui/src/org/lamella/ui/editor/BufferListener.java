package org.lamella.ui.editor;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.IPath;

/** A listener to what happens to file buffers that cares for few things. */
abstract class BufferListener implements IFileBufferListener {

    @Override
    public void bufferCreated(IFileBuffer buffer) {
        // the setup participant hears of it
    }

    @Override
    public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
        // a change of the document like any other
    }

    @Override
    public void bufferContentReplaced(IFileBuffer buffer) {
        // a change of the document like any other
    }

    @Override
    public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
        // of no interest
    }

    @Override
    public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
        // of no interest
    }

    @Override
    public void underlyingFileDeleted(IFileBuffer buffer) {
        // the editor closes and disposes of the buffer
    }

    @Override
    public void stateChangeFailed(IFileBuffer buffer) {
        // of no interest
    }
}
