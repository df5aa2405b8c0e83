import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AFTER, faultsOf } from './faults.ts';
import { type Text, textsOfCode, textsOfData, textsOfDocument, textsOfOutput, textsOfQuestions } from './texts.ts';

/** Written for people who change rules and code, and for programs: our own terms may stand there, and formulas. */
const TECHNICAL =
  /^src\/(check|engine|model|commands\/(mcp|check))\/|^src\/report\/text\/explanation|help-(check|schema)|^docs\/(CONTRIBUTING|SECURITY|calibration|dataset|dependencies|library|mutation-testing|plan|publishing|scoring)\.md/;
/** Style sheets, scripts for shells, and a table of numbers. */
const NOT_FOR_PEOPLE = /-style\.ts$|-script\.ts$|calibrate\/example\.ts$/;

const listed = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

const sources: readonly (readonly [string, () => readonly Text[]])[] = [
  ...['dimensions', 'rules', 'channels', 'wording', 'planning', 'sources', 'contact-law'].map(
    (name) => [`data/${name}.json`, () => textsOfData(name)] as const,
  ),
  ['questions', textsOfQuestions],
  ...listed('src', '.ts')
    .filter((file) => !NOT_FOR_PEOPLE.test(file))
    .map((file) => [file, () => textsOfCode(file)] as const),
  ...listed('tests/golden', '.txt')
    .filter((file) => file.startsWith('tests/golden/help'))
    .map((file) => [file, () => textsOfOutput(file, readFileSync(file, 'utf8'))] as const),
  // What docs/voice.md is against stands in its tables.
  ...['README.md', ...listed('docs', '.md')]
    .filter((file) => file !== 'docs/voice.md')
    .map((file) => [file, () => textsOfDocument(file)] as const),
];

/** What is wrong with the texts of one place, a line for each. */
const faultsIn = (name: string, texts: readonly Text[]): readonly string[] =>
  texts.flatMap(({ where, text }) =>
    faultsOf(text, { technical: TECHNICAL.test(name) }).map((fault) => `${where}: ${fault}`),
  );

describe('every text keeps docs/voice.md', () => {
  it.each(sources)('%s', (name, texts) => {
    expect(faultsIn(name, texts())).toEqual([]);
  });

  it('also what docs/voice.md shows as good', () => {
    expect(AFTER.flatMap((text) => faultsOf(text))).toEqual([]);
  });
});
