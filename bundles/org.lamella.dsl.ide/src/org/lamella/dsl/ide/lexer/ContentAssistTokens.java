package org.lamella.dsl.ide.lexer;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.parser.antlr.AntlrTokenDefProvider;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.lamella.dsl.ide.contentassist.antlr.CellParser;

import com.google.inject.Singleton;

/** Token numbers of the generated content-assist parser. */
@Singleton
public class ContentAssistTokens implements ITokenDefProvider {
    // held, not inherited: injection would point a subclass at the other parser's token file
    private final AntlrTokenDefProvider provider = new AntlrTokenDefProvider();

    /** Reads the token file that was generated beside the parser. */
    public ContentAssistTokens() {
        provider.setAntlrTokenFileProvider(() -> CellParser.class.getResourceAsStream("internal/InternalCell.tokens"));
    }

    @NonNullByDefault({})
    @Override
    public Map<Integer, String> getTokenDefMap() {
        return provider.getTokenDefMap();
    }
}
