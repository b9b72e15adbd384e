package org.lamella.dsl.ide.server;

import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.xtext.ide.server.ICapabilitiesContributor;

/** What the server can do beyond what Xtext announces. */
public final class CellCapabilities implements ICapabilitiesContributor {

    @Override
    public ServerCapabilities contribute(ServerCapabilities capabilities, InitializeParams params) {
        capabilities.setDocumentLinkProvider(new DocumentLinkOptions(false));
        capabilities.setSelectionRangeProvider(true);
        capabilities.getCompletionProvider().setResolveProvider(true);
        return capabilities;
    }
}
