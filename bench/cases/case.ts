import { existsSync, readFileSync } from 'node:fs';
import type { AnswersInput } from '../../src/model/answers.ts';

/** What happened, from the most outbound to the most inbound. */
export const OUTCOMES = ['outbound', 'balanced', 'inbound'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A published case: what was known beforehand, and which side it was that worked. */
export interface Case {
  readonly id: string;
  readonly answers: AnswersInput;
  readonly expected: Outcome;
  readonly core: boolean;
}

/** The cases lie outside the repository; they are other people's publications. */
export const SHARED_CASES = '../shared/cases/cases.json';

export const readCases = (file: string = SHARED_CASES): readonly Case[] =>
  JSON.parse(readFileSync(file, 'utf8')) as Case[];

/** The files that a command line names, or the shared one where it is present. */
export function caseFiles(named: readonly string[]): readonly string[] {
  if (named.length > 0) return named;
  if (existsSync(SHARED_CASES)) return [SHARED_CASES];
  throw new Error(`There are no cases at ${SHARED_CASES}; name a file of cases.`);
}

/** Markets that are judged apart: advice to firms that sell to firms, and all other advice. */
export const MARKETS: Readonly<Record<string, (each: Case) => boolean>> = {
  'all cases': () => true,
  'business customers': ({ answers }) => answers.businessModel === 'b2b',
  'consumers and both': ({ answers }) => answers.businessModel !== 'b2b',
};
