package org.lamella.dsl.ide.rename;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** A name cannot be changed; the client is told why and what to do, in words for people. */
public class RenameRefused extends ResponseErrorException {

    private static final long serialVersionUID = 1L;

    RenameRefused(String reason) {
        super(new ResponseError(ResponseErrorCode.RequestFailed, reason, null));
    }
}
