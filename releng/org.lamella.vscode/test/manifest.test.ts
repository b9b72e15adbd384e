import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { EXTENSION, readJson } from './repository';

const manifest = readJson('package.json');

describe('the manifest', () => {
    it('has the version of the product', () => {
        assert.equal(manifest.version, /<version>(.*?)<\/version>/.exec(readFileSync('../../pom.xml', 'utf8'))?.[1]);
    });

    it('names files that are there', () => {
        const files = [manifest.main, manifest.contributes.grammars[0].path, manifest.contributes.languages[0].configuration, 'README.md'];
        assert.deepEqual(files.filter(file => !existsSync(join(EXTENSION, file))), []);
    });

    it('gives the files of the language its colours', () => {
        const [language] = manifest.contributes.languages;
        const [grammar] = manifest.contributes.grammars;
        assert.deepEqual(language.extensions, ['.cell']);
        assert.equal(grammar.language, language.id);
        assert.equal(readJson(grammar.path).scopeName, grammar.scopeName);
        assert.deepEqual(manifest.activationEvents, [`onLanguage:${language.id}`]);
    });

    it('asks for no newer editor than its types are of', () => {
        assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
    });

    it('declares the settings and commands that are used', () => {
        const source = ['extension.ts', 'launch.ts'].map(file => readFileSync(join(EXTENSION, 'src', file), 'utf8')).join('\n');
        const declared = Object.keys(manifest.contributes.configuration.properties);
        const read = [...source.matchAll(/all\.get\('([\w.]+)'/g)].map(match => `lamella.${match[1]}`);
        assert.deepEqual([...read, 'lamella.trace.server'].sort(), declared.sort());
        for (const { command } of manifest.contributes.commands) {
            assert.ok(source.includes(`registerCommand('${command}'`), command);
        }
    });

    it('pins what is used, without the address of a registry', () => {
        for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
            assert.match(String(version), /^\d+\.\d+\.\d+$/, name);
        }
        const packages: Record<string, { integrity?: string; resolved?: string }> = readJson('package-lock.json').packages;
        for (const [name, locked] of Object.entries(packages).filter(([path]) => path !== '')) {
            assert.ok(locked.integrity !== undefined && locked.resolved === undefined, name);
        }
    });
});

describe('the language configuration', () => {
    const configuration = readJson('language-configuration.json');

    it('takes words with hyphens as the language does', () => {
        const { pattern, flags } = configuration.wordPattern;
        assert.deepEqual('PEO-LiTFSI a-3 x_1 σ-T 8 µm'.match(new RegExp(pattern, `${flags}g`)), ['PEO-LiTFSI', 'a', 'x_1', 'σ-T', 'µm']);
    });

    it('goes on with documentation comments', () => {
        const rule = configuration.onEnterRules[1];
        assert.ok(new RegExp(rule.beforeText).test('/** Soft'));
        assert.ok(!new RegExp(rule.beforeText).test('/** Soft */'));
    });

    it('indents behind an open brace', () => {
        const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;
        assert.ok(new RegExp(increaseIndentPattern).test('polymer P {'));
        assert.ok(!new RegExp(increaseIndentPattern).test('filler LLZTO { fraction: 10 wt% }'));
        assert.ok(new RegExp(decreaseIndentPattern).test('    }'));
    });
});
