/**
 * Prints how far the advice agrees with published cases, and whether it is as often right as it says, beside
 * baselines on the same cases; 95 % intervals by bootstrap.
 * Usage: npm run bench:cases -- [--page] [FILE ...]; without a file, the shared cases where they are present. --page
 * writes the tables of docs/evidence.md anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadDataset } from '../../src/index.ts';
import { interval } from './bootstrap.ts';
import { type Case, caseFiles, MARKETS, readCases } from './case.ts';
import { evidenceTables, withTables } from './evidence-page.ts';
import {
  brier,
  confidenceMinusRight,
  graded,
  type Judged,
  type Measure,
  reliability,
  side,
  sided,
  verdict,
} from './measures.ts';
import { advised, always, baseRates, judge, type Method, naiveBayes } from './methods.ts';

const PAGE = 'docs/evidence.md';
const isPage = process.argv.includes('--page');
const named = process.argv.slice(2).filter((argument) => argument !== '--page');
const dataset = loadDataset();

const METHODS: Readonly<Record<string, Method>> = {
  'mix-advisor': advised(dataset),
  'naive Bayes, leave one out': naiveBayes,
  'base rates': baseRates,
  'always balanced': always('balanced'),
};

const MEASURES: Readonly<Record<string, Measure>> = {
  side,
  verdict,
  graded,
  Brier: brier,
  'confidence - right': confidenceMinusRight,
};

const GROUPS = { ...MARKETS, 'core cases': ({ core }: Case) => core };

for (const file of caseFiles(named)) {
  const cases = readCases(file);
  if (isPage) writeFileSync(PAGE, withTables(readFileSync(PAGE, 'utf8'), evidenceTables(dataset, cases)));
  for (const [group, belongs] of Object.entries(GROUPS)) {
    if (!cases.some(belongs)) continue;
    const judged = Object.entries(METHODS).map(([name, method]) => ({ name, own: judge(method, cases, belongs) }));
    const [ours] = judged;
    console.log(`\n${file}: ${group} (${ours?.own.length}, ${sided(ours?.own ?? []).length} with a side)`);
    console.log(row('', Object.keys(MEASURES)));
    for (const { name, own } of judged) console.log(row(name, Object.values(MEASURES).map(cellFor(own))));
    for (const { from, to, cases: size, said, happened } of reliability(ours?.own ?? [])) {
      const bin = `said ${from.toFixed(1)}-${to.toFixed(1)} for inbound`;
      console.log(`  ${bin.padEnd(27)}${shown(said)} on average, and ${shown(happened)} of ${size} were`);
    }
  }
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(27)}${cells.map((cell) => cell.padEnd(22)).join('')}`.trimEnd();
}

function cellFor(judged: readonly Judged[]): (measure: Measure) => string {
  return (measure) => `${shown(measure(judged))} [${interval(judged, measure).map(shown).join(', ')}]`;
}

function shown(value: number): string {
  return Number.isFinite(value) ? value.toFixed(3).replace(/^(-?)0\./, '$1.') : '-';
}
