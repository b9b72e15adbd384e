import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, type IGrammar, Registry, parseRawGrammar } from 'vscode-textmate';
import { EXTENSION } from './repository';

/** A piece of text with the scope that colours it. */
export interface Piece {
    readonly line: number;
    readonly start: number;
    readonly text: string;
    readonly scope: string;
}

/** The grammar as the editor's own engine reads it. */
export async function grammar(): Promise<IGrammar> {
    const onigLib = loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')).buffer).then(() => ({
        createOnigScanner: (sources: string[]) => new OnigScanner(sources),
        createOnigString: (text: string) => new OnigString(text),
    }));
    const file = join(EXTENSION, 'syntaxes', 'cell.tmLanguage.json');
    const registry = new Registry({ onigLib, loadGrammar: async () => parseRawGrammar(readFileSync(file, 'utf8'), file) });
    const loaded = await registry.loadGrammar('source.cell');
    if (loaded === null) {
        throw new Error(`no grammar in ${file}`);
    }
    return loaded;
}

/** All pieces of a text that are not blank; what the grammar takes for one thing is one piece. */
export function pieces(by: IGrammar, text: string): readonly Piece[] {
    let state = INITIAL;
    return text.split(/\r\n|\r|\n/).flatMap((content, line) => {
        const tokenized = by.tokenizeLine(content, state);
        state = tokenized.ruleStack;
        const found: Piece[] = [];
        for (const token of tokenized.tokens) {
            const piece = { line, start: token.startIndex, text: content.slice(token.startIndex, token.endIndex), scope: (token.scopes.at(-1) ?? '').replace(/\.cell$/, '') };
            const before = found.at(-1);
            if (before?.scope === piece.scope && JOINED.test(piece.scope)) {
                found[found.length - 1] = { ...before, text: before.text + piece.text };
            } else {
                found.push(piece);
            }
        }
        return found.filter(piece => piece.text.trim() !== '');
    });
}

/** The engine tells the marks at both ends from what is between them. */
const JOINED = /^(comment|string)\./;
