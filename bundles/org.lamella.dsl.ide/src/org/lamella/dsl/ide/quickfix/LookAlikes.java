package org.lamella.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.lamella.dsl.scanner.Characters;
import org.lamella.dsl.scanner.Token;
import org.lamella.dsl.scanner.TokenKind;
import org.lamella.dsl.scanner.TokenScanner;

/** Characters from papers and PDFs that look like those of the language and mean the same: Ω, µ, ·, °C. */
final class LookAlikes implements Assist {

    private static final Set<TokenKind> WORDS = Set.of(TokenKind.WORD, TokenKind.NAME, TokenKind.UNIT);

    /** Offered on a line that has one, for the whole file: a search for µ then finds them all. */
    @Override
    public List<Remedy> at(Place place) {
        List<TextChange> changes = new ArrayList<>();
        boolean here = false;
        TokenScanner scanner = new TokenScanner(place.contents(), Set.of());
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            if (WORDS.contains(token.kind()) && !Characters.canonical(token.text()).equals(token.text())) {
                changes.add(place.change(token.start(), token.end(), Characters.canonical(token.text())));
                here |= !place.contents().substring(Math.min(place.start(), token.start()), Math.max(place.start(), token.end())).contains("\n");
            }
        }
        String title = "Write look-alike characters in their usual form";
        return here ? List.of(new Remedy(title, title, changes)) : List.of();
    }
}
