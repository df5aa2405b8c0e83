import { readFileSync, writeFileSync } from 'node:fs';

/** What the first run, without a mutant, tells the later ones. */
export interface Notes {
  /** Ids of the tests, the quickest first, and how long each takes. */
  readonly order: readonly string[];
  readonly ms: Readonly<Record<string, number>>;
  /** Mutants in what is worked out once: while the program is loaded, or by the first who asks. */
  readonly once: readonly string[];
  /** Files of tests that reach a mutant, and those that reach it outside of a test. */
  readonly reach: Readonly<Record<string, readonly string[]>>;
  readonly around: Readonly<Record<string, readonly string[]>>;
}

/** How long the tests of one mutant may take in all: those who would find it are among the quicker, mostly. */
export const MOST_MS = 10_000;

const FILE = 'quick-tests.json';

export const writeNotes = (notes: Notes): void => writeFileSync(FILE, JSON.stringify(notes));

export const readNotes = (): Notes => JSON.parse(readFileSync(FILE, 'utf8'));
