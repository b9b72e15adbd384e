import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import type { IGrammar } from 'vscode-textmate';
import { type Piece, grammar, pieces } from './colours';
import { shippedFiles } from './repository';
import { Server } from './server';

let colours: IGrammar;

before(async () => {
    colours = await grammar();
});

function scopes(text: string): string {
    return pieces(colours, text).map(piece => `${piece.text.trim()} ${piece.scope}`).join('\n');
}

function lines(...expected: string[]): string {
    return expected.join('\n');
}

describe('lines that are easily misread', () => {
    it('keywords, names and values', () => {
        assert.equal(scopes('polymer PEO-LiTFSI { density: 1.2 g/cm³ }'), lines('polymer keyword.other', 'PEO-LiTFSI variable.other', '{ punctuation.section',
            'density support.type.property-name', ': punctuation.separator', '1.2 constant.numeric', 'g/cm³ keyword.other.unit', '} punctuation.section'));
    });

    it('a keyword before a colon or beside a dot is a name', () => {
        assert.equal(scopes('layer: 2 µm'), lines('layer variable.other.member', ': punctuation.separator', '2 constant.numeric', 'µm keyword.other.unit'));
        assert.equal(scopes('anode.cell'), lines('anode variable.other.member', '. punctuation.separator', 'cell variable.other.member'));
        assert.equal(scopes('by: cell'), lines('by variable.other.member', ': punctuation.separator', 'cell variable.other'));
    });

    it('a keyword is not the start of a longer name', () => {
        assert.equal(scopes('layer stacks cell-x layer-2'), lines('layer keyword.other', 'stacks variable.other', 'cell-x variable.other', 'layer keyword.other',
            '- keyword.operator', '2 constant.numeric'));
    });

    it('what follows a number is its unit, unless it starts something new', () => {
        assert.equal(scopes('0.9  interphase: 5 nm'), lines('0.9 constant.numeric', 'interphase support.type.property-name', ': punctuation.separator', '5 constant.numeric', 'nm keyword.other.unit'));
        assert.equal(scopes('8 at 60 °C'), lines('8 constant.numeric', 'at keyword.other', '60 constant.numeric', '°C keyword.other.unit'));
        assert.equal(scopes('10 mS/cm*2'), lines('10 constant.numeric', 'mS/cm keyword.other.unit', '* keyword.operator', '2 constant.numeric'));
        assert.equal(scopes('20 vol% .. 5e-3 J/(mol·K)'), lines('20 constant.numeric', 'vol% keyword.other.unit', '.. keyword.operator', '5e-3 constant.numeric', 'J/(mol·K) keyword.other.unit'));
        assert.equal(scopes('1..3 0.35eV s^-1'), lines('1 constant.numeric', '.. keyword.operator', '3 constant.numeric', '0.35 constant.numeric', 'eV keyword.other.unit', 's variable.other',
            '^ keyword.operator', '- keyword.operator', '1 constant.numeric'));
        assert.equal(scopes('2 s^-1 3 MPa·m^0.5'), lines('2 constant.numeric', 's^-1 keyword.other.unit', '3 constant.numeric', 'MPa·m^0.5 keyword.other.unit'));
    });

    it('comments and texts', () => {
        assert.equal(scopes('/** Soft. */ let a = "b \\" c" // d'), lines('/** Soft. */ comment.block.documentation', 'let keyword.other', 'a variable.other', '= keyword.operator',
            '"b string.quoted.double', '\\" constant.character.escape', 'c" string.quoted.double', '// d comment.line.double-slash'));
        assert.equal(scopes('/* one\ntwo */ let'), lines('/* one comment.block', 'two */ comment.block', 'let keyword.other'));
        assert.equal(scopes('/**/ let'), lines('/**/ comment.block.documentation', 'let keyword.other'));
        assert.equal(scopes('"open\nlet'), lines('"open string.quoted.double', 'let keyword.other'));
    });

    it('laws, functions and quantities of the registry', () => {
        assert.equal(scopes('law: auto'), lines('law support.type.property-name', ': punctuation.separator', 'auto support.function'));
        assert.equal(scopes('compute resistance'), lines('compute keyword.other', 'resistance support.function'));
        assert.equal(scopes('transference: fn(c) -> 0.2 - c'), lines('transference support.type.property-name', ': punctuation.separator', 'fn keyword.other', '( punctuation.section',
            'c variable.other', ') punctuation.section', '-> keyword.operator', '0.2 constant.numeric', '- keyword.operator', 'c variable.other'));
    });
});

describe('shipped files', () => {
    let server: Server;

    before(async () => {
        server = await Server.start();
    });

    after(async () => server.stop());

    for (const file of shippedFiles()) {
        it(file.path.replace(/.*\/cells\//, ''), async () => {
            const meanings = await server.meanings(pathToFileURL(file.path).toString(), file.text);
            const found = pieces(colours, file.text);
            assert.ok(meanings.size > 5, 'the server knows the words of the file');
            assert.deepEqual(of('constant.numeric', found), meant('number', meanings));
            assert.deepEqual(of('keyword.other.unit', found), meant('unit', meanings));
            for (const piece of found.filter(each => /^(comment|string)/.test(each.scope) || each.scope === 'keyword.other')) {
                const meaning = meanings.get(`${piece.line}:${piece.start}`);
                assert.equal(meaning, undefined, `${piece.text} at ${piece.line + 1}:${piece.start + 1} is ${piece.scope}, but means ${meaning?.type}`);
            }
            const known = new Map(found.map(piece => [`${piece.line}:${piece.start}`, piece]));
            for (const [place, meaning] of [...meanings].filter(([, each]) => each.type === 'property' && !each.text.includes('.'))) {
                assert.ok(/^(support\.type\.property-name|variable\.other(\.member)?)$/.test(known.get(place)?.scope ?? ''), `${meaning.text} at ${place} is ${known.get(place)?.scope}`);
            }
        });
    }
});

function of(scope: string, found: readonly Piece[]): readonly string[] {
    return found.filter(piece => piece.scope === scope).map(piece => `${piece.line}:${piece.start} ${piece.text}`);
}

function meant(type: string, meanings: Map<string, { text: string; type: string }>): readonly string[] {
    return [...meanings].filter(([, meaning]) => meaning.type === type).map(([place, meaning]) => `${place} ${meaning.text}`);
}
